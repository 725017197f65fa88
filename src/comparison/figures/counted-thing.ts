import { cliticSplits } from '../../arabic/clitics.js'
import { foldWord } from '../../arabic/fold.js'
import type { Figure } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { casualtyOf } from './casualty-class.js'
import { CASUALTY_NOUNS, type CasualtyClass, GENERIC_PEOPLE, PART_OF } from './casualty-lexicon.js'
import { countsCrew } from './crew.js'
import { POPULATION } from './lasting-matter-lexicon.js'
import { COMMON_NOUNS, CURRENCIES, nounKey } from './noun-forms-lexicon.js'
import { isDesignation } from './number-names.js'
import { peopleKind, sideOf } from './people-kinds.js'

/** What a figure counts, as far as its words tell. */
export interface Thing {
  readonly kind: 'people' | 'share' | 'money' | 'count'
  /** Figures of one thing share it; for counts, money and shares the words around must agree too. */
  readonly key: string
  readonly casualty: CasualtyClass | null
  /** Of people: what they are, when the words say more than that they are people. */
  readonly people: string | null
  /** Part of a figure before it («بينهم 5 أطفال»). */
  readonly part: boolean
  /** The noun is counted of many things in one story. */
  readonly common: boolean
}

/** @param whole the class of the figure before in the same sentence, which a part («بينهم ستة أطفال») shares */
export function thingOf(
  figure: Figure,
  before: readonly Token[],
  after: readonly Token[],
  whole: CasualtyClass | null,
): Thing | null {
  // «واحد من كل خمسة» is 0.2 of a whole that stands elsewhere.
  if (figure.rule === 'ar/figure/ratio') return null
  const words = (figure.what ?? '').split(/\s+/).map(foldWord).filter(Boolean)
  const head = (words[0] ?? '').replace(/^ال(?=...)/, '')
  if (figure.rule.endsWith('percent') || head === '%' || head === '٪') return plain('share', '%')
  if (CURRENCIES.has(head)) return plain('money', head === '$' ? 'دولار' : nounKey(head))
  if (isDesignation(figure, head, before)) return null
  if (countsCrew(words, head, before, after)) return CREW
  const people = peopleOf(figure, head, before, after, whole)
  if (people) return people
  if (countsPopulation(head, before)) return POPULATION_THING
  if (!head || OTHERS.has(head) || /dual|alone|noun-|two/.test(figure.rule)) return null
  const key = nounKey(head)
  return {
    kind: 'count',
    key,
    casualty: null,
    people: null,
    part: isPart(figure, before),
    common: COMMON_NOUNS.has(key) || GENERIC_PEOPLE.has(head),
  }
}

/** «أربع [أخرى]»: what is counted stands elsewhere. */
const OTHERS: ReadonlySet<string> = new Set(['اخر', 'اخري', 'اخرون', 'اخرين'])

const CREW: Thing = { kind: 'count', key: 'crew', casualty: null, people: null, part: false, common: false }

/** «عدد سكان ساحلان [ستة ملايين نسمة]». */
function countsPopulation(head: string, before: readonly Token[]): boolean {
  if (head !== '' && !GENERIC_PEOPLE.has(head)) return false
  return before.slice(0, POPULATION_REACH).some((t) => cliticSplits(t.norm).some((s) => POPULATION.has(s.host)))
}

const POPULATION_REACH = 6
export const POPULATION_THING: Thing = {
  kind: 'count',
  key: 'population',
  casualty: null,
  people: null,
  part: false,
  common: true,
}

function plain(kind: 'share' | 'money', key: string): Thing {
  return { kind, key, casualty: null, people: null, part: false, common: true }
}

const TRIGGER_REACH_BEFORE = 7
const TRIGGER_REACH_AFTER = 4
const PART_REACH = 3

function peopleOf(
  figure: Figure,
  head: string,
  before: readonly Token[],
  after: readonly Token[],
  whole: CasualtyClass | null,
): Thing | null {
  const named = CASUALTY_NOUNS.get(head)
  const kind = peopleKind(head, before)
  const generic = head === '' || GENERIC_PEOPLE.has(head)
  if (!named && !kind && !generic) return null
  // «قتل السائق نفسه … نحو 30 شخصا [أصيبوا]»: a verb of theirs right behind them.
  const own = /(?:وا|[لبي]ا|تا)$/.test(after[0]?.norm ?? '') ? casualtyOf(after[0]!.norm) : null
  const casualty =
    named ??
    own ??
    triggerOf(before, TRIGGER_REACH_BEFORE) ??
    (head ? triggerOf(pastParts(after), TRIGGER_REACH_AFTER) : null)
  const part =
    isPart(figure, before) ||
    (named !== undefined && isOfSomeState(figure, after)) ||
    isRest(before) ||
    isBesideOthers(before, after, casualty)
  const cls = casualty ?? (part ? whole : null) ?? tallyOf(before)
  if (!cls) return null
  const people = named || generic ? (part ? null : sideOf(before, after)) : kind
  return { kind: 'people', key: cls, casualty: cls, people, part, common: false }
}

