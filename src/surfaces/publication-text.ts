import type { DayEvidence, PublicationDay } from '../domain/index.js'
import { dayText } from './dates.js'
import type { UiLanguage } from './language.js'
import { weekdayName, whenText } from './when-text.js'

const MAX_CANDIDATES = 4

/** The day of publication in words: stated, inferred, or what the text leaves open and why. */
export function publicationText(published: PublicationDay | null, language: UiLanguage): string {
  const say = (en: string, ar: string) => (language === 'ar' ? ar : en)
  if (!published) return say('day of publication unknown', 'يوم النشر غير معروف')
  const conflict = published.conflict ? ` — ${say('the text disagrees', 'النص يخالف ذلك')}: ${published.conflict}` : ''
  if (published.day) {
    const byOthers = published.evidence.some(isOutsideText)
    const inferred = byOthers
      ? say(' (inferred from the text and the other accounts)', ' (مستنتج من النص والروايات الأخرى)')
      : say(' (inferred from the text)', ' (مستنتج من النص)')
    const how = published.certainty === 'stated' ? '' : inferred
    return `${dayText(published.day, language, 'long')}${how}${conflict}`
  }
  const possible = [weekdayText(published, language), candidatesText(published.candidates, language)]
    .filter(Boolean)
    .join(say(', ', '، '))
  // Isolated (UAX #9): in an English line the brackets would otherwise be torn from the Arabic between them.
  const reasons = published.evidence.map((e) =>
    isOutsideText(e) ? say('other accounts of the event', 'روايات الحدث الأخرى') : `\u2068«${e.text}»\u2069`,
  )
  const because = [...new Set(reasons)].join(say(', ', '، '))
  return `${say('day of publication open', 'يوم النشر غير محسوم')}${possible ? `: ${possible}` : ''}${because ? ` [${because}]` : ''}`
}

/** The days of other accounts of the event. */
function isOutsideText({ span }: DayEvidence): boolean {
  return span === null
}

/** The weekday that the text fixes, or the one on or soon after which it was published: `weekday=3`, `weekday>=4`. */
function weekdayText({ evidence }: PublicationDay, language: UiLanguage): string {
  for (const { says } of evidence) {
    const exact = /^weekday=([1-7])$/.exec(says)
    if (exact) return whenText(`XXXX-WXX-${exact[1]}`, language)
  }
  for (const { says } of evidence) {
    const least = /^weekday>=([1-7])$/.exec(says)
    if (!least) continue
    const name = weekdayName(Number(least[1]), language)
    return language === 'ar' ? `${name} أو بعده بقليل` : `a ${name} or just after`
  }
  return ''
}

/** A few days one by one, more of them by the first, the last and their number. */
function candidatesText(candidates: readonly string[], language: UiLanguage): string {
  const say = (en: string, ar: string) => (language === 'ar' ? ar : en)
  const yearless = candidates.some((day) => day.startsWith('XXXX'))
    ? say(' (year not stated)', ' (السنة غير مذكورة)')
    : ''
  const days = candidates.map((day) => whenText(day, language).replace(yearless, ''))
  if (days.length <= MAX_CANDIDATES) return days.join(say(' or ', ' أو ')) + (days.length ? yearless : '')
  const [first, last] = [days[0]!, days.at(-1)!]
  return say(
    `one of ${days.length} days from ${first} to ${last}${yearless}`,
    `أحد الأيام من ${first} إلى ${last}${yearless}، وعددها ${days.length}`,
  )
}
