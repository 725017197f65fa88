import { describe, expect, it } from 'vitest'
import { tokenizeWith } from '../../src/text/tokens.js'
import { WordTable, wordFact } from '../../src/text/words.js'

const asked: string[] = []
const initial = wordFact((norm) => {
  asked.push(norm)
  return norm[0] ?? null
})
const letters = wordFact((norm) => norm.length)

const withoutHamza = (word: string) => word.replaceAll('أ', 'ا')

describe('words', () => {
  it('answers a question once for all spellings of a word', () => {
    const words = new WordTable(withoutHamza)
    asked.length = 0
    expect(['أمل', 'امل', 'سهم', 'أمل'].map((word) => initial(words.of(word)))).toEqual(['ا', 'ا', 'س', 'ا'])
    expect(asked).toEqual(['امل', 'سهم'])
  })

  it('remembers an answer of null', () => {
    const words = new WordTable(() => '')
    asked.length = 0
    expect([initial(words.of('ـ')), initial(words.of('ـ'))]).toEqual([null, null])
    expect(asked).toEqual([''])
  })

  it('keeps the answers to two questions apart', () => {
    const word = new WordTable(withoutHamza).of('أرز')
    expect([initial(word), letters(word), initial(word)]).toEqual(['ا', 3, 'ا'])
  })

  it('gives the same answers when it had to start anew', () => {
    const words = new WordTable(withoutHamza, 2)
    const before = words.of('نهر')
    const answers = ['نهر', 'جسر', 'ميناء', 'نهر'].map((word) => letters(words.of(word)))
    expect(answers).toEqual([3, 3, 5, 3])
    expect(words.of('نهر')).not.toBe(before)
    expect(letters(before)).toBe(3)
  })

  it('does not keep words of many letters', () => {
    const words = new WordTable(withoutHamza)
    const long = 'والاستراتيجيات'
    expect(words.of(long)).not.toBe(words.of(long))
    expect(words.of(long).norm).toBe(long)
  })

  it('is shared by tokens, while numbers have the record of no word and marks are not folded', () => {
    const words = new WordTable((word) => (word === '″' ? '""' : withoutHamza(word)))
    const { tokens } = tokenizeWith('text', 'أمل 5 امل 7″', words)
    const [first, five, second, seven, mark] = tokens.map((token) => token.word)
    expect(first).toBe(second)
    expect(five).toBe(seven)
    expect(five!.norm).toBe('')
    expect(mark!.norm).toBe('″')
  })
})
