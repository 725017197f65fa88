import type { PublicationDay } from '../domain/index.js'
import type { UiLanguage } from './language.js'

const MAX_CANDIDATES = 4

/** The day of publication in words: stated, inferred, or what the text leaves open and why. */
export function publicationText(published: PublicationDay | null, language: UiLanguage): string {
  const say = (en: string, ar: string) => (language === 'ar' ? ar : en)
  if (!published) return say('day of publication unknown', 'يوم النشر غير معروف')
  const conflict = published.conflict ? ` — ${say('the text disagrees', 'النص يخالف ذلك')}: ${published.conflict}` : ''
  if (published.day) {
    const how = published.certainty === 'stated' ? '' : say(' (inferred from the text)', ' (مستنتج من النص)')
    return `${published.day}${how}${conflict}`
  }
  const shown = published.candidates.slice(0, MAX_CANDIDATES).join(say(' or ', ' أو '))
  const more = published.candidates.length > MAX_CANDIDATES ? ' …' : ''
  // Isolated (UAX #9): in an English line the brackets would otherwise be torn from the Arabic between them.
  const because = published.evidence.map((e) => `\u2068«${e.text}»\u2069`).join(say(', ', '، '))
  const possible = shown ? `: ${shown}${more}` : ''
  return `${say('day of publication open', 'يوم النشر غير محسوم')}${possible}${because ? ` [${because}]` : ''}`
}
