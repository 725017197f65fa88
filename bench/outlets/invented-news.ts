/** News in invented words: every article has its own text, and the same numbers give the same articles. */

export interface InventedArticle {
  readonly title: string
  readonly paragraphs: readonly string[]
}

const LETTERS = [...'بتثجحخدذرزسشصضطظعغفقكلمنهوي']
/** Shapes of Arabic words; 1, 2, 3 are the letters of the root. */
const SHAPES = ['1ا23', 'م12و3', '12ي3', 'ت12ي3', '12ا3ة', 'م1ا23ة', 'است12ا3', 'ا12تا3', '1وا23', 'م123ون']
const VERBS = ['قال', 'أعلن', 'أكد', 'أوضح', 'ذكر', 'أفاد', 'كشف', 'أضاف']
const FUNCTIONS = ['في', 'من', 'على', 'إلى', 'عن', 'بعد', 'قبل', 'خلال', 'مع', 'ضمن', 'حول', 'بين']

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** @param characters least length of its text */
export function inventedNews(seed: number, characters: number): InventedArticle {
  const random = seeded(seed)
  const of = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const word = () => of(SHAPES).replace(/\d/g, () => of(LETTERS))
  const phrase = (words: number) =>
    Array.from({ length: words }, (_, i) =>
      i % 3 === 2 ? `${of(FUNCTIONS)} ال${word()}` : i % 2 ? `ال${word()}` : word(),
    ).join(' ')
  const sentence = () => `${of(VERBS)} ${phrase(4)} إن ${phrase(8 + Math.floor(random() * 8))}.`
  const title = `${phrase(5)} ${seed}`
  const paragraphs: string[] = []
  for (let length = 0; length < characters; ) {
    const paragraph = Array.from({ length: 3 }, sentence).join(' ')
    paragraphs.push(paragraph)
    length += paragraph.length
  }
  return { title, paragraphs }
}