/** «18 شخصا [بينهم نساء وأطفال] لقوا مصرعهم»: what follows a short account of who is among them. */
function pastParts(after: readonly Token[]): readonly Token[] {
  if (!PART_OF.has(after[0]?.norm ?? '')) return after
  const rest = after.slice(1, 1 + PARTS_REACH)
  const verb = rest.findIndex((t) => MEETING.test(t.norm))
  return verb < 0 || rest.slice(0, verb).some((t) => t.kind !== 'word') ? after : rest.slice(verb)
}

const PARTS_REACH = 6
/** «[لقوا] مصرعهم», «[قضوا]», «[قتلوا]». */
const MEETING = /^(?:لقوا|لقي|قضوا|قتلوا|توفوا|ماتوا|اصيبوا|فقدوا)$/

/** The class that the nearest word with one gives, within one clause. */
function triggerOf(tokens: readonly Token[], reach: number): CasualtyClass | null {
  for (const [i, token] of tokens.slice(0, reach).entries()) {
    // «فقد أعلن ستة …»: the particle, not the verb of missing, which stands right before its number.
    if (i > 0 && token.norm === 'فقد') continue
    if (token.kind === 'number' || token.norm === '،' || token.norm === '؛' || token.norm === ':') {
      if (token.kind !== 'number' && token.norm !== ':') return null
      continue
    }
    const found = casualtyOf(token.norm)
    if (found) return found
  }
  return null
}

const TALLIES: ReadonlySet<string> = new Set(['حصيلة', 'عدد', 'اعداد', 'الحصيلة', 'حالات', 'ارتفاع'])

/** «حصيلة [القتلى] حتى مساء أمس، بحسب المستشفى، 21 شخصا»: a tally's class reaches past commas. */
function tallyOf(before: readonly Token[]): CasualtyClass | null {
  for (let i = 0; i + 1 < before.length; i++) {
    if (before[i]!.kind === 'number') return null
    const cls = casualtyOf(before[i]!.norm)
    const head = before[i + 1]!.norm
    if (cls && (TALLIES.has(head) || TALLIES.has(head.slice(1)))) return cls
  }
  return null
}

/** «أربعة [من المصابين] في حالة خطيرة». */
const OF_THOSE = /\sمن ال(?:قتل|جرح|مصاب|ضحاي|مفقود|معتقل|موقوف)/u

/** «350 إصابة [خطيرة]», «ستة جرحى [في حالة] حرجة»: some of the wounded, by how they are. */
function isOfSomeState(figure: Figure, after: readonly Token[]): boolean {
  const words = `${figure.what ?? ''} ${after
    .slice(0, STATE_REACH)
    .map((t) => t.norm)
    .join(' ')}`
  return /(?:^|\s)ب?(?:خطير|خطر|حرج|بالغ|متوسط|طفيف|بليغ)(?:ة|ا)?(?=\s|$)/u.test(words)
}

const STATE_REACH = 3

/** «[لا يزال] تسعة معتقلين», «[بقي] سبعة»: those of a whole who are left. */
function isRest(before: readonly Token[]): boolean {
  return before
    .slice(0, PART_REACH)
    .some((t) => /^[وف]?(?:[يت]زال|[يت]زالون|زال|زالت|بقي|[يت]بقى|[يت]تبقى)$/.test(t.norm))
}

/** «ثلاثة من أفرادها [إضافة] للطيار», «[الطيار] وثلاثة ركاب»: the dead are one more. */
function isBesideOthers(before: readonly Token[], after: readonly Token[], casualty: CasualtyClass | null): boolean {
  const beside = after.slice(0, BESIDE_REACH).findIndex((t) => /^(?:اضافة|فضلا|علاوة)$/.test(t.norm))
  if (beside >= 0) {
    // «قتل 150 شخصا فضلا عن [إصابة] ألف»: others of another fate.
    const others = after.slice(beside + 1, beside + 1 + BESIDE_REACH).map((t) => casualtyOf(t.norm))
    if (!casualty || !others.some((cls) => cls && cls !== casualty)) return true
  }
  return /^(?:ال)?(?:طيار|سائق|كابتن|منفذ|مهاجم|انتحاري)$/.test(before[0]?.norm ?? '')
}

const BESIDE_REACH = 5

/** The reading knows the whole, or the words say so where the whole is no figure («القتلى بينهم [5 أطفال]»). */
function isPart(figure: Figure, before: readonly Token[]): boolean {
  return (
    figure.partOf !== undefined ||
    OF_THOSE.test(figure.text) ||
    before.slice(0, PART_REACH).some((t) => PART_OF.has(t.norm) || PART_OF.has(t.norm.slice(1)))
  )
}
