import { cliticSplits } from '../../arabic/clitics.js'
import { foldWord } from '../../arabic/fold.js'
import { overlaps, type Span, type Statement } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { wordFact } from '../../text/words.js'
import { type Account, inClutter, statementOver, textOf, tokensAt } from '../account.js'
import { contentStems, neighbours } from '../context-words.js'
import { casualtyOf } from '../figures/casualty-class.js'
import { isFunctionWord } from '../function-words-lexicon.js'
import { sentenceAround } from '../sentence.js'
import { isDenial } from '../statements/alike-statements.js'
import { answeringState, namesState, stateOfSpeaker } from './answering-states.js'
import { ANSWERING, DEED_NOUNS, DEED_WORDS, MEANS } from './responsibility-lexicon.js'

/** Somebody who did a deed, as an account says or has somebody say; or who denies it. */
export interface Answer {
  readonly account: Account
  /** Equal for those who answer for one another: a state, its army, its spokesman. */
  readonly agent: string
  readonly denied: boolean
  /** The noun of the deed, where the words tell it. */
  readonly deed: string | null
  /** The agent as the account calls it, or the words of its denial where the account gives them. */
  readonly span: Span
  readonly statement: Statement | null
  /** Stems of the words around, which tell of what deed it is; not those that name a state or its arms. */
  readonly matter: ReadonlySet<string>
}

/** Who an account says, or lets others say, did what, and who it lets deny it. */
export function answersOf(account: Account): Answer[] {
  const said = account.reading.statements.flatMap((s) => accusations(account, s))
  return [
    ...account.fields.flatMap(({ field, tokens }) => [
      ...hitBy(account, field, tokens),
      ...deniedBeside(account, field, tokens, said),
      ...blamed(account, field, tokens),
    ]),
    ...said,
    ...account.reading.statements.flatMap((s) => denial(account, s) ?? []),
  ]
}

const foldedSet = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(foldWord))
const MEANS_WORDS = foldedSet(MEANS)
const ANSWERING_WORDS = foldedSet(ANSWERING)
const NOUNS = foldedSet(DEED_NOUNS)
const DEEDS = new Set([...NOUNS, ...foldedSet(DEED_WORDS)])
const KILLING = foldWord('قتل')

const isMeans = wordFact<boolean>((norm) => MEANS_WORDS.has(norm))
const isHand = wordFact<boolean>((norm) => /^(?:يد|يدي|ايدي|ايادي)$/.test(norm))
const isAnswering = wordFact<boolean>((norm) => cliticSplits(norm).some(({ host }) => ANSWERING_WORDS.has(host)))
const isNegation = wordFact<boolean>((norm) => /^[وف]?(?:لم|لن|لا|ليس|ليست|غير|نفي|نفت|ينفي|تنفي)$/.test(norm))

/** The word of doing that a word is, without what is joined to it («بالهجوم», «شنه»), or null. */
const deedOf = wordFact<string | null>((norm) => {
  for (const { host } of cliticSplits(norm))
    for (const form of [host, host.replace(/(?:ه|ها|هم)$/, '')]) if (DEEDS.has(form)) return form
  return null
})

/** The noun by which a deed is called, behind the article. */
function deedNoun(tokens: readonly Token[]): string | null {
  const found = tokens.flatMap((t) => deedOf(t.word) ?? []).map((deed) => (deed.endsWith(KILLING) ? KILLING : deed))
  const noun = found.find((deed) => NOUNS.has(deed))
  return noun ? `ال${noun}` : null
}

/** Of the words around a claim or denial, those that tell what it is of. */
function matterOf(tokens: readonly Token[]): ReadonlySet<string> {
  return contentStems(tokens.filter((t) => t.kind === 'word' && !namesState(t.norm)))
}

const KILLED_REACH = 14

/** «قتلت [برصاص] الجيش السلواني», «قضوا [على يد] مسلحي الفجر». */
function hitBy(account: Account, field: Span['field'], tokens: readonly Token[]): Answer[] {
  const out: Answer[] = []
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word') continue
    const byHand = isHand(token.word) && tokens[i - 1]?.norm === 'علي'
    if (!byHand && !isMeans(token.word)) continue
    const span = agentAt(account, field, tokens, i + 1)
    if (!span || inClutter(account.reading, span)) continue
    const { before, after } = neighbours(account, { field, start: token.start, end: token.end }, KILLED_REACH)
    if (!before.some((t) => harmOf(t) !== null) || before.some((t) => t.kind === 'word' && isNegation(t.word))) continue
    const agent = keyOf(account, textOf(account, field).slice(span.start, span.end))
    const statement = statementOver(account.reading, span)
    const dead = before.some((t) => harmOf(t) === 'dead')
    const deed = dead ? 'القتل' : 'الإصابة'
    out.push({ account, agent, denied: false, deed, span, statement, matter: matterOf([...before, ...after]) })
  }
  return out
}

