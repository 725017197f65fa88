import { analyseAmong } from '../../article/analysed-article.js'
import { recurringIn } from '../../article/clutter/recurring-lines.js'
import type { Copy } from '../../domain/index.js'
import type { Memory, StoreReader, StoreWriter } from '../../store/store.js'
import { StoryDesk } from '../story-desk.js'
import { type ArticleMemory, storyBytes, storyFromBytes, wordBytes, wordsFromBytes } from './article-memory.js'

/** Articles read at a time. */
const PAGE = 512

export function memoryBytes(memory: ArticleMemory): Memory {
  return { story: storyBytes(memory), words: wordBytes(memory.words) }
}

/** The desk as it stood before the article of order number `before` came (Infinity: as it stands), from what was kept of each article. */
export async function restoreDesk(reader: StoreReader, before: number): Promise<StoryDesk> {
  const orders: number[] = []
  const kept: Omit<ArticleMemory, 'words'>[] = []
  for (let after = 0; after < before; ) {
    const page = await reader.storyMemoriesAfter(after, PAGE)
    for (const { order, story } of page) {
      if (order >= before) break
      orders.push(order)
      kept.push(storyFromBytes(story))
    }
    after = page.length < PAGE ? before : page.at(-1)!.order
  }
  const desk = new StoryDesk()
  const inWindow = desk.restore(kept)
  for (let next = orders.length - inWindow; next < orders.length; ) {
    for (const { words } of await reader.wordMemoriesFrom(orders[next]!, Math.min(PAGE, orders.length - next))) {
      desk.restoreWords(wordsFromBytes(words))
      next++
    }
  }
  return desk
}

/** Gives a desk that stands before it the article of order number `from` and all after it again, and keeps what comes of them. */
export async function replay(writer: StoreWriter, desk: StoryDesk, from: number): Promise<void> {
  for (let after = from - 1; ; ) {
    const page = await writer.readingsAfter(after, PAGE)
    if (page.length === 0) return
    const copies: Copy[] = []
    const memories = new Map<string, Memory>()
    for (const { reading } of page) {
      const taken = desk.add(analyseAmong(reading.article, recurringIn(reading.layout)), reading)
      copies.push(...taken.copies)
      memories.set(reading.article.id, memoryBytes(taken.memory))
    }
    await writer.removeCopiesIn([...memories.keys()])
    await writer.addCopies(copies)
    await writer.putMemories(memories)
    after = page.at(-1)!.order
  }
}
