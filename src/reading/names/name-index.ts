import { tokenize } from '../../arabic/tokenize.js'
import type { AnalysedArticle } from '../../article/analysed-article.js'
import { contains, type Name, type Span } from '../../domain/index.js'
import { hostsOf } from './hosts.js'
import { nameKey, nameWords } from './name-key.js'
import { findRoles, officeOf, type Role } from './roles.js'

/** What an article's names say about its spans and phrases. */
export interface NameIndex {
  /** The names that lie wholly within a span, in order of the text. O(log names + found). */
  namesIn(span: Span): readonly Name[]
  /**
   * The canonical name that a phrase of the article stands for, or null when the article does not tell: the person it ends in
   * («المتحدث باسم الكرملين ديمتري بيسكوف»), a name or role of the article («بوتين», «الرئيس الروسي»), or a bare role or head
   * («المتحدث», «الوزير», «الوزارة») where the article has just one person or organisation introduced so.
   */
  resolveMention(phrase: string): string | null
}

/** Indexes the names that `readNames` found in an article. Built once per article, O(names + persons × role words). */
export function indexNames(analysed: AnalysedArticle, names: readonly Name[]): NameIndex {
  const byField = {
    title: names.filter((n) => n.field === 'title'),
    text: names.filter((n) => n.field === 'text'),
  }
  let phrases: Phrases | null = null
  return {
    namesIn(span) {
      const list = byField[span.field]
      let low = 0
      let high = list.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (list[middle]!.start < span.start) low = middle + 1
        else high = middle
      }
      const out: Name[] = []
      for (let i = low; i < list.length && list[i]!.start < span.end; i++)
        if (contains(span, list[i]!)) out.push(list[i]!)
      return out
    },
    resolveMention(phrase) {
      phrases ??= new Phrases(findRoles(analysed, names), names)
      return phrases.resolve(phrase)
    },
  }
}

const MAX_NAME_WORDS = 6

/** Phrases of an article and the canonical names that they stand for. */
class Phrases {
  private readonly names = new Map<string, string>()
  private readonly persons = new Map<string, string>()
  private readonly roles: ReadonlyMap<string, Role>
  /** Head of a role or organisation, without article → the one canonical name, or null when there are several. */
  private readonly heads = new Map<string, string | null>()

  constructor(roles: ReadonlyMap<string, Role>, names: readonly Name[]) {
    this.roles = roles
    for (const { text, name, type } of names) {
      if (!this.names.has(nameKey(text))) this.names.set(nameKey(text), name)
      if (type === 'person') this.persons.set(nameKey(text), name)
      if (type === 'organization') this.addHead(words(name)[0]!, name)
    }
    for (const { name, type } of names) {
      const last = type === 'person' ? nameWords(name) : []
      if (last.length > 1 && !this.names.has(nameKey(last.at(-1)!))) this.names.set(nameKey(last.at(-1)!), name)
    }
    for (const role of roles.values()) this.addHead(role.words[0]!, role.person)
  }

  resolve(phrase: string): string | null {
    const all = words(phrase)
    if (all.length === 0) return null
    for (const { word } of hostsOf(all[0]!)) {
      const tail = [word, ...all.slice(1)]
      const exact = this.names.get(nameKey(tail.join(' '))) ?? this.roles.get(tail.join(' '))?.person
      if (exact) return exact
      if (tail.length === 1 && /^ال/.test(word)) return this.heads.get(bare(word)) ?? null
    }
    // «ديمتري بيسكوف المتحدث باسم الكرملين», «ديمتري بيسكوف، المتحدث …»: a person's full name that opens the phrase.
    for (let to = Math.min(all.length - 1, MAX_NAME_WORDS); to > 1; to--) {
      const name = this.persons.get(nameKey(all.slice(0, to).join(' ')))
      if (name) return name
    }
    // «المتحدث باسم الكرملين ديمتري بيسكوف»: the longest name that the phrase ends in, after an office.
    if (officeOf(all[0]!)) {
      for (let i = 1; i < all.length; i++) {
        const name = this.persons.get(nameKey(all.slice(i).join(' ')))
        if (name) return name
      }
    }
    return null
  }

  private addHead(head: string, name: string | null): void {
    const key = bare(head)
    const known = this.heads.get(key)
    this.heads.set(key, known === undefined || known === name ? name : null)
  }
}

function words(phrase: string): string[] {
  return tokenize('text', phrase).tokens.flatMap((t) => (t.kind === 'word' ? t.norm : []))
}

function bare(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
}
