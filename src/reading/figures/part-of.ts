import type { Token } from '../../text/tokens.js'
import type { FigureDraft } from './figure-draft.js'

/** Words between a whole and what is told of a part of it: «18 قتيلا [بينهم] 5 أطفال». */
const OPENERS: ReadonlySet<string> = new Set(
  ['بينهم', 'بينهن', 'بينها', 'منهم', 'منهن', 'منها', 'ضمنهم', 'ضمنها', 'فيهم', 'فيها'].flatMap((w) => [w, `و${w}`]),
)
/** Before «فيهم» only these make it such a word: «[بمن] فيهم ثلاثة أطفال». */
const INCLUDING: ReadonlySet<string> = new Set(['بمن', 'بما'])
/** Behind a part: «ثلاثة [منهم] في حال خطرة». */
const BEHIND: ReadonlySet<string> = new Set(['منهم', 'منهن', 'منها', 'بينهم'])
/** Behind a part, before the whole: «207 أعضاء من [أصل] 211». */
const TOTALS: ReadonlySet<string> = new Set(['اصل', 'مجموع', 'اجمالي', 'بين'])
/** Units and places; what is in them is no part of their number. */
const UNITS =
  /^(?:ال)?(?:مرة|مرات|متر|مترا|امتار|كم|كلم|كيلومتر|كيلومترا|كيلومترات|كيلو|طن|طنا|اطنان|درجة|درجات|مدينة|مدن|منطقة|مناطق|محافظة|محافظات|هكتار|هكتارا|لتر|لترا|برميل|برميلا|براميل|سنتا|نقطة|نقاط)$/

/** Nobody tells shares of a hundred of fewer. */
const FEWEST_WITH_SHARES = 10
const REACH_OF_OPENER = 3
const REACH_OF_WHOLE = 30
const REACH_OF_ONE_LIST = 5
const STOPS: ReadonlySet<string> = new Set(['.', '؟', '!'])

/**
 * For each figure of a passage the index of the figure that it is a part of, or -1: «18 قتيلا بينهم [5 أطفال] و[3 نساء]», «13 جنديا، [ثلاثة]
 * منهم», «[207 أعضاء] من أصل 211», «18 جريحا ([10 رجال] و[8 نساء])».
 */
export function wholesOf(tokens: readonly Token[], drafts: readonly FigureDraft[]): readonly number[] {
  const wholes: number[] = []
  for (const [i, draft] of drafts.entries()) {
    wholes.push(opened(tokens, drafts, i) ?? followed(tokens, drafts, i) ?? joined(tokens, drafts, wholes, i) ?? -1)
    const total = totalBehind(tokens, drafts, i)
    if (total !== null && isWhole(drafts[total]!, draft)) wholes[i] = total
  }
  for (const [i] of drafts.entries()) {
    for (const part of partsAddedUp(tokens, drafts, i)) if (wholes[part] === -1) wholes[part] = i
  }
  return wholes
}

/** «بينهم 5 أطفال», «بمن فيهم نحو 30 طفلا», «بينهم امرأة و5 أطفال» */
function opened(tokens: readonly Token[], drafts: readonly FigureDraft[], i: number): number | null {
  const part = drafts[i]!
  const floor = Math.max(drafts[i - 1]?.to ?? 0, part.from - REACH_OF_ONE_LIST)
  for (let at = part.from - 1; at >= floor; at--) {
    const token = tokens[at]!
    if (STOPS.has(token.norm)) return null
    if (isOpener(tokens, at)) {
      // Words between the opener and the number are another part of the list, joined by و.
      const near =
        part.from - at <= REACH_OF_OPENER || tokens[part.from]!.norm[0] === 'و' || tokens[part.from - 1]!.norm === 'و'
      return near ? nearestWhole(tokens, drafts, i) : null
    }
  }
  return null
}

function isOpener(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!
  // «يتعرض [كل منها] لخسارتين» tells of each, not of some.
  if (!OPENERS.has(norm) || /^[ولب]?كل$/.test(tokens[at - 1]?.norm ?? '')) return false
  return !norm.includes('في') || INCLUDING.has(tokens[at - 1]?.norm ?? '')
}

/** «13 جنديا، ثلاثة منهم», also in the next sentence. */
function followed(tokens: readonly Token[], drafts: readonly FigureDraft[], i: number): number | null {
  const { to } = drafts[i]!
  const at = tokens[to]?.norm === 'من' && BEHIND.has(tokens[to + 1]?.norm ?? '') ? to + 1 : to
  if (!BEHIND.has(tokens[at]?.norm ?? '') || (at === to && tokens[at]!.norm === 'بينهم')) return null
  // «5 منهم 3 أطفال» opens the next part, and is itself one.
  return nearestWhole(tokens, drafts, i, true)
}

