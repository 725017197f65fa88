import type { CueClass } from '../../domain/index.js'
import { overlaps } from '../../domain/index.js'
import { shared } from '../context-words.js'
import { isDenial, type StatementMention, sameSpeaker, tellsOfDenial } from './alike-statements.js'
import { isAffirmative } from './same-statement.js'

/** Something that is claimed and denied, by others. */
export interface DeniedMatter {
  readonly claims: readonly StatementMention[]
  readonly denials: readonly StatementMention[]
  /** Nearly all that is denied stands in a claim. */
  readonly sure: boolean
}

const DENIED_SHARE = 0.6
const DENIED_WORDS = 3
const SURE_SHARE = 0.75
const SURE_WORDS = 4
/** What a denial can be of: a claim told in a clause, not a call, a rejection or praise. */
const CLAIMS: ReadonlySet<CueClass> = new Set<CueClass>(['asserts', 'claims', 'reports', 'accuses'])

/** What one speaker denies and another asserts; denials of one claim are of one matter, and so are the claims that one denial denies. */
export function denials(mentions: readonly StatementMention[]): DeniedMatter[] {
  const affirmed = mentions.filter(isClaim)
  const matters: { claims: Set<StatementMention>; denials: StatementMention[] }[] = []
  for (const denial of mentions) {
    if (!isDenial(denial.statement)) continue
    const claims = affirmed.filter((m) => isDeniedBy(m, denial))
    if (claims.length === 0) continue
    const known = matters.find((m) => claims.some((c) => m.claims.has(c)))
    if (known) {
      known.denials.push(denial)
      for (const claim of claims) known.claims.add(claim)
    } else matters.push({ claims: new Set(claims), denials: [denial] })
  }
  return matters.map((matter) => ({
    claims: [...matter.claims],
    denials: matter.denials,
    sure: [...matter.claims].some((c) => matter.denials.some((d) => areOfOneMatter(c, d))),
  }))
}

/** «ليس هناك …», «لا صحة لـ …» claim nothing that could be denied. */
function isClaim(mention: StatementMention): boolean {
  const { cueClass, kind, content } = mention.statement
  return (
    CLAIMS.has(cueClass) &&
    kind !== 'act' &&
    !tellsOfDenial(content) &&
    !NO_TRUTH.test(content) &&
    isAffirmative(mention)
  )
}

const NO_TRUTH = /(?:لا ?|عدم |بعدم |عن )صح[ةت]|ليس صحيح|غير دقيق/u

function isDeniedBy(claim: StatementMention, denial: StatementMention): boolean {
  const common = shared(claim.stems, denial.stems)
  return (
    !(claim.account.id === denial.account.id && overlaps(claim.statement.contentSpan, denial.statement.contentSpan)) &&
    !sameSpeaker(claim, denial) &&
    common >= DENIED_WORDS &&
    common / denial.stems.size >= DENIED_SHARE
  )
}

function areOfOneMatter(claim: StatementMention, denial: StatementMention): boolean {
  const common = shared(claim.stems, denial.stems)
  return common >= SURE_WORDS && common / denial.stems.size >= SURE_SHARE
}