function harmOf({ kind, norm }: Token): 'dead' | 'injured' | null {
  const found = kind === 'word' ? casualtyOf(norm) : null
  return found === 'dead' || found === 'injured' ? found : null
}

const LONGEST_AGENT = 4

/** Those named right behind the means: a state's arm («الجيش [السلواني]», «قناص سلواني») or a body or person that the reading knows. */
function agentAt(account: Account, field: Span['field'], tokens: readonly Token[], from: number): Span | null {
  let at = from
  if (tokens[at]?.norm === 'من') at += tokens[at + 1]?.norm === 'قبل' ? 2 : 1
  const first = tokens[at]
  if (first?.kind !== 'word') return null
  for (let to = Math.min(tokens.length, at + LONGEST_AGENT); to > at; to--) {
    const own = tokens.slice(at, to)
    if (own.some((t) => t.kind !== 'word' || isFunctionWord(t.word))) continue
    const words = own.map((t) => t.norm)
    if (answeringState(words)) return { field, start: first.start, end: own.at(-1)!.end }
    // «في غارات [ل]قوات النظام السلواني».
    const joined = /^ل(?!ل)/.test(words[0]!) && answeringState([words[0]!.slice(1), ...words.slice(1)])
    if (joined) return { field, start: first.start + 1, end: own.at(-1)!.end }
  }
  const name = account.reading.names.find(
    (n) =>
      n.field === field &&
      (n.start === first.start || n.start === tokens[at + 1]?.start) &&
      (n.type === 'organization' || n.type === 'person') &&
      n.certainty !== 'unsure',
  )
  return name ? { field, start: first.start, end: name.end } : null
}

