import { describe, expect, test } from 'vitest'
import {
  type ArticleMemory,
  storyBytes,
  storyFromBytes,
  wordBytes,
  wordsFromBytes,
} from '../../../src/app/memory/article-memory.js'
import { StoryDesk } from '../../../src/app/story-desk.js'
import { analyse } from '../../../src/article/analysed-article.js'
import { readAnalysed } from '../../../src/reading/read-article.js'
import { seenMemory } from '../../story/seen.js'
import { inventedArticles } from '../invented-articles.js'

function memories(): readonly ArticleMemory[] {
  const desk = new StoryDesk()
  const bare = { id: 'bare', outlet: null, url: null, title: null, author: null, published: null, text: '' }
  return [...inventedArticles(12), bare].map((article) => {
    const analysed = analyse(article)
    return desk.add(analysed, readAnalysed(analysed)).memory
  })
}

/** All but the words. */
function seen({ story, source }: Omit<ArticleMemory, 'words'>) {
  return { story: seenMemory(story), source }
}

/** The same bytes at a place that is no multiple of four, as a database may hand them out. */
function shifted(bytes: Uint8Array): Uint8Array {
  const room = new Uint8Array(bytes.length + 1)
  room.set(bytes, 1)
  return room.subarray(1)
}

describe('what is kept of an article', () => {
  test('comes back from bytes as it was', () => {
    for (const memory of memories()) {
      const { words } = memory
      expect(seen(storyFromBytes(storyBytes(memory)))).toEqual(seen(memory))
      expect(seen(storyFromBytes(shifted(storyBytes(memory))))).toEqual(seen(memory))
      expect(wordsFromBytes(wordBytes(words))).toEqual(words)
      expect(wordsFromBytes(shifted(wordBytes(words)))).toEqual(words)
    }
  })

  test('a word longer than a byte can tell ends where the index takes it to end', () => {
    const words = { hashes: Uint32Array.of(1, 2), starts: Uint32Array.of(0, 400), ends: Uint32Array.of(399, 404) }
    expect(wordsFromBytes(wordBytes(words)).ends).toEqual(Uint32Array.of(255, 404))
  })
})
