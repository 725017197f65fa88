import { TELLING_HEADS } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import { ANONYMOUS_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { outletKey } from '../../arabic/outlet-key.js'
import type { AnalysedArticle } from '../../article/analysed-article.js'
import { type Name, type Span, type Statement, slice, span } from '../../domain/index.js'
import { isRatherPerson } from '../names/tagger.js'
import { canBeAddressed } from './addressed.js'
import { featuresOf } from './agreement.js'
import { isAnaphor, isOpen, isSourceAlone } from './anaphor.js'
import { isBareKind } from './antecedent.js'
import { isRelation } from './belonging.js'
import { Namer } from './canonical-name.js'
import { findBoundaries } from './clause-end.js'
import { isCommunique, issuerOf } from './communique.js'
import { CONSTRUCTIONS } from './constructions/index.js'
import { isComma } from './content-openers.js'
import { type Context, makeContext } from './context.js'
import { type Resolution, resolvePending, type Voice } from './discourse.js'
import { findFreeSites } from './free-sites.js'
import { holderOf } from './holder.js'
import { isMedium } from './media.js'
import { isOffice } from './office.js'
import type { NounPhrase } from './phrase.js'
import type { Proposal, Scene } from './proposal.js'
import { type Placed, resolveOverlaps } from './resolve-overlaps.js'
import { findVerbSites } from './sites.js'
import { standingOf } from './standing.js'
import { spanOf } from './stream.js'
import { isEvent, isThing } from './things.js'
import { isWhole } from './whole-phrase.js'
import { isFrequent, kindOf } from './word-kinds.js'

/**
 * Every statement that the article attributes to a source, in order of the text. In steps:
 * cue sites are found and read on to their contents; constructions propose statements; overlaps are settled into nested reports and
 * chains; speakers carried over are resolved in discourse order; and everybody gets a canonical name.
 */
export function readStatements(analysed: AnalysedArticle, names: readonly Name[]): readonly Statement[] {
  const c = makeContext(analysed, names)
  if (c.stream.tokens.length === 0) return []
  const verbs = findVerbSites(c)
  const frees = findFreeSites(c)
  const scene: Scene = { c, verbs, frees, boundaries: findBoundaries(c, verbs, frees) }
  const proposals = CONSTRUCTIONS.flatMap((construction) => construction(scene))
  return attribute(c, resolveOverlaps(scene, proposals))
}

/** Gives every report its speaker, chain and addressee, in the order of the text. */
function attribute(c: Context, placed: readonly Placed[]): readonly Statement[] {
  const namer = new Namer(c)
  const voices: Voice[] = []
  const chains = new Map<Placed, readonly string[]>()
  const speakers = new Map<Placed, string | null>()
  const out: Statement[] = []
  // A headline names briefly whom the text names in full: it is read last.
  const order = [...placed].sort((a, b) => late(c, a) - late(c, b) || a.proposal.at - b.proposal.at)
  for (const item of order) {
    const p = item.proposal
    const unnamed = p.speaker !== null && isSourceAlone(c, p.speaker) && !namer.knows(p.speaker)
    const heard = unnamed
      ? voices.findLast(
          (v) => v.anonymous && !isText(c, v) && c.stream.passageOf[p.at]! - c.stream.passageOf[v.at]! <= 2,
        )
      : undefined
    const anaphor = p.speaker !== null && isAnaphor(c, p.speaker)
    const open = p.speaker !== null && isOpen(c, p.speaker)
    const issued = p.speaker && isCommunique(c, p.speaker) ? issuerOf(c, p.speaker, voices) : null
    const resolved = heard
      ? ({ voice: heard, certainty: 'likely' } as const)
      : open || issued || (p.speaker && !anaphor) || p.pending === 'unstated'
        ? issued
        : sameSource(anaphor, resolvePending(c, item, voices))
    const phrase = p.speaker ?? resolved?.voice.phrase ?? null
    const name =
      p.speaker && !anaphor && !heard && !open && !issued
        ? namer.nameOf(p.speaker)
        : (resolved?.voice.name ?? (resolved?.voice.phrase ? namer.nameOf(resolved.voice.phrase) : null))
    const anonymous =
      p.anonymous ||
      (resolved?.voice.anonymous ?? false) ||
      (p.speaker !== null && isAnonymous(c, p.speaker)) ||
      // «المسؤول» after «مسؤول في الوزارة»
      voices.some((v) => v.anonymous && v.name !== null && v.name === name)
    const outer = item.outer
    const within = outer && !isAside(c, item) ? outer : null
    const heardFrom = within && speakers.get(within) ? [speakers.get(within)!] : []
    const beyond = within ? (chains.get(within) ?? []) : []
    const inherited = [...beyond, ...heardFrom]
    const passed = [...item.passedOnBy, ...p.via].map((v) => namer.nameOf(v))
    const carrier = carriedOver(c, p, voices)
    if (carrier) passed.unshift(carrier)
    // «وأضاف المصدر» after «نقلت الوكالة عن مصدر»: heard through the same.
    const again =
      (heard || anaphor) &&
      resolved &&
      p.cue &&
      passed.length === 0 &&
      c.stream.passageOf[resolved.voice.at] === c.stream.passageOf[p.at]
    const own = again && !outer ? resolved.voice.via : passed
    const via = chainOf([...inherited, ...own], name, analysedOutlet(c))
    chains.set(item, via)
    speakers.set(item, name)
    // «…، وفق الوكالة»: who is named for a sentence at its end does not speak on, unless it is a person.
    const aside = p.rule === 'ar/statement/free-trailing' && phrase !== null && !isOne(c, phrase)
    if (phrase && !aside && !late(c, item)) {
      const features =
        p.agreement && p.speaker ? mergedFeatures(c, p) : (resolved?.voice.features ?? featuresOf(c, phrase))
      const single = isOne(c, phrase)
      const doubtful =
        (resolved?.certainty === 'unsure' && !p.speaker) ||
        isEvent(c, phrase) ||
        (p.speaker !== null && isThing(c, p.speaker))
      voices.push({ phrase, name, features, anonymous, at: p.at, nested: outer !== null, single, doubtful, via })
    }
    const doubted = hasRival(c, p, name, p.speaker ? null : (resolved?.voice.at ?? null))
    out.push(
      statement(c, namer, p, {
        phrase,
        name,
        // «الشركة», «الوزير» of whom the article does not tell which: a role without a name.
        anonymous: anonymous || (phrase !== null && isBareKind(c, phrase) && name === namer.textOf(phrase)),
        via,
        certainty:
          name === null || p.certainty === 'unsure' || doubted ? 'unsure' : (resolved?.certainty ?? asSure(c, p)),
      }),
    )
  }
  return out.sort(
    (a, b) =>
      Number(a.contentSpan.field === 'text') - Number(b.contentSpan.field === 'text') || position(a) - position(b),
  )
}

/** «أدان الوزير الهجوم الذي [قالت] البلدية إنه …»: what a relative clause about the object of an act tells, the outlet tells. */
function isAside(c: Context, { proposal, outer }: Placed): boolean {
  if (outer?.proposal.kind !== 'act' || !proposal.speaker || c.stream.quotationOf[proposal.at] !== -1) return false
  const before = c.stream.tokens[proposal.at - 1]!
  return /^(?:الذي|التي|الذين|اللذان|اللتان)$/.test(before.norm) || kindOf(before.norm) === 'thing'
}

/** «[ونقلت] عن مصدر قوله»: she who passed it on is the paper or agency that spoke last. */
function carriedOver(c: Context, p: Proposal, voices: readonly Voice[]): string | null {
  if (!p.rule.endsWith('-conveyed') || p.via.length > 0 || !p.cue || !p.speaker) return null
  if (!/^و.*ت$/.test(c.stream.tokens[p.cue[0]]!.norm)) return null
  const last = voices.findLast((v) => !v.nested && v.features.gender !== 'm')
  const near = last?.phrase && c.stream.passageOf[p.at]! - c.stream.passageOf[last.at]! <= 1
  return near && isMedium(c, last.phrase!) ? last.name : null
}

/** A speaker of whom nothing is known but where the phrase stands is not certain. */
function asSure(c: Context, { speaker, certainty }: Proposal): Statement['certainty'] {
  if (!speaker) return certainty
  const named = holderOf(c, speaker) !== null
  if (!named && (isEvent(c, speaker) || isThing(c, speaker) || !isWhole(c, speaker))) return 'unsure'
  if (standingOf(c, speaker) === 'known') return certainty
  const { norm } = c.stream.tokens[speaker.head]!
  const bare = speaker.to - speaker.head === 1 && !norm.startsWith('ال') && isFrequent(norm)
  // «[طبي] للمرشح», «[تكملة]»: no name by its look, nor anything that is known to speak.
  const next = c.stream.tokens[speaker.head + 1]?.norm ?? ''
  const governs =
    !/^[ولبك]/.test(norm) &&
    speaker.to - speaker.head > 1 &&
    (next.startsWith('ال') || c.nameAt(speaker.head + 1) !== null)
  const several = /(?:ون|و|ات)$/.test(norm) || isRelation(norm)
  const unlikely = !norm.startsWith('ال') && !speaker.skipLetters && !governs && !several && !isRatherPerson(norm)
  return bare || unlikely || speaker.to - speaker.head > 8 ? 'unsure' : certainty === 'certain' ? 'likely' : certainty
}

/** «المصدر نفسه»: a person named before is rarely meant, so that a guess is not enough. */
function sameSource(anaphor: boolean, found: Resolution | null): Resolution | null {
  return anaphor && found?.certainty === 'unsure' && !found.voice.anonymous ? null : found
}

/** «تقارير», «معلومات»: no person who could be «المصدر». */
function isText(c: Context, { phrase }: Voice): boolean {
  return phrase !== null && TELLING_HEADS.has(c.stream.tokens[phrase.head]!.norm.replace(/^ال/, ''))
}

/** One person: a name or an office, or a calling with a name. */
function isOne(c: Context, phrase: NounPhrase): boolean {
  return isOffice(c.stream.tokens[phrase.head]!.norm) || holderOf(c, phrase)?.kind === 'person'
}

function position(s: Statement): number {
  return s.cueSpan?.start ?? s.contentSpan.start
}

function late(c: Context, { proposal }: Placed): number {
  return c.stream.passages[c.stream.passageOf[proposal.at]!]!.role === 'headline' ? 1 : 0
}

/** The verb tells the gender of an explicit subject where its own form does not («أكدت أوسلو»). */
function mergedFeatures(c: Context, p: Proposal): Voice['features'] {
  const { gender, number } = featuresOf(c, p.speaker!)
  return {
    gender: p.rule.endsWith('-conveyed') ? gender : p.agreement!.gender,
    number: number ?? (p.agreement!.number === 'sg' ? null : p.agreement!.number),
  }
}

/** «البعض», «كثيرون»: people whom nobody names. */
const VAGUE = /^(?:البعض|بعضهم|بعضهن|كثير|كثيرون|الكثير|الكثيرون|العديد|اخرون|كثيرين)$/

function isAnonymous(c: Context, phrase: NounPhrase): boolean {
  const skip = phrase.head === phrase.from ? (phrase.skipLetters ?? 0) : 0
  const norm = c.stream.tokens[phrase.head]!.norm.slice(skip)
  if (!ANONYMOUS_HEADS.has(norm) && !VAGUE.test(norm)) return false
  for (let i = phrase.from; i < phrase.to; i++) if (c.personAt(i)) return false
  return true
}

/** Without the speaker himself and without the publishing outlet, whatever either name of it is («العربية.نت», `alarabia`). */
function chainOf(names: readonly string[], speaker: string | null, outlet: string | null): string[] {
  const own = outlet === null ? null : outletKey(outlet)
  const out: string[] = []
  for (const name of names) {
    if (name !== speaker && !out.includes(name) && (own === null || outletKey(name) !== own)) out.push(name)
  }
  return out
}

function analysedOutlet(c: Context): string | null {
  return c.analysed.article.outlet
}

interface Attribution {
  readonly phrase: NounPhrase | null
  readonly name: string | null
  readonly anonymous: boolean
  readonly via: readonly string[]
  readonly certainty: Statement['certainty']
}

function statement(c: Context, namer: Namer, p: Proposal, a: Attribution): Statement {
  const { article } = c.analysed
  const whole = spanOf(c.stream, p.contentFrom, p.contentTo)
  const contentSpan = p.skipLetters ? span(whole.field, whole.start + p.skipLetters, whole.end) : whole
  const cueSpan = p.cue && spanOf(c.stream, p.cue[0], p.cue[1])
  const speakerSpan = a.phrase && mentionSpan(c, a.phrase)
  const to = p.to && canBeAddressed(c, p.to) ? namer.nameOf(p.to) : null
  return {
    kind: p.kind,
    content: slice(article, contentSpan),
    contentSpan,
    cue: cueSpan && slice(article, cueSpan),
    cueSpan,
    cueClass: p.cls,
    speaker: speakerSpan && slice(article, speakerSpan),
    speakerSpan,
    name: a.name,
    anonymous: a.anonymous,
    via: a.via,
    // Nobody is told by himself: then the border between the two was not found.
    to: to === a.name ? null : to,
    rule: p.rule,
    certainty: a.certainty,
  }
}

function mentionSpan(c: Context, phrase: NounPhrase): Span {
  const { field, start, end } = spanOf(c.stream, phrase.from, phrase.to)
  return span(field, start + (phrase.skipLetters ?? 0), end)
}

/**
 * Whether somebody else stands nearer to what is said than whom it is given to: «ما رد عليه الرئيس سليم الغانم [قائلا]» after another's words,
 * «فالوزير سليم الغانم يرفض الأمر، [ويقول] إن» in a sentence of its own. Then the attribution is not sure.
 * @param heardAt where the speaker who is carried over was last heard; null for one whom the statement itself names
 */
function hasRival(c: Context, p: Proposal, name: string | null, heardAt: number | null): boolean {
  if (name === null) return false
  const other = (i: number) => {
    const person = c.nameAt(i)
    return person?.type === 'person' && person.name !== name
  }
  const { tokens, sentenceStarts } = c.stream
  if (p.rule.endsWith('participle')) {
    const before = isComma(c, p.at - 1) ? p.at - 2 : p.at - 1
    return before >= 0 && tokens[before]!.kind === 'word' && other(before)
  }
  const from = sentenceStarts[p.at]!
  if (heardAt === null || heardAt >= from) return false
  for (let i = from; i < p.at; i++) if (other(i)) return true
  return false
}
