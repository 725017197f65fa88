import { PhraseLexicon } from '../../../arabic/phrase-lexicon.js'
import { DIRECTIONS, LAST_WORDS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { TimeMatch, VagueParts } from '../time-parts.js'
import { fold, type TimeParser } from './parser.js'

type Reference = VagueParts['value']

const PHRASES = new PhraseLexicon<Reference>(
  (
    [
      [
        'PRESENT_REF',
        'الآن|حاليا|هذه الأيام|الوقت الحاضر|اللحظة الراهنة|هذه اللحظة|الأيام هذه|الساعة الراهنة|العصر الحاضر|الزمن الحاضر',
      ],
      ['PAST_REF', 'مؤخرا|سابقا|الأمس القريب|الماضي القريب|الماضي البعيد'],
      ['FUTURE_REF', 'قريبا|مستقبلا|القريب العاجل|المستقبل القريب|المستقبل المنظور|المستقبل البعيد|القادم من الأيام'],
    ] as const
  ).flatMap(([value, phrases]) => phrases.split('|').map((phrase) => [phrase, value] as const)),
)

const STRETCHES = fold('الآونة الفترة الوقت المستقبل الماضي السابق اللحظة')
const UNTIL = fold('حتى وحتى إلى لحد')

/** Times without a place on the calendar: «[حاليا]», «حتى [الآن]», «[مؤخرا]», «في [الآونة الأخيرة]», «[الوقت الراهن]», «في [القريب العاجل]». */
export const vague: TimeParser = {
  starts: [...PHRASES.firstWords(), ...STRETCHES],
  parse(line, from) {
    const found = PHRASES.longestAt(line.tokens, from, line.host(from))
    if (found) {
      const alone = found.to === from + 1
      return alone && isOtherWord(line, from) ? null : referring(line, from, found.to, found.value)
    }
    const host = line.host(from)
    if (!STRETCHES.has(host)) return null
    const next = line.norm(from + 1)
    const inside = line.norm(from - 1) === 'في' && line.norm(from) === host
    if (host === 'المستقبل') return inside ? referring(line, from, from + 1, 'FUTURE_REF') : null
    if (host === 'الماضي' || host === 'السابق') return inside ? referring(line, from, from + 1, 'PAST_REF') : null
    // «حتى اللحظة», but «حتى اللحظة الأخيرة» is to the last.
    if (host === 'اللحظة')
      return UNTIL.has(line.norm(from - 1)) && !next.startsWith('ال')
        ? referring(line, from, from + 1, 'PRESENT_REF')
        : null
    const direction = LAST_WORDS.has(next) ? 'past' : DIRECTIONS.get(next)
    if (!direction) return null
    const kind = direction === 'this' ? 'PRESENT_REF' : direction === 'past' ? 'PAST_REF' : 'FUTURE_REF'
    return line.match(from, from + 2, { kind: 'vague', value: kind }, 'ar/time/vague-stretch')
  },
}

function referring(line: TimeLine, from: number, to: number, value: Reference): TimeMatch {
  return line.match(from, to, { kind: 'vague', value }, 'ar/time/vague')
}

/** «ألان» is a man, «مستشارا سابقا» a former one, «قريبا من» close to. */
function isOtherWord(line: TimeLine, at: number): boolean {
  const host = line.host(at)
  if (host === 'الان') return line.text.slice(line.tokens[at]!.start).replace(/^[وف]/, '').startsWith('أ')
  if (host === 'سابقا') return isAccusativeNoun(line, at - 1)
  const next = line.norm(at + 1)
  return host === 'قريبا' && (next === 'من' || next === 'جدا')
}

const ADVERBS = fold('أيضا هذا هنا لنا عندما كما مثلا رسميا جزئيا علنا مرارا كلا')

/** A noun or adjective that سابقا agrees with («جنديا أميركيا [سابقا]»); a country in ـيا is none without its tanwin. */
function isAccusativeNoun(line: TimeLine, at: number): boolean {
  const norm = line.norm(at)
  if (!norm.endsWith('ا') || norm.length < 4 || /(?:ها|نا|هما|كما)$/.test(norm) || ADVERBS.has(norm)) return false
  const token = line.tokens[at]!
  return !norm.endsWith('يا') || /ً/.test(line.text.slice(token.start, token.end)) || line.norm(at - 1).endsWith('ا')
}
