import { cueForm } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import { TELLING_HEADS } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import { ADVERBS, PREPOSITIONS, SPEAKER_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { wordFact } from '../../text/words.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import { agrees } from './agreement.js'
import { isComma } from './content-openers.js'
import type { Context } from './context.js'
import { isMediaHouse } from './media.js'
import { nounPhraseAt, prefixedPhrase } from './noun-phrase.js'
import type { NounPhrase } from './phrase.js'
import { standingOf } from './standing.js'

/** «بحسب س», «وفقا لما نقلته س», «على حد قوله»: words that name the source of what stands around them. */
export interface FreeSite {
  readonly at: number
  /** Exclusive end of the whole phrase. */
  readonly to: number
  /** Cue words: `at` up to here, exclusive. */
  readonly cueTo: number
  /** Null for a pronoun («بحسب تعبيره»): the speaker is known from before. */
  readonly speaker: NounPhrase | null
  /** Who passed it on: «بحسب ما نقلت [الوكالة] عن المدير». */
  readonly via: NounPhrase | null
  /** True when it stands at the head of its sentence. */
  readonly leading: boolean
  /** True between two commas or dashes with its clause going on behind it: «ستفتح المدارس، [حسب الوزارة]، في موعدها». */
  readonly inserted: boolean
}

const folded = (list: string) => new Set(list.split(' ').map(foldWord))
const SINGLE = folded('بحسب حسب وفق حسبما بحسبما')
const WITH_L = folded('وفقا طبقا')
const OWN_WORDS = folded('قوله قولها قولهم تعبيره تعبيرها تعبيرهم وصفه وصفها وصفهم زعمه زعمها زعمهم')
const OWN_NOUNS = folded('قول تعبير وصف زعم كلام رأي تصريح تصريحات')

/** First words, with and without the conjunction. */
const OPENERS = new Set(
  ['بحسب', 'حسب', 'وفق', 'حسبما', 'بحسبما', 'وفقا', 'طبقا', 'علي', 'نقلا', 'كما'].flatMap((word) => [word, `و${word}`]),
)

/** Every other word is passed over at once. */
const opens = wordFact((norm) => OPENERS.has(norm))

/** «فتح الجسر، [ووفقا للشرطة] فإن العمل توقف»: joined to what stands before it and answered, it opens a clause of its own. */
function opensAnother(c: Context, at: number, to: number): boolean {
  const { tokens } = c.stream
  if (!/^و(?:بحسب|حسب|حسبما|وفق|وفقا|نقلا|طبقا)$/.test(tokens[at]!.norm) || tokens[at]!.norm === 'وفقا') return false
  return /^(?:فان|فانه|فانها|فقد)$/.test(tokens[isComma(c, to) ? to + 1 : to]?.norm ?? '')
}

/** Every free reporting phrase, in order. */
export function findFreeSites(c: Context): readonly FreeSite[] {
  const { tokens } = c.stream
  const out: FreeSite[] = []
  for (let at = 0; at < tokens.length; at++) {
    const site = opens(tokens[at]!.word) ? freeSiteAt(c, at) : null
    if (!site) continue
    out.push(site)
    at = site.to - 1
  }
  return out
}

function freeSiteAt(c: Context, at: number): FreeSite | null {
  const { tokens, sentenceEnds, sentenceStarts } = c.stream
  const norm = tokens[at]!.norm
  const word = norm.startsWith('و') && norm !== 'وفق' && norm !== 'وفقا' ? norm.slice(1) : norm
  const limit = sentenceEnds[at]!
  let cueTo = at + 1
  let from = at + 1
  const leading = isLeading(c, at, sentenceStarts[at]!)
  const make = (speaker: NounPhrase | null, to: number, via: NounPhrase | null = null): FreeSite => ({
    at,
    to,
    cueTo,
    speaker,
    via,
    leading: leading || opensAnother(c, at, to),
    inserted: !leading && !opensAnother(c, at, to) && isInserted(c, at, to),
  })

  // «…، كما تقول»: the speaker is known from before.
  if (word === 'كما' && isComma(c, at - 1) && cueForm(tokens[at + 1]?.norm ?? '')?.kind === 'finite') {
    const after = tokens[at + 2]
    if (!after || at + 2 >= limit || after.norm === '.' || isComma(c, at + 2)) return make(null, at + 2)
  }
  const asSaid = saidAs(c, at, word, limit, leading)
  if (asSaid) {
    const quoted = quotedBy(c, at, asSaid, limit)
    return quoted ? make(quoted, quoted.to, asSaid) : make(asSaid, asSaid.to)
  }
  if (word === 'علي' && tokens[at + 1]?.norm === 'حد') {
    cueTo = at + 3
    const said = tokens[at + 2]?.norm ?? ''
    if (OWN_WORDS.has(said)) return make(null, at + 3)
    const phrase = OWN_NOUNS.has(said) && at + 3 < limit ? nounPhraseAt(c, at + 3, limit) : null
    return phrase && make(phrase, phrase.to)
  }
  if (word === 'نقلا' && tokens[at + 1]?.norm === 'عن') {
    cueTo = at + 2
    from = at + 2
  } else if (word === 'كما' && /^(?:جاء|ورد)$/.test(tokens[at + 1]?.norm ?? '') && tokens[at + 2]?.norm === 'في') {
    cueTo = at + 3
    const phrase = nounPhraseAt(c, at + 3, limit)
    return phrase && make(phrase, phrase.to)
  } else if (WITH_L.has(word)) {
    const next = tokens[at + 1]?.norm ?? ''
    if (!next.startsWith('ل')) return null
  } else if (!SINGLE.has(word)) return null
  if (from >= limit) return null

  const said = tokens[from]!.norm
  if (OWN_WORDS.has(said)) return make(null, from + 1)
  if (OWN_NOUNS.has(said)) {
    const owner = nounPhraseAt(c, from + 1, limit)
    if (owner && isSpeaker(c, owner, owner.head)) return make(owner, owner.to)
  }
  // «ما أعلن س», «لما نقلته س», «حسبما أفادت س»
  const clausal = said === 'ما' || said === 'لما' || word === 'حسبما' || word === 'بحسبما'
  if (clausal) {
    let verbAt = said === 'ما' || said === 'لما' ? from + 1 : from
    if (tokens[verbAt]?.norm === 'جاء' || tokens[verbAt]?.norm === 'ورد') {
      // «ما جاء في البيان», «ما جاء على لسان س»
      if (tokens[verbAt + 1]?.norm === 'علي' && tokens[verbAt + 2]?.norm === 'لسان' && verbAt + 3 < limit) {
        const tongue = nounPhraseAt(c, verbAt + 3, limit)
        return tongue && make(tongue, tongue.to)
      }
      const place = tokens[verbAt + 1]?.norm === 'في' ? nounPhraseAt(c, verbAt + 2, limit) : null
      return place && make(place, place.to)
    }
    const form = cueForm(tokens[verbAt]?.norm ?? '')
    if (form?.kind !== 'finite') return null
    verbAt++
    while (/^(?:عنه|عنها|عنهم|له|لها|به|اليوم|امس)$/.test(tokens[verbAt]?.norm ?? '')) verbAt++
    const phrase = verbAt < limit ? nounPhraseAt(c, verbAt, limit) : null
    if (phrase && form.verb.conveys && tokens[phrase.to]?.norm === 'عن' && phrase.to + 1 < limit) {
      // «بحسب ما نقلت الوكالة [عن المدير]»: the one quoted speaks through who quotes.
      const quoted = nounPhraseAt(c, phrase.to + 1, limit)
      if (quoted) return make(quoted, quoted.to, phrase)
    }
    return phrase ? make(phrase, phrase.to) : null
  }
  const phrase = prefixed(c, from, limit)
  if (!phrase) return null
  // «الصور التي نقلتها [القناة]»: who passed it on is the source.
  const relative = /^(?:الذي|التي|الذين)$/.test(tokens[phrase.to]?.norm ?? '')
    ? cueForm(tokens[phrase.to + 1]?.norm ?? '')
    : null
  if (relative?.object && phrase.to + 2 < limit) {
    const owner = nounPhraseAt(c, phrase.to + 2, limit)
    if (owner) return make(owner, owner.to)
  }
  const head = phrase.head
  if (!isSpeaker(c, phrase, head)) return null
  return make(phrase, phrase.to)
}

/** «…، [كما أفاد مدير المستشفى]», «…، [على ما أكد المسعف]»: a clause of saying at the end of a sentence, or set off by commas. */
function saidAs(c: Context, at: number, word: string, limit: number, leading: boolean): NounPhrase | null {
  const { tokens } = c.stream
  const onWhat = word === 'علي' && tokens[at + 1]?.norm === 'ما'
  if (!onWhat && word !== 'كما') return null
  if (!leading && (!isComma(c, at - 1) || tokens[at]!.norm.startsWith('و'))) return null
  let i = at + (onWhat ? 2 : 1)
  const form = cueForm(tokens[i]?.norm ?? '')
  if (form?.kind !== 'finite' || !(form.verb.clause || form.verb.conveys)) return null
  i++
  while (/^(?:به|بذلك|له|لها|اليوم|امس)$/.test(tokens[i]?.norm ?? '')) i++
  // «كما روت [للساحل] الموظفة»
  if (/^لل?.{3,}/.test(tokens[i]?.norm ?? '') && !c.personAt(i)) i++
  const phrase = i < limit ? nounPhraseAt(c, i, limit, { afterVerb: true }) : null
  if (!phrase || standingOf(c, phrase) !== 'known' || !agrees(c, phrase, form)) return null
  // «كما نقلت الوكالة عن المدير أن»: «also», unless the sentence goes on with its own clause.
  if (leading) return form.verb.conveys && goesOn(c, phrase, limit) ? phrase : null
  // «كما نص القرار …»: «also», not «as».
  if (!onWhat && TELLING_HEADS.has(tokens[phrase.head]!.norm.replace(/^ال/, ''))) return null
  const next = tokens[phrase.to]
  const closes = phrase.to >= limit || next?.norm === '.' || isComma(c, phrase.to)
  return closes ||
    CLAUSE_ABOUT.has(next?.norm ?? '') ||
    PREPOSITIONS.has(next?.norm ?? '') ||
    ADVERBS.has(next?.norm ?? '')
    ? phrase
    : null
}

/** «وكما نقلت الصحيفة عن المحافظ [فإن] …». */
function goesOn(c: Context, phrase: NounPhrase, limit: number): boolean {
  const quoted = quotedBy(c, phrase.from - 1, phrase, limit)
  return quoted !== null && /^فان/.test(c.stream.tokens[isComma(c, quoted.to) ? quoted.to + 1 : quoted.to]?.norm ?? '')
}

/** «كما نقلت الوكالة [عن المدير]»: the one quoted speaks through who quotes. */
function quotedBy(c: Context, at: number, carrier: NounPhrase, limit: number): NounPhrase | null {
  const { tokens } = c.stream
  const conveys = cueForm(tokens[carrier.from - 1]?.norm ?? '')?.verb.conveys
  if (!conveys || carrier.from - 1 < at || tokens[carrier.to]?.norm !== 'عن' || carrier.to + 1 >= limit) return null
  return nounPhraseAt(c, carrier.to + 1, limit)
}

const CLAUSE_ABOUT = folded('الذي التي الذين فضل رفض طلب اشترط فضلت رفضت طلبت')

/** «لوكالة …» after «وفقا»: the phrase begins inside its first word. */
function prefixed(c: Context, from: number, limit: number): NounPhrase | null {
  const word = c.stream.tokens[from]!.norm
  if (!word.startsWith('ل') || c.stream.tokens[from - 1]!.norm.endsWith('عن')) return nounPhraseAt(c, from, limit)
  const previous = c.stream.tokens[from - 1]!.norm
  if (!WITH_L.has(previous) && !WITH_L.has(previous.slice(1))) return nounPhraseAt(c, from, limit)
  if (word === 'ل') return nounPhraseAt(c, from + 1, limit)
  return prefixedPhrase(c, from, limit)
}

/** Heads of speakers, names, and what was written by somebody; not «الأهمية», «القانون», «المعايير». */
function isSpeaker(c: Context, phrase: NounPhrase, head: number): boolean {
  const name = c.nameAt(head)
  if (name && name.type !== 'place') return true
  const norm = c.stream.tokens[head]!.norm
  const words = c.stream.tokens.slice(phrase.head, phrase.to).map((token) => token.norm)
  if (isMediaHouse(words.join(' '))) return true
  const bare = norm.replace(/^لل/, 'ال').replace(/^ل(?!ل)/, '')
  if (SPEAKER_HEADS.has(norm) || SPEAKER_HEADS.has(bare) || SPEAKER_HEADS.has(bare.replace(/^ال/, ''))) return true
  for (let i = phrase.from; i < phrase.to; i++) if (c.personAt(i)) return true
  const mark = c.stream.tokens[phrase.from]!
  if (mark.kind === 'punctuation') return true
  // Latin letters in Arabic prose are the name of an outlet or body: «CNN».
  return /^[a-z]/.test(norm)
}

/** A comma or dash on each side, and a word after it that cannot open a clause of its own. */
function isInserted(c: Context, at: number, to: number): boolean {
  if (!isComma(c, at - 1) || !isComma(c, to)) return false
  const next = c.stream.tokens[to + 1]
  if (next?.kind !== 'word' || c.stream.sentenceEnds[at]! <= to + 1) return false
  if (/^[وف](?!ي)/.test(next.norm) || cueForm(next.norm)) return false
  // «…، وفق الوكالة، [السبت].»: when it was told.
  if (flagsOf(next.norm) & Flag.Calendar || ADVERBS.has(next.norm)) return false
  return /^(?:ب|ل|في|من|الي|علي|عن|ان|ا|ي|ت)/.test(next.norm)
}

function isLeading(c: Context, at: number, start: number): boolean {
  for (let i = start; i < at; i++) {
    const token = c.stream.tokens[i]!
    if (token.kind !== 'punctuation' && token.norm !== 'و') return false
  }
  return true
}
