import { findRoles, officeOf } from '../../reading/names/roles.js'
import { isNearlySpelled } from '../../reading/names/spelling-distance.js'
import type { ApposedPerson } from './apposed-persons.js'
import { countryOf } from './country-of-word.js'
import type { Evidence, Person, Persons } from './persons.js'
import { keyOfRole, type RoleKey, roleKey } from './role-key.js'
import type { WordedReading } from './worded-reading.js'

/** Who is said to hold a role, and where; no person where one article gives the role to several. */
interface Holding {
  readonly role: RoleKey
  readonly person: Person | null
  readonly day: string | null
  readonly evidence: Evidence
}

/** An office may change hands: what an article says of it holds for articles of this many days before and after. */
const DAYS = 7
const DAY_MS = 86_400_000

/**
 * Who holds which role, on the evidence of appositions in the articles alone («وزير الخارجية الروسي سيرغي لافروف»), never of a table of
 * offices. Where the articles of those days give a role to two persons it is neither's.
 */
export class RoleHolders {
  private readonly byOffice = new Map<string, Holding[]>()

  constructor(
    private readonly articles: readonly WordedReading[],
    persons: Persons,
    apposed: readonly ApposedPerson[] = [],
  ) {
    const dayOf = new Map(articles.map(({ reading }) => [reading.article.id, reading.published?.day ?? null]))
    for (const { article, role, name, at } of apposed) {
      const key = roleKey(role)
      const evidence = { article, span: at }
      if (key) this.add({ role: key, person: persons.named(name), day: dayOf.get(article) ?? null, evidence })
    }
    const nested: { readonly holding: Holding; readonly inner: RoleKey }[] = []
    for (const { reading, fields } of articles) {
      const passages = fields.map(({ field, tokens, text }) => ({ field, tokens, end: text.length }))
      // Roles that the reading has resolved are no appositions.
      const names = reading.names.filter((n) => n.type === 'person' && n.rule !== 'ar/name/role')
      for (const { words, person, at } of findRoles({ passages }, names).values()) {
        const role = keyOfRole(words)
        if (!role) continue
        const holding: Holding = {
          role,
          person: person === null ? null : persons.named(person),
          day: reading.published?.day ?? null,
          evidence: { article: reading.article.id, span: at },
        }
        const inner = innerRole(words)
        if (inner) nested.push({ holding, inner })
        else this.add(holding)
      }
    }
    // «مستشار الرئيس الروسي فلاديمير بوتين» names the president: where a role holds another, that one must be known as somebody else's.
    const outer = nested.filter(({ holding, inner }) => {
      const other = this.holder(inner, holding.day)
      return other !== null && other.person !== holding.person
    })
    for (const { holding } of outer) this.add(holding)
  }

  private add(holding: Holding): void {
    const list = this.byOffice.get(holding.role.office)
    if (list) list.push(holding)
    else this.byOffice.set(holding.role.office, [holding])
  }

  /**
   * The one person whom the articles about a day give a role. A role without its country («وزير الصحة») is his only where the articles
   * know the office of one country and of one person.
   */
  holder(role: RoleKey, day: string | null): { readonly person: Person; readonly evidence: Evidence } | null {
    const spokesman = role.country !== null && SPOKESMEN_OF_STATE.has(role.office)
    if (!role.ofOne && !spokesman) return null
    const offices = spokesman ? [...this.byOffice.keys()].filter((o) => o.startsWith(`${role.office} `)) : [role.office]
    const specific = isSpecific(role) && this.spellingsOf(role.office)
    const held = (specific || offices)
      .flatMap((office) => this.byOffice.get(office) ?? [])
      .filter((h) => near(h.day, day))
    const same = role.country === null ? held : held.filter((h) => h.role.country === role.country)
    const [first] = same
    if (!first?.person?.isNamedInFull || same.some((h) => h.person !== first.person)) return null
    if (role.country === null && !specific && (!role.ofState || this.countriesOf(role).size > 1)) return null
    return { person: first.person, evidence: first.evidence }
  }

  /** The office as the articles spell its last word, the name of a place: «رئيس مجلس قرية أسديرة» and «سديرة». */
  private spellingsOf(office: string): string[] {
    const last = office.lastIndexOf(' ') + 1
    return [...this.byOffice.keys()].filter(
      (other) => other.startsWith(office.slice(0, last)) && isNearlySpelled(other.slice(last), office.slice(last)),
    )
  }

  /** Whether some article says that a person holds a role, be it one that others hold too («المدرب البرتغالي رامي الدالي»). */
  isHeldBy(role: RoleKey, person: Person): boolean {
    return (this.byOffice.get(role.office) ?? []).some((h) => h.role.country === role.country && h.person === person)
  }

  /** The countries that stand right behind an office without one, wherever the articles have it. */
  private countriesOf({ office }: RoleKey): Set<string> {
    const words = office.split(' ')
    const out = new Set<string>()
    for (const { fields } of this.articles) {
      for (const { tokens } of fields) {
        for (let i = 0; i + words.length < tokens.length; i++) {
          const country = countryOf(tokens[i + words.length]!.norm)
          if (!country || out.has(country)) continue
          const role = keyOfRole(tokens.slice(i, i + words.length + 1).map((t) => t.norm))
          if (role?.office === office) out.add(country)
        }
      }
    }
    return out
  }
}

/** «رئيس المجلس البلدي لقرية الريحان»: so much is said of it that there is no second one. */
function isSpecific({ office, country }: RoleKey): boolean {
  return country === null && office.split(' ').length >= SPECIFIC_WORDS
}
const SPECIFIC_WORDS = 4

/** «المتحدث الروسي»: the only spokesman of whatever body of that country. */
const SPOKESMEN_OF_STATE: ReadonlySet<string> = new Set(['متحدث', 'متحدثه'])

/** The role within a role: «نائب [وزير الخارجية الروسي]». */
function innerRole(words: readonly string[]): RoleKey | null {
  const at = words.findIndex((word, i) => i > 0 && officeOf(word) !== null)
  return at < 0 ? null : keyOfRole(words.slice(at))
}

function near(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  return Math.abs(Date.parse(a) - Date.parse(b)) <= DAYS * DAY_MS
}
