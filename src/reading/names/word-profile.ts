import { foldWord } from '../../arabic/fold.js'
import { COUNTRIES } from '../../arabic/lexicons/country-lexicon.js'
import {
  DEFINITE_ORGANS,
  FIELDS,
  GENERAL_ORGAN_HEADS,
  MINISTRY_FIELDS,
  ORGANIZATION_HEADS,
  STATE_ORGAN_HEADS,
} from '../../arabic/lexicons/organization-lexicon.js'
import {
  ARABIC_GIVEN_NAMES,
  FOREIGN_GIVEN_NAMES,
  NAME_CONNECTORS,
  NAME_TAILS,
  SERVANT_OF,
} from '../../arabic/lexicons/person-lexicon.js'
import { PLACE_HEADS, PLACES } from '../../arabic/lexicons/place-lexicon.js'
import { ADDRESSES, OFFICES, SUBJECT_VERBS } from '../../arabic/lexicons/title-lexicon.js'
import { type Host, hostsOf } from './hosts.js'

/** What the lexicons say of a word, as bits. */
export const Flag = {
  GivenName: 1,
  ForeignGivenName: 2,
  Connector: 4,
  ServantOf: 8,
  Office: 16,
  Address: 32,
  SubjectVerb: 64,
  PlaceHead: 128,
  Place: 256,
  Country: 512,
  Nationality: 1024,
  OrganizationHead: 2048,
  Field: 4096,
  Calendar: 8192,
} as const

const CALENDAR = `يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز
آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت محرم صفر رمضان شوال شعبان الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت اليوم
أمس غدا يوم مساء صباح ليلة شهر عام سنة ساعة`

function build(): Map<string, number> {
  const flags = new Map<string, number>()
  const mark = (words: Iterable<string>, flag: number) => {
    for (const word of words) {
      const key = foldWord(word)
      if (!key.includes(' ')) flags.set(key, (flags.get(key) ?? 0) | flag)
    }
  }
  mark(ARABIC_GIVEN_NAMES, Flag.GivenName)
  mark(FOREIGN_GIVEN_NAMES, Flag.ForeignGivenName)
  mark(NAME_CONNECTORS, Flag.Connector)
  mark([...SERVANT_OF, ...NAME_TAILS], Flag.ServantOf)
  mark(
    OFFICES.flatMap((o) => [o, `ال${o}`, `${o}ة`, `ال${o}ة`, `${o}ه`, `${o}ها`, `${o}هم`]),
    Flag.Office,
  )
  mark(ADDRESSES, Flag.Address)
  mark(SUBJECT_VERBS, Flag.SubjectVerb)
  mark(
    PLACE_HEADS.flatMap((h) => [h, `ال${h}`]),
    Flag.PlaceHead,
  )
  mark(PLACES, Flag.Place)
  mark(
    COUNTRIES.flatMap((c) => [...c.forms, ...c.capitals]),
    Flag.Place,
  )
  mark(
    COUNTRIES.flatMap((c) => c.forms),
    Flag.Country,
  )
  mark(
    COUNTRIES.flatMap((c) => c.adjectives).flatMap((a) =>
      [a, `${a}ة`, `${a}ين`, `${a}ون`, `${a}ان`].flatMap((form) => [form, `ال${form}`]),
    ),
    Flag.Nationality,
  )
  mark(ORGANIZATION_HEADS, Flag.OrganizationHead)
  mark(FIELDS, Flag.Field)
  mark(CALENDAR.split(/\s+/), Flag.Calendar)
  return flags
}

const FLAGS = build()
const ORGANS = new Set(
  [...GENERAL_ORGAN_HEADS, ...STATE_ORGAN_HEADS, ...DEFINITE_ORGANS, ...MINISTRY_FIELDS].map(foldWord),
)

/** Lexicon flags of a folded word without clitics. */
export function flagsOf(word: string): number {
  return FLAGS.get(word) ?? 0
}

/** A word type as the tagger sees it. Made once for each type. */
export interface WordProfile {
  readonly norm: string
  /** The reading as proclitics and host that the lexicons support; the whole word where they know none. */
  readonly host: Host
  readonly flags: number
  /** Every reading of its clitics, the whole word first. */
  readonly hosts: readonly Host[]
  /** True when some reading is a word that an institution's name starts with. */
  readonly organ: boolean
  /** Its first reading as an office or form of address («والرئيس» → «الرئيس»), or null. */
  readonly office: Host | null
}

function isOffice(flags: number): boolean {
  return (flags & (Flag.Office | Flag.Address)) !== 0 && !(flags & (Flag.GivenName | Flag.ForeignGivenName))
}

/** Finds the first reading whose host the lexicons know. */
export function profileWord(norm: string): WordProfile {
  const hosts = hostsOf(norm)
  const organ = hosts.some((h) => ORGANS.has(h.word))
  const office = hosts.find((h) => isOffice(flagsOf(h.word))) ?? null
  for (const host of hosts) {
    const flags = flagsOf(host.word)
    // «ولسون» is not و + ل + سون: short foreign names are not looked for under clitics.
    const short = host.word.length <= 3 && (host.skip > 1 || (host.skip > 0 && flags === Flag.ForeignGivenName))
    if (flags && !short) return { norm, host, flags, hosts, organ, office }
  }
  return { norm, host: hosts[0]!, flags: 0, hosts, organ, office }
}