/** «بينهم 5 أطفال و[3 نساء]»: what و joins to a part is a part of the same. */
function joined(
  tokens: readonly Token[],
  drafts: readonly FigureDraft[],
  wholes: readonly number[],
  i: number,
): number | null {
  const before = drafts[i - 1]
  const whole = wholes[i - 1] ?? -1
  const part = drafts[i]!
  if (!before || whole < 0 || whole > i || part.from - before.to > REACH_OF_ONE_LIST) return null
  const and = tokens[part.from]!.norm[0] === 'و' || tokens[part.from - 1]!.norm === 'و'
  if (!and || !isWhole(drafts[whole]!, part)) return null
  const gap = tokens.slice(before.to, part.from)
  // «بينهم 5 أطفال وإصابة 30»: a word of what happened opens another count, unless the same is counted on («منها 18 زيارة لمصنع و12 زيارة لمعمل»).
  const others = gap.some((t) => (t.kind === 'word' ? t.norm !== 'و' : t.norm !== '،'))
  const same = part.what !== null && before.what !== null && skeleton(part.what) === skeleton(before.what)
  return others && (!same || gap.some((t) => STOPS.has(t.norm))) ? null : whole
}

/** «207 أعضاء من أصل 211», «ثلاثة من الـ14» */
function totalBehind(tokens: readonly Token[], drafts: readonly FigureDraft[], i: number): number | null {
  const { to } = drafts[i]!
  const next = drafts[i + 1]
  if (!next || tokens[to]?.norm !== 'من' || next.from - to > REACH_OF_OPENER) return null
  // «من الـ[14]», «من [الأربعة عشر]»: what is definite is the whole.
  return TOTALS.has(tokens[to + 1]?.norm ?? '') || tokens[to + 1]!.norm.startsWith('ال') ? i + 1 : null
}

/** «18 جريحا: [10 رجال] و[8 نساء]»: numbers behind a colon or bracket that add up to the one before it. */
function partsAddedUp(tokens: readonly Token[], drafts: readonly FigureDraft[], i: number): readonly number[] {
  const whole = drafts[i]!
  const opening = tokens.slice(whole.to, whole.to + REACH_OF_OPENER).findIndex((t) => ADDING.has(t.norm))
  if (opening < 0 || whole.value === undefined) return []
  let sum = 0
  const parts: number[] = []
  for (let j = i + 1; j < drafts.length; j++) {
    const part = drafts[j]!
    const gap = tokens.slice(drafts[j - 1]!.to, part.from)
    if (gap.length > REACH_OF_ONE_LIST || gap.some((t) => STOPS.has(t.norm)) || !isWhole(whole, part)) return []
    sum += part.value ?? 0
    parts.push(j)
    if (sum >= whole.value) return sum === whole.value && parts.length > 1 ? parts : []
  }
  return []
}

const ADDING: ReadonlySet<string> = new Set([':', '(', 'هم', 'هي', 'وهم', 'وهي'])

/** The nearest figure before `i` in its sentence that can be the whole; one that counts the same noun before the others. */
function nearestWhole(
  tokens: readonly Token[],
  drafts: readonly FigureDraft[],
  i: number,
  farther = false,
): number | null {
  const part = drafts[i]!
  let found: number | null = null
  for (let j = i - 1; j >= 0; j--) {
    const whole = drafts[j]!
    if (part.from - whole.to > REACH_OF_WHOLE) break
    const stopped = tokens.slice(whole.to, part.from).some((t) => STOPS.has(t.norm))
    if (stopped && (!farther || found !== null)) break
    if (!isWhole(whole, part)) continue
    if (part.what !== null && whole.what !== null && skeleton(whole.what) === skeleton(part.what)) return j
    found ??= j
    if (stopped) break
  }
  return found
}

/** Whether one figure can be the whole of another: of greater number, no measure, and in money only of money. */
function isWhole(whole: FigureDraft, part: FigureDraft): boolean {
  const most = whole.value ?? whole.high ?? 0
  if (/percent|ratio|sign|two/.test(whole.rule) || UNITS.test(firstWord(whole.what))) return false
  if (part.rule.endsWith('percent')) return !isMoney(whole) && most >= FEWEST_WITH_SHARES
  if (isMoney(whole) !== isMoney(part) && part.what !== null) return false
  return most > (part.value ?? part.high ?? 0)
}

const MONEY = /^(?:دولار|يورو|ريال|درهم|دراهم|دينار|دنانير|جنيه|ليرة|ليرات|روبل|ين|يوان|فرنك|شيكل)/

function isMoney({ what }: FigureDraft): boolean {
  return MONEY.test(firstWord(what))
}

function firstWord(what: string | null): string {
  return (what ?? '').split(/\s/)[0]!
}

/** The consonants of a noun, which its plural shares: «طفلا», «أطفال». */
function skeleton(what: string): string {
  return firstWord(what)
    .replace(/^ال|(?:ين|ون|ات|ة)$/g, '')
    .replace(/[اأإآويىئؤء\p{M}]/gu, '')
}
