import type { StoryView } from '../../app/library.js'
import type { Copy, Point, Reading, Statement } from '../../domain/index.js'
import { dayText } from '../dates.js'
import { COPY_KINDS, CUE_CLASSES, POINT_KINDS, POINT_TYPES } from '../labels.js'
import type { UiLanguage } from '../language.js'
import { positionText } from '../position-text.js'
import { webAddress } from '../web-address.js'
import { cite, plain, when } from './markdown-text.js'

const WORDS = {
  happened: { ar: 'وقع', en: 'Happened' },
  accounts: { ar: 'الروايات', en: 'Accounts' },
  sources: { ar: 'مصادر مستقلة', en: 'Independent sources' },
  gist: { ar: 'ماذا حدث', en: 'What happened' },
  points: { ar: 'ما تتفق عليه الروايات وما تختلف فيه', en: 'Where the accounts agree and differ' },
  according: { ar: 'بحسب', en: 'according to' },
  unsure: { ar: 'غير مؤكد', en: 'unsure' },
  said: { ar: 'من قال ماذا', en: 'Who said what' },
  to: { ar: 'إلى', en: 'to' },
  copied: { ar: 'من نقل عمّن', en: 'Who copied whom' },
  words: { ar: 'عدد الكلمات', en: 'words' },
  nobody: { ar: 'قائل غير مذكور', en: 'speaker not stated' },
  missing: { ar: 'من الغائب', en: 'Who is missing' },
  lacks: { ar: 'لا يرد فيها', en: 'not here' },
  alone: { ar: 'لا يرد في غيرها', en: 'only here' },
  origin: { ar: 'الأصل المرجح', en: 'likely origin' },
} as const satisfies Record<string, Record<UiLanguage, string>>

/**
 * A story as a report in Markdown (CommonMark), each line with its citation: outlet, time and the characters of the article («text:120–164»), so that it can be
 * pasted into a file or a message and still be checked. Words of the articles are escaped.
 */
export function storyMarkdown(story: StoryView, language: UiLanguage): string {
  const { event, readings, sources, comparison } = story
  const byId = new Map(readings.map((r) => [r.article.id, r]))
  const say = (key: keyof typeof WORDS) => WORDS[key][language]
  const according = (speaker: string | null, via: readonly string[]) =>
    speaker ? `, ${say('according')} ${plain([...via, speaker].join(' ← '))}` : ''
  const out: string[] = [`# ${plain(event.title)}`, '']
  const facts = [
    event.day && `${say('happened')}: ${dayText(event.day, language, 'long')}`,
    event.place && plain(event.place),
    `${say('accounts')}: ${readings.length}`,
    `${say('sources')}: ${sources.length}`,
  ]
  out.push(facts.filter(Boolean).join(' · '), '')
  if (comparison.gist.length) {
    out.push(`## ${say('gist')}`, '')
    for (const { article, span, text, speaker, via } of comparison.gist)
      out.push(
        `> ${plain(text)}`,
        `> — ${cite(byId.get(article), article, span, language)}${according(speaker, via)}`,
        '',
      )
  }
  const told = comparison.points.filter((p) => p.type !== 'only-one' || p.positions.length > 1)
  if (told.length) out.push(`## ${say('points')}`, '')
  for (const point of told) {
    out.push(`### ${headOf(point, language)}${point.certainty === 'unsure' ? ` (${say('unsure')})` : ''}`, '')
    for (const { value, witnesses, sources: behind } of point.positions) {
      out.push(`- **${plain(positionText(point.kind, value, language))}** (${say('sources')}: ${behind.length})`)
      for (const { article, span, speaker, via } of witnesses)
        out.push(`  - ${cite(byId.get(article), article, span, language)}${according(speaker, via)}`)
    }
    out.push('')
  }
  out.push(...statementLines(story, byId, language))
  out.push(...copyLines(story, byId, language), ...missingLines(story, byId, language))
  out.push(`## ${say('accounts')}`, '')
  sources.forEach(({ articles, credit, origin }, i) => {
    for (const [k, id] of articles.entries()) {
      const reading = byId.get(id)
      if (!reading) continue
      const { outlet, title, url } = reading.article
      const notes = [credit && plain(credit), origin === id && articles.length > 1 && say('origin')].filter(Boolean)
      const head = plain(title ?? id)
      const address = webAddress(url)
      out.push(
        `${k === 0 ? `${i + 1}. ` : '   - '}${plain(outlet ?? id)}: ${address ? `[${head}](<${address.replace(/[<>]/g, encodeURIComponent)}>)` : head}, ${when(reading, language)}${notes.length ? ` (${notes.join(', ')})` : ''}`,
      )
    }
  })
  return `${out.join('\n').trimEnd()}\n`
}

