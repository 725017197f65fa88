import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { Name } from '../../domain/index.js'
import { CharClass, charClass } from '../../text/character-class.js'
import type { Token } from '../../text/tokens.js'
import type { Observed } from './features.js'
import { findRoles, isOfThePast, isRoleWord, officeAt, type Role } from './roles.js'
import { Flag, flagsOf } from './word-profile.js'

const MAX_MORE_WORDS = 6

/**
 * Mentions of persons by a role that an apposition of this article has given them: after (or before, in a headline)
 * «الرئيس الروسي فلاديمير بوتين», «[الرئيس الروسي]» alone is فلاديمير بوتين. Roles given to two persons are left out.
 */
export function findRoleMentions(
  analysed: AnalysedArticle,
  names: readonly Name[],
  seen: readonly (Observed | null)[],
): Name[] {
  const byHead = new Map<string, Role[]>()
  for (const role of findRoles(analysed, names).values()) {
    if (role.person === null || role.words.length < 2) continue
    const list = byHead.get(role.words[0]!)
    if (list) list.push(role)
    else byHead.set(role.words[0]!, [role])
  }
  if (byHead.size === 0) return []
  for (const list of byHead.values()) list.sort((a, b) => b.words.length - a.words.length)
  const out: Name[] = []
  analysed.passages.forEach(({ field, tokens }, index) => {
    const observed = seen[index]
    if (!observed) return
    for (let i = 0; i < tokens.length; i++) {
      const { office } = observed.words[i]!.profile
      if (!office || tokens[i]!.kind !== 'word') continue
      const role = byHead.get(office.word)?.find((r) => r.words.every((w, k) => k === 0 || tokens[i + k]?.norm === w))
      if (!role) continue
      const to = i + role.words.length
      const end = tokens[to - 1]!.end
      const at = tokens[i]!.start
      const next = tokens[to]
      const person = (n: Name) => n.field === field && n.type === 'person'
      const reach = tokens[endOfOffice(tokens, to) - 1]!.end
      // Before or after a name the phrase is that name's apposition, not a mention of its own.
      if (
        names.some((n) => person(n) && ((n.start >= end && n.start <= reach + 3) || (n.end <= at && n.end >= at - 3)))
      )
        continue
      if (isOfThePast(next?.norm) || (next && flagsOf(next.norm) & (Flag.Nationality | Flag.Place))) continue
      const text = field === 'title' ? analysed.article.title! : analysed.article.text
      let start = at
      for (let k = 0; k < office.skip; k++) {
        start++
        while (charClass(text.charCodeAt(start)) === CharClass.Transparent) start++
      }
      out.push({
        field,
        start,
        end,
        text: text.slice(start, end),
        type: 'person',
        name: role.person!,
        rule: 'ar/name/role',
        certainty: 'likely',
      })
      i = to - 1
    }
  })
  return out
}

/** «وزير الشؤون الخارجية [والتعاون الدولي الأرزوني] سليم الغانم»: where an office that is wider than the role ends; a person after it holds that one. */
function endOfOffice(tokens: readonly Token[], from: number): number {
  let to = from
  while (to < tokens.length && to - from < MAX_MORE_WORDS) {
    const { kind, word, norm } = tokens[to]!
    if (kind !== 'word' || officeAt(word)) break
    if (!isRoleWord(word) && !/^وال./.test(norm)) break
    to++
  }
  return to
}
