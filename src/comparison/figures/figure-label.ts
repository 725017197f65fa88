import { cliticSplits } from '../../arabic/clitics.js'
import { foldWord } from '../../arabic/fold.js'
import type { Token } from '../../text/tokens.js'
import { wordFact } from '../../text/words.js'
import { textOf } from '../account.js'
import { neighbours } from '../context-words.js'
import { isFunctionWord } from '../function-words-lexicon.js'
import { CASUALTY_LABELS } from './casualty-lexicon.js'
import type { FigureMention } from './figure-mention.js'
import { isOfSide } from './people-kinds.js'

/** What a point on figures is about: the class of people, what is measured, or the counted noun with what belongs to it. */
export function figureLabel(mentions: readonly FigureMention[]): string {
  const { thing, figure } = mentions[0]!
  if (thing.casualty) return peopleLabel(mentions)
  const unit = thing.kind === 'share' ? '%' : (figure.what ?? '')
  const subject = mentions.find((m) => m.subject)
  if (subject?.subject && thing.kind !== 'count') {
    const words = textOf(subject.account, subject.figure.field).slice(subject.subject.start, subject.subject.end)
    return `${words.replace(/\s+/g, ' ')} (${unit})`
  }
  for (const mention of mentions) {
    const measured = measuredBefore(mention)
    if (measured) return `${measured} (${unit})`
  }
  return [unit, ...tailOf(mentions[0]!)].join(' ')
}

function peopleLabel(mentions: readonly FigureMention[]): string {
  const { thing, background } = mentions[0]!
  const label = CASUALTY_LABELS[thing.casualty!]
  const noun = mentions.find((m) => m.thing.people !== null)?.figure.what
  const particular = mentions.every((m) => m.thing.people !== null) ? noun : null
  if (isOfSide(thing.people)) return `${label} ${sideWords(mentions[0]!)}`.trimEnd()
  if (particular) return thing.part ? `${particular} (من ${label})` : `${label}: ${particular}`
  if (thing.part) return `${label} (جزء)`
  return background ? `${label} (قبل الحدث)` : label
}

/** «في صفوف الثوار», as the account has it. */
function sideWords({ account, figure }: FigureMention): string {
  const around = textOf(account, figure.field).slice(Math.max(0, figure.start - 60), figure.end + 60)
  return /(?:في|بين) صفوف \S+/u.exec(around)?.[0] ?? ''
}

const MEASURED: ReadonlySet<string> = new Set(
  'ارتفاع عمق طول عرض مساحة مسافة سرعة وزن سعة قيمة تكلفة كلفة سعر غرامة أرباح إيرادات خسائر ميزانية صفقة عقد راتب مكافأة جائزة تمويل قرض دين عجز نمو تضخم بطالة نسبة زلزال درجة'
    .split(' ')
    .map(foldWord),
)
const MEASURE_REACH = 4

/** What the number measures: «البالغ [ارتفاعه] 3763 مترا», «[بقيمة] 18 مليون ريال». */
function measuredBefore({ account, figure }: FigureMention): string | null {
  for (const { kind, word } of neighbours(account, figure, MEASURE_REACH).before) {
    if (kind !== 'word') return null
    const found = measureOf(word)
    if (found) return found
  }
  return null
}

const measureOf = wordFact<string | null>((norm) => {
  for (const { host } of cliticSplits(norm))
    for (const form of [host, host.replace(/(?:ه|ها|هم)$/, ''), host.replace(/ت(?:ه|ها|هم)$/, 'ة')])
      if (MEASURED.has(form)) return form
  return null
})

const MAX_TAIL = 2

/** The words behind the counted noun that belong to it: «ركاب [الطائرة]», «أميال [بحرية]», «عشرة [من الحراس]», «خمسة [من كل جانب]». */
function tailOf({ account, figure }: FigureMention): string[] {
  const { after } = neighbours(account, figure, MAX_TAIL + 1)
  const text = textOf(account, figure.field)
  const head = foldWord((figure.what ?? '').split(/\s+/).at(-1)!)
  const next = after[1]?.norm ?? ''
  const length = after.findIndex((t) => !belongs(t, head))
  const of = after[0]?.norm !== 'من' ? 0 : next === 'كل' ? MAX_TAIL + 1 : next.startsWith('ال') ? MAX_TAIL : 0
  const tail = after.slice(0, of || Math.min(MAX_TAIL, length < 0 ? MAX_TAIL : length))
  return tail.map((t) => text.slice(t.start, t.end))
}

/** A definite noun («[الطائرة]»), or an adjective of the noun's own ending («حكوميا», «حكومية»). */
function belongs({ kind, norm, word }: Token, head: string): boolean {
  if (kind !== 'word' || isFunctionWord(word) || norm.startsWith('و')) return false
  return /^ال..+/.test(norm) || (/(?:ية|يا|يين|يون|ي)$/.test(norm) && !/^[يتسن]/.test(norm) && head.length > 2)
}
