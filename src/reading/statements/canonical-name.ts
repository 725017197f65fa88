import { foldWord } from '../../arabic/fold.js'
import { SPEAKER_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { carriesLam } from './addressee.js'
import { featuresOf } from './agreement.js'
import { antecedentOf, onlyBrandBefore } from './antecedent.js'
import { bodyNamedBefore } from './body-named-before.js'
import { CAPITALS } from './capitals.js'
import type { Context } from './context.js'
import { holderOf } from './holder.js'
import { mediumAfterLam } from './media.js'
import { coreOf, nominative, titledPerson } from './name-form.js'
import { nounPhraseAt } from './noun-phrase.js'
import { isOffice } from './office.js'
import { holderNamedElsewhere } from './office-holder.js'
import type { NounPhrase } from './phrase.js'
import { ADJECTIVE } from './phrase-state.js'
import { tidyBody } from './tidy-name.js'
import { isWhole } from './whole-phrase.js'
import { kindOf } from './word-kinds.js'

/** Occurrences of a phrase's first word that are looked at for a fuller form. */
const MAX_TRIES = 12

interface Known {
  readonly words: readonly string[]
  readonly name: string
  /** Words of the canonical name, as those of the phrase. */
  readonly inName: ReadonlySet<string>
  /** True for one person's name. */
  readonly person: boolean
  /** Two bodies in one phrase: «وزارة النقل والحكومة الأرزونية». */
  readonly joint: boolean
}

/** Gives speakers, carriers and addressees of one article their canonical names. */
export class Namer {
  /** Phrases named so far, newest last, as words without the article. */
  private readonly known: Known[] = []

  constructor(private readonly c: Context) {}

  /** The canonical name of whom a phrase names, and remembers it for shorter mentions to come. */
  nameOf(phrase: NounPhrase): string {
    const name = this.resolve(phrase)
    const inName = new Set(name.split(' ').map((word) => bare(foldWord(word))))
    const words = this.wordsOf(phrase)
    this.known.push({
      words: words.map(bare),
      name,
      inName,
      person: holderOf(this.c, phrase) !== null,
      joint: words.some((w, i) => i > 0 && /^و/.test(w) && SPEAKER_HEADS.has(w.slice(1))),
    })
    return name
  }

  /** True when a fuller mention of it was named before. */
  knows(phrase: NounPhrase): boolean {
    return this.fromEarlier(phrase) !== null
  }

  private resolve(phrase: NounPhrase): string {
    // «سليم الغانم [لواس]»: whatever name the word was drawn into.
    if (phrase.skipLetters === 1 && mediumAfterLam(this.c.stream.tokens, phrase.head) > 0) return this.textOf(phrase)
    const named = this.fromNames(phrase)
    const capital = phrase.to - phrase.from === 1 ? CAPITALS.get(this.wordsOf(phrase)[0] ?? '') : undefined
    if (capital) return capital
    // «المياه والسدود» after «الإدارة العامة للمياه والسدود».
    const roleOnly = named !== null && SPEAKER_HEADS.has(foldWord(named.split(' ')[0]!))
    if (named)
      return (
        ((roleOnly || !this.hasPerson(phrase)) && (this.fromEarlier(phrase) ?? bodyNamedBefore(this.c, phrase))) ||
        named
      )
    const titled = titledPerson(this.c, this.wordsOf(phrase))
    if (titled) return titled
    const core = coreOf(this.c, phrase)
    if (core) return this.resolve(core)
    return (
      this.fromEarlier(phrase) ??
      this.fromFuller(phrase) ??
      bodyNamedBefore(this.c, phrase) ??
      this.fromAntecedent(phrase) ??
      holderNamedElsewhere(this.c, phrase) ??
      this.fromOffice(phrase) ??
      nominative(this.textOf(phrase), this.isGenitive(phrase), this.isAccusative(phrase))
    )
  }

  private hasPerson(phrase: NounPhrase): boolean {
    for (let i = phrase.from; i < phrase.to; i++) if (this.c.personAt(i)) return true
    return false
  }

  /** After a preposition, or with one written on it. */
  private isGenitive(phrase: NounPhrase): boolean {
    const before = this.c.stream.tokens[phrase.from - 1]?.norm ?? ''
    return phrase.skipLetters !== undefined || /^(?:و?بحسب|و?حسب|و?وفق|عن|ل)$/.test(before)
  }

  /** «لكن [مصدرا] في الإدارة»: after these an indefinite noun takes an alef. */
  private isAccusative(phrase: NounPhrase): boolean {
    return /^(?:و?لكن|إن|ان|وان|فان|بيد)$/.test(this.c.stream.tokens[phrase.from - 1]?.norm ?? '')
  }

  /** The person whom the phrase names, else the body or place that is all of it. */
  private fromNames(phrase: NounPhrase): string | null {
    const holder = holderOf(this.c, phrase)
    if (holder?.kind === 'person') return holder.name
    if (holder)
      return this.fromEarlier({ ...phrase, from: holder.from, to: holder.to, head: holder.from }) ?? this.textOf(holder)
    const { tokens } = this.c.stream
    const issuer = this.issuerOf(phrase)
    if (issuer) return issuer
    const head = this.c.nameAt(phrase.head)
    if (!head || (head.type !== 'organization' && head.type !== 'place')) return null
    // «وارنر [أن المنظمة]»: a name drawn too long.
    if (head.end > tokens[phrase.to - 1]!.end && head.field === this.c.stream.field(phrase.head)) return null
    let end = phrase.head
    while (end < phrase.to && tokens[end]!.start < head.end) end++
    return end >= phrase.to ||
      (end + 1 === phrase.to && tokens[end]!.kind !== 'word') ||
      head.name.length > this.textOf(phrase).length
      ? tidyBody(head.name)
      : null
  }

  /** «بيان [وزارة النقل]», «بيان لـ[وزارة النقل]», «بيان صادر عن [النقابة]»: a communiqué speaks for the body that issued it. */
  private issuerOf({ head, to }: NounPhrase): string | null {
    const { tokens } = this.c.stream
    if (!/^(?:بيان|بيانات)$/.test(tokens[head]!.norm) || to <= head + 1) return null
    const next = tokens[head + 1]!.norm
    if (/^صادرة?$/.test(next) && tokens[head + 2]!.norm === 'عن' && to > head + 3)
      return this.resolve({ from: head + 3, to, head: head + 3 })
    const carried = carriesLam(this.c, head + 1)
    if (next.startsWith('لل') && !carried) return this.resolve({ from: head + 1, to, head: head + 1, skipLetters: 2 })
    // «بيان المحكمة», «بيان لشركة النهر»
    const skip = /^ل(?!ل)/.test(next) && !SPEAKER_HEADS.has(next) ? 1 : 0
    if (!this.c.nameAt(head + 1) && SPEAKER_HEADS.has(next.slice(skip)))
      return this.resolve({ from: head + 1, to, head: head + 1, ...(skip ? { skipLetters: skip } : {}) })
    for (let i = head + 1; i < Math.min(to, head + 3); i++) {
      const body = this.c.nameAt(i)
      if (body?.type !== 'organization' || !(carried || body.start >= tokens[i]!.start)) continue
      // A name drawn over what follows the phrase is not taken.
      return body.end <= tokens[to - 1]!.end ? body.name : this.textOf({ from: i, to, skipLetters: carried ? 1 : 0 })
    }
    return null
  }

  /** «المتحدث» after «متحدث باسم الشرطة», «الغانم» after his full name: all its words stand in an earlier, longer phrase. */
  private fromEarlier(phrase: NounPhrase): string | null {
    const words = this.wordsOf(phrase)
    if (words.length === 0 || words.length > 6 || (words.length === 1 && words[0]!.length < 4)) return null
    const short = words.map(bare)
    if (new Set(short).size < short.length) return null
    const own = words.filter((w) => !isOffice(w))
    const proper = own.length > 1 || own.some((w) => !SPEAKER_HEADS.has(w) && (kindOf(w) ?? 'name') === 'name')
    const ownWords = own.map(bare)
    // «وزير أرزوني» is anyone, not the minister of defence who was named.
    const anyone = words.length > 1 && isOffice(words[0]!) && !words.some((w) => /^(?:ال|لل)/.test(w)) && own.length > 0
    for (let k = this.known.length - 1; k >= 0; k--) {
      const { words: long, name, inName, person, joint } = this.known[k]!
      if (joint || (anyone && person)) continue
      if (long.length <= short.length || !short.every((w) => long.includes(w))) continue
      if (long[0] === short[0]) return name
      // «المتحدث» after «سليم الغانم المتحدث باسم البلدية»; not «الرئيس» after «نائب الرئيس سليم الغانم».
      const at = long.indexOf(short[0]!)
      if (person && isOffice(short[0]!) && !isOffice(long[at - 1]!)) return name
      // «الغانم» after «رئيس الشركة سليم الغانم», but not «الشركة».
      if (!proper || !ownWords.every((w) => inName.has(w))) continue
      // «المجلس المحلي» after «مكتب المجلس المحلي» is the council, not its bureau; «الساحل» after «صحيفة الساحل» is the paper.
      if (person || !this.c.nameAt(phrase.head) || (BEARS_A_NAME.test(long[0]!) && long[1] === short[0])) return name
    }
    return null
  }

  /** «الرئيس الروسي» where the article elsewhere has «الرئيس الروسي فلان الفلاني». */
  private fromFuller(phrase: NounPhrase): string | null {
    const { tokens } = this.c.stream
    const words = this.wordsOf(phrase)
    const first = words[0]
    if (!first || words.length > 5) return null
    let tries = 0
    for (let at = 0; at < tokens.length && tries < MAX_TRIES; at++) {
      if (tokens[at]!.norm !== first || at === phrase.head) continue
      tries++
      const headline = this.c.stream.passages[this.c.stream.passageOf[at]!]!.role !== 'paragraph'
      if (!words.every((w, k) => tokens[at + k]?.norm === w)) continue
      let next = at + words.length
      if (tokens[next]?.norm === '،') next++
      const person = next < tokens.length && this.c.stream.sentenceEnds[at]! > next ? this.c.nameAt(next) : null
      // «نائب الرئيس الأرزوني [سليم الغانم]»: the name may be that of either.
      const another = isOffice(words[1] ?? '')
      if (person?.type === 'person' && isOffice(first) && !another && tokens[next]!.start === person.start)
        return person.name
      if (words.length === 1 && first.startsWith('ال') && SPEAKER_HEADS.has(first) && !headline) {
        const longer = nounPhraseAt(this.c, at, this.c.stream.sentenceEnds[at]!, {
          object: true,
          addressee: true,
        })
        const others =
          (at > 0 && isOffice(tokens[at - 1]!.norm)) || (!isOffice(first) && this.hasPerson(longer ?? phrase))
        if (
          longer &&
          !others &&
          agreesWithin(this.c, longer) &&
          isWhole(this.c, longer) &&
          at < phrase.head &&
          longer.to - longer.from > 1 &&
          longer.to - longer.from < 8
        )
          return this.textOf(longer)
      }
    }
    return null
  }

  private fromAntecedent(phrase: NounPhrase): string | null {
    const antecedent = antecedentOf(this.c, phrase)
    if (!antecedent) return onlyBrandBefore(this.c, phrase)
    return nominative(this.textOf(antecedent), false, false)
  }

  /** «الوزير» after «وزير النقل سليم الغانم»: the holder of the office named last before, or first after it. */
  private fromOffice(phrase: NounPhrase): string | null {
    const { tokens, sentenceEnds } = this.c.stream
    const office = tokens[phrase.head]!.norm
    if (phrase.to - phrase.from !== 1 || !office.startsWith('ال') || !isOffice(office)) return null
    const bareOffice = office.slice(2)
    let tries = 0
    for (let at = phrase.head - 1; at >= 0 && tries < MAX_TRIES; at--) {
      const { norm } = tokens[at]!
      if (norm !== office && norm !== bareOffice) continue
      tries++
      if (at > 0 && isOffice(tokens[at - 1]!.norm)) continue
      const fuller = nounPhraseAt(this.c, at, sentenceEnds[at]!)
      const holder = fuller && fuller.to - fuller.from > 1 ? holderOf(this.c, fuller) : null
      if (holder) return holder.kind === 'person' ? this.firstPerson(fuller!, holder.name) : this.textOf(holder)
    }
    return null
  }

  /** «وزيرة النقل [ليلى الغانم] ونظيرها سليم الحداد»: the office is that of the one named next to it. */
  private firstPerson({ from, to }: NounPhrase, otherwise: string): string {
    for (let i = from; i < to; i++) {
      const name = this.c.nameAt(i)
      if (name?.type === 'person') return name.name
    }
    return otherwise
  }

  private wordsOf(phrase: NounPhrase): string[] {
    const out: string[] = []
    for (let i = phrase.from; i < phrase.to; i++) {
      const token = this.c.stream.tokens[i]!
      if (token.kind !== 'word') continue
      const skip = i === phrase.from ? (phrase.skipLetters ?? 0) : 0
      out.push(skip === 2 ? `ال${token.norm.slice(2)}` : token.norm.slice(skip))
    }
    return out
  }

  /** The phrase as it stands, without quotation marks, hash signs and a proclitic ل. */
  textOf(phrase: Pick<NounPhrase, 'from' | 'to' | 'skipLetters'>): string {
    const { tokens } = this.c.stream
    const { article } = this.c.analysed
    const source = this.c.stream.field(phrase.from) === 'title' ? (article.title ?? '') : article.text
    const raw = source.slice(tokens[phrase.from]!.start + (phrase.skipLetters ?? 0), tokens[phrase.to - 1]!.end)
    return (phrase.skipLetters === 2 ? `ال${raw}` : raw)
      .replace(/\s*\([^()]*\)$/, '')
      .replace(/["«»“”″„]/g, '')
      .replace(/[#_]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  }
}

/** Nouns of bodies after which the body's own name follows. */
const BEARS_A_NAME =
  /^(?:شركة|منظمة|صحيفة|جريدة|وكالة|قناة|حزب|نادي|موقع|شبكة|مجلة|جمعية|مؤسسة|حركة|تنظيم|بنك|مصرف|فريق|جماعة|جامعة|هيئة|مجموعة|وزارة|حلف|اذاعة)$/

/** Not «فريق [الشرطة] المطلع»: the adjective of another word. */
function agreesWithin(c: Context, { from, to, head }: NounPhrase): boolean {
  const next = head + 1 < to ? c.stream.tokens[head + 1]!.norm : ''
  // «الهيئة [لإبراز] الشكاوى», «البنك [1.69] مليار», «التقرير [تقديراته]»: behind a noun with ال an adjective or a letter with ال.
  if (next === 'في') return c.nameAt(head + 2)?.type === 'place'
  if (c.nameAt(head + 1) || /^(?:لل|بال)/.test(next)) return true
  if (!next.startsWith('ال')) return next === 'باسم'
  // «الشرطة [المتعلقة] بالأمر»: a participle that governs what follows.
  if (!ADJECTIVE.test(next)) return false
  const { gender, number } = featuresOf(c, { from, to: head + 1, head })
  if (gender === 'f') return /(?:ة|ات)$/.test(next)
  return !/(?:ة|ات)$/.test(next) && (!/(?:ين|ون)$/.test(next) || number === 'pl' || number === 'du')
}

function bare(word: string): string {
  return word.replace(/^(?:و?ال|و?لل|ل(?=[^ا].{3}))(?=..)/, '')
}