function keyOf(account: Account, name: string): string {
  return (
    answeringState(
      name
        .split(/[\s"«»]+/u)
        .filter(Boolean)
        .map(foldWord),
    ) ?? account.speaker(name).key
  )
}

const BLAMES = /^[وفبل]?(?:[يت]?حمل|حملت|محملا|محملة|تحميل)$/
const RESPONSIBILITY = foldedSet('مسؤولية المسؤولية مسئولية المسئولية')
const BLAME_REACH = 8
const DEED_REACH = 4

/** «حملت ساحلان [سلوان] مسؤولية فشل المحادثات», «ساحلان تحمل [سلوان] فشل المحادثات»; of what somebody denies, his denial if he is the one blamed. */
function blamed(account: Account, field: Span['field'], tokens: readonly Token[]): Answer[] {
  return tokens.flatMap((token, i): Answer[] => {
    if (token.kind !== 'word' || !BLAMES.test(token.norm) || isNegation(tokens[i - 1]?.word ?? token.word)) return []
    const reach = tokens.slice(i + 1, i + 1 + BLAME_REACH)
    const end = reach.findIndex((t) => t.kind !== 'word' || RESPONSIBILITY.has(t.norm) || NOUNS.has(t.norm))
    if (end < 1 || reach[end]!.kind !== 'word') return []
    const deed = deedNoun(tokens.slice(i + 1 + end, i + 1 + end + DEED_REACH))
    const span = reach
      .slice(0, end)
      .map((_, k) => agentAt(account, field, tokens, i + 1 + k))
      .find((s) => s?.end === reach[end - 1]!.end)
    if (!deed || !span || inClutter(account.reading, span)) return []
    const agent = keyOf(account, textOf(account, field).slice(span.start, span.end))
    const statement = statementOver(account.reading, span)
    const denied = statement !== null && isDenial(statement)
    if (denied && stateOfSpeaker(statement) !== agent) return []
    const { before, after } = neighbours(account, { field, start: token.start, end: token.end }, SENTENCE_WORDS)
    const matter = matterOf([...before, ...after])
    return [{ account, agent, denied, deed, span: denied ? statement.contentSpan : span, statement, matter }]
  })
}

const SENTENCE_WORDS = 24

const OPENING = 7
/** «الاتهامات التي وجهت لسلوان بشأن وقوفها وراء تعثر المحادثات». */
const CHARGE_WORDS = 12

/** The first words of what is said; deeds further on may be others'. */
function openingOf(account: Account, { contentSpan }: Statement): readonly Token[] {
  const { tokens, at } = tokensAt(account, contentSpan.field, contentSpan.start)
  const length = THE_CHARGE.test(tokens[at]?.norm ?? '') ? CHARGE_WORDS : OPENING
  return tokens.slice(at, at + length).filter((t) => t.kind === 'word' && t.start < contentSpan.end)
}

/** The words of the sentence that a statement stands in: «تنصل الجيش من مقتل المسعفة، قائلا إنه [لم يطلق النار عليها]». */
function sentenceMatter(account: Account, { contentSpan }: Statement): ReadonlySet<string> {
  const sentence = sentenceAround(textOf(account, contentSpan.field), contentSpan)
  const { tokens, at } = tokensAt(account, sentence.field, sentence.start)
  let to = at
  while (to < tokens.length && tokens[to]!.start < sentence.end) to++
  return matterOf(tokens.slice(at, to))
}

function isSure(account: Account, { certainty, contentSpan }: Statement): boolean {
  return certainty !== 'unsure' && !inClutter(account.reading, contentSpan)
}

/** «اتهم الحزب [سلوان] بالوقوف وراء الهجوم», «حملت الجامعة [سلوان] و[ساحلان] مسؤولية مقتل …». */
function accusations(account: Account, statement: Statement): Answer[] {
  const { cueSpan, contentSpan, speakerSpan } = statement
  if (statement.cueClass !== 'accuses' || !cueSpan || !isSure(account, statement)) return []
  const opening = openingOf(account, statement)
  const ofDeed = opening.slice(0, 2).some(isOfDoing)
  if (!ofDeed || !opening.some((t) => deedOf(t.word))) return []
  const between = account.reading.names.filter(
    (n) =>
      n.field === contentSpan.field &&
      n.start >= cueSpan.end &&
      n.end <= contentSpan.start &&
      !(speakerSpan && overlaps(speakerSpan, n)),
  )
  // The one accused stands last before what he is accused of; another may be joined to him.
  const last = between.at(-1)
  const accused = between.filter((n, i) => n === last || (between[i + 1] === last && areJoined(account, n, last!)))
  const matter = sentenceMatter(account, statement)
  return accused.map((name) => ({
    account,
    agent: keyOf(account, name.name),
    denied: false,
    deed: deedNoun(opening),
    span: name,
    statement,
    matter,
  }))
}

function areJoined(account: Account, a: Span, b: Span): boolean {
  return /^\s*و$/u.test(textOf(account, a.field).slice(a.end, b.start))
}

function isOfDoing({ word }: Token): boolean {
  return isAnswering(word) || deedOf(word) !== null
}

/** «نفت سلوان [مسؤوليتها عن الهجوم]», «قال الجيش إنه [لم يطلق النار على …]». */
function denial(account: Account, statement: Statement): Answer | null {
  if (!statement.name || !isSure(account, statement)) return null
  const opening = openingOf(account, statement)
  const early = opening.length > OPENING ? opening : opening.slice(0, 4)
  const denies =
    isDenial(statement) || early.some((t, i) => isNegation(t.word) && opening.slice(i + 1, i + 3).some(isOfDoing))
  if (!denies || !early.some(isOfDoing) || !opening.some((t) => deedOf(t.word))) return null
  return {
    account,
    agent: stateOfSpeaker(statement) ?? account.speaker(statement.name).key,
    denied: true,
    deed: deedNoun(opening),
    span: statement.contentSpan,
    statement,
    matter: sentenceMatter(account, statement),
  }
}

const DENIED_THAT = /^[وف]?(?:[تي]نفيه|نفته|نفاه)$/
const DENIES = /^[وف]?(?:[تي]نفي|نفي|نفت)$/
const THE_CHARGE = /^(?:الامر|ذلك|هذا|هذه|الاتهام|الاتهامات|المزاعم|التهم|تلك)$/
const CHARGE_REACH = 350
const DENIER_REACH = 3

/** «تتهم ساحلان سلوان بالهجوم، الأمر الذي [تنفيه سلوان]»; «[وتنفي سلوان هذه الاتهامات]»: of the charge told before it. */
function deniedBeside(
  account: Account,
  field: Span['field'],
  tokens: readonly Token[],
  said: readonly Answer[],
): Answer[] {
  return tokens.flatMap((token, i) => {
    if (token.kind !== 'word' || !(DENIED_THAT.test(token.norm) || DENIES.test(token.norm))) return []
    const denier = agentAt(account, field, tokens, i + 1)
    if (!denier) return []
    const rest = tokens.slice(i + 1, i + 1 + DENIER_REACH + LONGEST_AGENT).filter((t) => t.start >= denier.end)
    const charged = rest.slice(0, 1).some((t) => THE_CHARGE.test(t.norm))
    if (!DENIED_THAT.test(token.norm) && !charged) return []
    const agent = keyOf(account, textOf(account, field).slice(denier.start, denier.end))
    const charge = said.find(
      (a) =>
        a.agent === agent &&
        a.span.field === field &&
        a.span.start < token.start &&
        token.start - a.span.end < CHARGE_REACH,
    )
    if (!charge) return []
    return [{ account, agent, denied: true, deed: charge.deed, span: denier, statement: null, matter: charge.matter }]
  })
}
