import type { Context } from '../context.js'
import { nounPhraseAt } from '../noun-phrase.js'
import { isOffice } from '../office.js'
import type { NounPhrase } from '../phrase.js'
import type { Construction, Proposal } from '../proposal.js'

/** So many questions with an answer make an interview; fewer may be anything. */
const MIN_PAIRS = 2
const MIN_WORDS = 4
const BULLETS = new Set(['*', '-', '–', '—', '•', '●', '■', '○', '◆'])

interface Line {
  readonly from: number
  readonly to: number
}

/** «س: متى يبدأ العمل؟» / «ج: [العمل يبدأ غدا]», or lines with dashes and stars: answers are said by the one interviewed. */
export const interview: Construction = ({ c }) => {
  const answers: Line[] = []
  let first = -1
  let asked = false
  for (let start = 0; start < c.stream.tokens.length; start = c.stream.passageEnds[start]!) {
    const end = c.stream.passageEnds[start]!
    const answer: Line | null = asked ? answerIn(c, start, end) : null
    if (answer) answers.push(answer)
    asked = !answer && isQuestion(c, start, end)
    if (asked && first === -1) first = start
  }
  if (answers.length < MIN_PAIRS) return []
  const speaker = interviewed(c, first)
  return answers.map((answer) => said(answer, speaker))
}

/** Where the words of a line begin, its label or bullet left out; null where it has none. */
function afterLabel(c: Context, start: number, end: number, labels: RegExp): number | null {
  const { tokens } = c.stream
  if (BULLETS.has(tokens[start]!.norm)) {
    let i = start
    while (i < end && BULLETS.has(tokens[i]!.norm)) i++
    return i
  }
  if (!labels.test(tokens[start]!.norm)) return null
  const mark = tokens[start + 1]?.norm ?? ''
  return mark === ':' || BULLETS.has(mark) || mark === '/' ? start + 2 : null
}

function isQuestion(c: Context, start: number, end: number): boolean {
  const last = c.stream.tokens[end - 1]!.norm
  return (last === '؟' || last === '?') && afterLabel(c, start, end, /^(?:س|سؤال|السؤال)$/) !== null
}

function answerIn(c: Context, start: number, end: number): Line | null {
  const from = afterLabel(c, start, end, /^(?:ج|جواب|الجواب)$/)
  if (from === null || end - from < MIN_WORDS) return null
  const last = c.stream.tokens[end - 1]!.norm
  if (last === '؟' || last === '?') return null
  return { from, to: last === '.' ? end - 1 : end }
}

const TALK = new Set([
  'حوار',
  'الحوار',
  'حوارا',
  'حواره',
  'حوارها',
  'مقابله',
  'المقابله',
  'لقاء',
  'لقاءا',
  'حديث',
  'حديثا',
])
const MAX_BETWEEN = 6

/** «في حوار مع [المدير سليم الغانم]», «التقت «الساحل» [المدير سليم الغانم]» before the first question. */
function interviewed(c: Context, before: number): NounPhrase | null {
  const { tokens } = c.stream
  for (let i = 0; i < before; i++) {
    if (!TALK.has(tokens[i]!.norm.replace(/ة$/, 'ه'))) continue
    for (let j = i + 1; j < Math.min(before, i + MAX_BETWEEN); j++) {
      if (tokens[j]!.norm !== 'مع') continue
      const phrase = nounPhraseAt(c, j + 1, c.stream.sentenceEnds[j]!)
      if (phrase && namesOne(c, phrase)) return phrase
    }
  }
  return null
}

function namesOne(c: Context, phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++) if (c.personAt(i)) return true
  return isOffice(c.stream.tokens[phrase.head]!.norm)
}

function said({ from, to }: Line, speaker: NounPhrase | null): Proposal {
  return {
    rule: 'ar/statement/interview',
    kind: 'direct',
    cls: 'asserts',
    cue: null,
    at: from,
    contentFrom: from,
    contentTo: to,
    skipLetters: 0,
    speaker,
    pending: speaker ? null : 'unstated',
    agreement: null,
    via: [],
    to: null,
    anonymous: false,
    certainty: 'likely',
  }
}
