import { foldWord } from '../../arabic/fold.js'
import { TELLING_HEADS } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import { ISSUED } from '../../arabic/lexicons/cue-word-lexicon.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import type { Context } from './context.js'
import { isMediumName } from './media.js'
import { nounPhraseAt } from './noun-phrase.js'
import { isOffice } from './office.js'
import type { NounPhrase } from './phrase.js'
import { standingOf } from './standing.js'
import { isWhole } from './whole-phrase.js'

/** Tokens before a mention in which its antecedent is looked for; of reports an article has fewer than of companies. */
const MAX_BACK = 400
const MAX_BACK_TO_TEXT = 900
const MAX_WORDS = 9

/** Bodies of which a town has many, so that the noun alone names none: «الشركة», but «الحكومة». */
const KINDS = new Set(
  `شركة منظمة هيئة لجنة جامعة وزارة وكالة صحيفة قناة مؤسسة مجموعة رابطة جمعية نادي مجلس مركز معهد بنك مصرف صندوق حزب اتحاد نقابة مكتب محكمة محطة
  شبكة موقع مجلة حركة جماعة مدرسة مستشفى مصنع سفارة كلية دورية مرصد منتدى مهرجان متحف مطار إدارة تنظيم`
    .split(/\s+/)
    .map(foldWord),
)

/** The noun of a body, an office or a text with the article and nothing else: it names nobody unless the article has named it before. */
export function isBareKind(c: Context, { from, to, head, skipLetters }: NounPhrase): boolean {
  if (to - from !== 1 || skipLetters || c.nameAt(head)) return false
  const kind = kindAt(c, head)
  return kind !== null && (KINDS.has(kind) || TELLING_HEADS.has(kind) || isOffice(kind))
}

function kindAt(c: Context, i: number): string | null {
  const { norm } = c.stream.tokens[i]!
  return norm.startsWith('ال') ? norm.slice(2) : null
}

/**
 * The fuller phrase of its kind that stands before «[الشركة]», «[التقرير]»: «شركة النهر للأدوية», «تقرير لصندوق الوادي», «دراسة أجرتها جامعة
 * النور»; a company that the article names without its noun, where it names no other. Null where none or several are found.
 */
export function antecedentOf(c: Context, phrase: NounPhrase): NounPhrase | null {
  const kind = isBareKind(c, phrase) ? kindAt(c, phrase.head) : null
  if (kind === null || isOffice(kind)) return null
  const { tokens, sentenceEnds, field } = c.stream
  const forms = new Set([kind, `ل${kind}`, `ب${kind}`])
  let found: NounPhrase | null = null
  const back = TELLING_HEADS.has(kind) ? MAX_BACK_TO_TEXT : MAX_BACK
  for (let at = phrase.head - 1; at >= Math.max(0, phrase.head - back); at--) {
    const { norm } = tokens[at]!
    // «وزارة النقل [ووزارة] المياه»: either may be meant.
    if (norm === `و${kind}`) return null
    if (!forms.has(norm) || field(at) !== field(phrase.head)) continue
    const fuller = fullerAt(c, at, sentenceEnds[at]!, norm.length - kind.length)
    if (!fuller) continue
    if (found && !isSame(c, found, fuller)) return null
    // Of two the one nearer the beginning is mostly the full one.
    if (!found || fuller.to - fuller.from >= found.to - found.from) found = fuller
  }
  return found
}

/** The phrase from its noun on, if it says which one; a text with who issued it. */
function fullerAt(c: Context, at: number, limit: number, letters: number): NounPhrase | null {
  const { tokens } = c.stream
  const inner = nounPhraseAt(c, letters ? at + 1 : at, limit, { object: true, addressee: true })
  const phrase = letters && inner ? { from: at, to: inner.to, head: at, skipLetters: letters } : inner
  if (!phrase) return null
  const text = TELLING_HEADS.has(tokens[at]!.norm.slice(letters))
  const issuer = text && ISSUED.has(tokens[phrase.to]?.norm ?? '') ? nounPhraseAt(c, phrase.to + 1, limit) : null
  if (issuer && standingOf(c, issuer) === 'known' && isWhole(c, issuer)) return { ...phrase, to: issuer.to }
  const words = phrase.to - phrase.from
  return words > 1 && words <= MAX_WORDS && saysWhich(c, at + 1) && isWhole(c, phrase) ? phrase : null
}

/** A name, a definite noun or a quoted name behind the noun: «شركة [النهر]», not «شركة [كبيرة]». */
function saysWhich(c: Context, i: number): boolean {
  const { norm, kind } = c.stream.tokens[i]!
  if (kind === 'punctuation') return c.stream.quotationOf[i] !== -1
  return c.nameAt(i) !== null || /^(?:ال|لل)/.test(norm) || /^[a-z]/.test(norm) || isBody(norm)
}

function isBody(norm: string): boolean {
  return ((flagsOf(norm) | flagsOf(norm.replace(/^ل/, ''))) & Flag.OrganizationHead) !== 0
}

function isSame(c: Context, one: NounPhrase, other: NounPhrase): boolean {
  const [a, b] = [wordsOf(c, one), wordsOf(c, other)]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.every((word) => long.includes(word))
}

function wordsOf(c: Context, { from, to, head }: NounPhrase): string[] {
  const out: string[] = []
  for (let i = Math.max(from, head) + 1; i < to; i++) {
    const { kind, norm } = c.stream.tokens[i]!
    if (kind === 'word') out.push(norm.replace(/^(?:ال|لل)/, ''))
  }
  return out
}

/** «أعلنت [النهر] أرباحها، وقالت الشركة»: the only body that the text before names without a noun of its kind. */
export function onlyBrandBefore(c: Context, { head, from, to }: NounPhrase): string | null {
  const { norm, start } = c.stream.tokens[head]!
  if (to - from !== 1 || norm !== 'الشركة' || c.stream.field(head) !== 'text') return null
  let found: string | null = null
  for (const { type, name, field, start: at } of c.names) {
    if (type !== 'organization' || (field === 'text' && at >= start)) continue
    const first = foldWord(name.split(' ')[0]!)
    if (isMediumName(name) || flagsOf(first) & Flag.OrganizationHead || first.startsWith('ال')) continue
    if (found !== null && found !== name) return null
    found = name
  }
  return found
}
