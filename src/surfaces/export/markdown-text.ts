import type { Reading, Span } from '../../domain/index.js'
import { momentText } from '../dates.js'
import type { UiLanguage } from '../language.js'

/** Outlet, time and the characters of the article («text:120–164»). */
export function cite(reading: Reading | undefined, id: string, span: Span, language: UiLanguage): string {
  const place = `${span.field}:${span.start}–${span.end}`
  return reading
    ? `${plain(reading.article.outlet ?? id)}, ${when(reading, language)} (${plain(id)} ${place})`
    : `${plain(id)} ${place}`
}

export function when({ published }: Reading, language: UiLanguage): string {
  return momentText(published?.at ?? published?.day ?? null, language) || '—'
}

/** One line of text in which nothing is taken for markup. */
export function plain(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
      // What would begin a list at the start of a line.
      .replace(/^([-+]|\d+(?=[.)]))([.)]?)(?=\s)/, (_, mark, dot) => (dot ? `${mark}\\${dot}` : `\\${mark}`))
  )
}
