import type { SearchHit } from '../../../app/library.js'
import type { Session } from '../session.js'
import { paint, words } from '../terminal.js'

/** Articles found, each with the stretch of its text that answers. */
export function searchView(
  session: Session,
  found: { readonly total: number; readonly hits: readonly SearchHit[] },
): string {
  const { terminal } = session
  if (found.total === 0) return session.say('Nothing found. Try fewer words.', 'لا نتائج. جرّب كلمات أقل.')
  const lines = [session.say(`${found.total} found`, `النتائج: ${found.total}`)]
  for (const hit of found.hits) {
    const facts = [hit.id, hit.outlet, hit.day].filter(Boolean).map((f) => words(terminal, f!))
    lines.push(
      '',
      paint(terminal, 'bold', words(terminal, hit.title ?? hit.id)),
      paint(terminal, 'dim', facts.join(' · ')),
    )
    lines.push(`  ${words(terminal, hit.snippetText, terminal.columns * 2)}`)
  }
  return lines.join('\n')
}