/** Who said what: each statement once, with every account that has it. */
function statementLines({ said }: StoryView, byId: ReadonlyMap<string, Reading>, language: UiLanguage): string[] {
  if (said.length === 0) return []
  const out = [`## ${WORDS.said[language]}`, '']
  for (const { speaker, said: sayings } of said) {
    out.push(`### ${plain(speaker?.name ?? WORDS.nobody[language])}`, '')
    for (const [first, ...others] of sayings) {
      const { reading, statement } = first!
      const words = plain(statement.content)
      const unsure = statement.certainty === 'unsure' ? ` (${WORDS.unsure[language]})` : ''
      out.push(`- ${verbOf(statement, language)}: ${statement.kind === 'direct' ? `«${words}»` : words}${unsure}`)
      for (const s of [{ reading, statement }, ...others])
        out.push(`  - ${cite(byId.get(s.reading.article.id), s.reading.article.id, s.statement.contentSpan, language)}`)
    }
    out.push('')
  }
  return out
}

/** Without its verb a warning against something reads as a call for it. */
function verbOf({ cue, cueClass, to }: Statement, language: UiLanguage): string {
  const verb = [CUE_CLASSES[cueClass][language], cue && `(${plain(cue)})`].filter(Boolean).join(' ')
  return to ? `${verb}, ${WORDS.to[language]} ${plain(to)}` : verb
}

/** What stands in two accounts, a line for each pair and kind; the arrow leads from the account that was copied. */
function copyLines({ copies }: StoryView, byId: ReadonlyMap<string, Reading>, language: UiLanguage): string[] {
  const pairs = new Map<string, Copy[]>()
  for (const copy of copies) {
    const key = [copy.kind, copy.from, copy.a.id, copy.b.id].join(' ')
    pairs.set(key, [...(pairs.get(key) ?? []), copy])
  }
  if (pairs.size === 0) return []
  const lines = Array.from(pairs.values(), (of) => {
    const { kind, from, a, b } = of[0]!
    const [first, second] = from === b.id ? [b, a] : [a, b]
    const ends = [first, second].map(({ id, span }) => cite(byId.get(id), id, span, language))
    const count = of.reduce((sum, { words }) => sum + words, 0)
    return `- ${COPY_KINDS[kind][language]}: ${ends.join(from ? ' → ' : ' = ')}, ${WORDS.words[language]}: ${count}`
  })
  return [`## ${WORDS.copied[language]}`, '', ...lines, '']
}

/** What most others have and an account has not, and whom it alone has speak. */
function missingLines(
  { comparison: { leftOut, points } }: StoryView,
  byId: ReadonlyMap<string, Reading>,
  language: UiLanguage,
): string[] {
  const about = new Map(points.map((p) => [p.id, `${POINT_KINDS[p.kind][language]}: ${plain(p.about)}`]))
  const lines = leftOut.flatMap(({ article, points: lacking, speakers, aloneSpeakers }) => {
    const lacks = [...lacking.flatMap((id) => about.get(id) ?? []), ...speakers.map(plain)]
    const alone = aloneSpeakers.map(plain)
    if (lacks.length + alone.length === 0) return []
    return [
      `- ${plain(byId.get(article)?.article.outlet ?? article)} (${plain(article)})`,
      ...(lacks.length ? [`  - ${WORDS.lacks[language]}: ${lacks.join('؛ ')}`] : []),
      ...(alone.length ? [`  - ${WORDS.alone[language]}: ${alone.join('؛ ')}`] : []),
    ]
  })
  return lines.length ? [`## ${WORDS.missing[language]}`, '', ...lines, ''] : []
}

function headOf(point: Point, language: UiLanguage): string {
  return `${POINT_KINDS[point.kind][language]}: ${plain(point.about)} — ${POINT_TYPES[point.type][language]}`
}
