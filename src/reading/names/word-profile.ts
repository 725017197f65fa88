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
import { GAZETTEER } from './gazetteer.js'
import { type Host, hostsOf } from './hosts.js'
import { COMMON_CLASSES, NO_CLASS, RARE_CLASSES, type WordClass } from './word-classes.js'

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
آب أيلول تشرين جانفي فيفري أفريل جويلية أوت محرم صفر رمضان شوال شعبان الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت اليوم
أمس غدا يوم مساء صباح ليلة شهر عام سنة ساعة أسبوع الأسبوع`

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

/** All that is known of one folded word, so that one look-up tells it. */
interface Known {
  flags: number
  organ: boolean
  opens: boolean
  class: WordClass
  rareClass: WordClass
}

const UNKNOWN: Readonly<Known> = { flags: 0, organ: false, opens: false, class: NO_CLASS, rareClass: NO_CLASS }

function gather(): Map<string, Known> {
  const all = new Map<string, Known>()
  const of = (word: string) => {
    let known = all.get(word)
    if (!known) all.set(word, (known = { ...UNKNOWN }))
    return known
  }
  for (const [word, flags] of FLAGS) of(word).flags = flags
  for (const word of ORGANS) of(word).organ = true
  for (const word of GAZETTEER.firstWords()) of(word).opens = true
  for (const [word, value] of COMMON_CLASSES) of(word).class = value
  for (const [word, value] of RARE_CLASSES) of(word).rareClass = value
  return all
}

const KNOWN = gather()

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
  /** Its readings with which some phrase of the gazetteer begins. */
  readonly starts: readonly Host[]
  /** Its class by the company it keeps, and that of the first reading under its clitics that has one. */
  readonly own: WordClass
  readonly inner: WordClass | null
  /** Its class even where it is not common. */
  readonly company: WordClass
  /** True when only the word under its clitics has the class that `company` is. */
  readonly innerCompany: boolean
}

const NO_HOSTS: readonly Host[] = []

function isOffice(flags: number): boolean {
  return (flags & (Flag.Office | Flag.Address)) !== 0 && !(flags & (Flag.GivenName | Flag.ForeignGivenName))
}

/** Finds the first reading whose host the lexicons know. */
export function profileWord(norm: string): WordProfile {
  const hosts = hostsOf(norm)
  let own = NO_CLASS
  let company = NO_CLASS
  let innerCompany = false
  let inner: WordClass | null = null
  let organ = false
  let office: Host | null = null
  let starts = NO_HOSTS
  let best: Host | null = null
  let flags = 0
  for (let i = 0; i < hosts.length; i++) {
    const host = hosts[i]!
    const known = KNOWN.get(host.word)
    if (!known) continue
    if (company === NO_CLASS) {
      company = known.class === NO_CLASS ? known.rareClass : known.class
      innerCompany = i > 0 && company !== NO_CLASS
    }
    if (i === 0) own = known.class
    else if (inner === null && known.class.fine) inner = known.class
    organ ||= known.organ
    if (office === null && isOffice(known.flags)) office = host
    if (known.opens) starts = [...starts, host]
    if (best || !known.flags) continue
    // «ولسون» is not و + ل + سون: short foreign names are not looked for under clitics.
    if (host.word.length <= 3 && (host.skip > 1 || (host.skip > 0 && known.flags === Flag.ForeignGivenName))) continue
    best = host
    flags = known.flags
  }
  return { norm, host: best ?? hosts[0]!, flags, hosts, organ, office, starts, own, inner, company, innerCompany }
}
