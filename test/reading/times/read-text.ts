import { analyse } from '../../../src/article/analysed-article.js'
import type { Time } from '../../../src/domain/index.js'
import { datePublication } from '../../../src/reading/publication-day/date-publication.js'
import { readTimes } from '../../../src/reading/times/read-times.js'

/** Monday. */
export const MONDAY = '2018-03-12'

export function timesOf(text: string, day: string | null = MONDAY): readonly Time[] {
  const article = {
    id: 'a',
    outlet: 'صحيفة المرفأ',
    url: null,
    title: null,
    author: null,
    published: day ? { day, at: null } : null,
    text,
  }
  const analysed = analyse(article)
  return readTimes(analysed, datePublication(analysed))
}

/** `text → value` of every time, joined: one line a sentence. */
export function shown(text: string, day: string | null = MONDAY): string {
  return timesOf(text, day)
    .map((time) => `${time.text} → ${time.value}`)
    .join(' ; ')
}
