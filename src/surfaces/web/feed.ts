import { generateAtomFeed } from 'feedsmith'
import type { Library, StoryDigest, StorySummary } from '../../app/library.js'
import { positionText } from '../position-text.js'
import { counted } from './counts.js'
import { filterOf, filterQuery } from './parts/filter-bar.js'
import { storyPath, type View } from './view.js'

/** What a feed reader takes in at one look. */
const ENTRIES = 40
const MAX_QUERY_CHARS = 300

/**
 * The newest stories as an Atom feed (RFC 4287): those of a filter, or those in whose articles some words stand. An entry keeps its id
 * and is dated by the newest account, so that a feed reader shows a story again when more is told of it.
 */
export async function atomFeed(
  library: Library,
  view: View,
  asked: (name: string) => string | undefined,
): Promise<string> {
  const words = (asked('q') ?? '').slice(0, MAX_QUERY_CHARS).trim()
  const filter = filterOf(asked)
  const slice = { offset: 0, limit: ENTRIES }
  const stories = words
    ? (await library.searchStories(words, { ...slice, order: 'newest' })).found.map((f) => f.story)
    : await library.stories({ ...slice, ...filter, order: 'newest' })
  const digests = await library.digests(stories.map((s) => s.event.id))
  const page = words ? view.link('/search', { q: words, order: 'newest' }) : view.link('/', filterQuery(filter))
  const about = words ? [words] : Object.values(filter).filter((value) => typeof value === 'string')
  return generateAtomFeed({
    id: `urn:riwaya:feed:${encodeURIComponent(view.path)}`,
    title: text([view.t('name'), ...about].join(': ')),
    updated: new Date(Math.max(0, ...stories.map((story) => updatedOf(story).getTime()))),
    links: [
      { href: view.origin + view.path, rel: 'self', type: 'application/atom+xml' },
      { href: view.origin + page, rel: 'alternate', type: 'text/html' },
    ],
    entries: stories.map((story) => ({
      id: `urn:riwaya:event:${encodeURIComponent(story.event.id)}`,
      title: text(story.event.title),
      updated: updatedOf(story),
      authors: story.outlets.map((name) => ({ name: plain(name) })),
      links: [{ href: view.origin + view.link(storyPath(story.event.id)), rel: 'alternate', type: 'text/html' }],
      summary: text(summaryOf(view, story, digests.get(story.event.id))),
    })),
  })
}

function updatedOf({ event, to }: StorySummary): Date {
  const date = new Date(to ?? event.day ?? 0)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}

/** How many tell it, the sentence that tells most, and what is disputed, a line each. */
function summaryOf(view: View, story: StorySummary, digest: StoryDigest | undefined): string {
  const { language } = view
  const separator = language === 'ar' ? '، ' : ', '
  const counts = [
    counted('accounts', story.accounts, language),
    ...(story.accounts > 1 ? [counted('independentSources', story.independentSources, language)] : []),
  ]
  const disputes = (digest?.disputes ?? []).map(({ about, kind, positions }) => {
    const said = kind === 'statement' ? [] : positions.map((p) => positionText(kind, p.value, language))
    return `≠ ${about}${said.length > 0 ? `: ${said.join(' / ')}` : ''}`
  })
  return [`${counts.join(separator)} (${story.outlets.join(separator)})`, digest?.gist?.text, ...disputes]
    .filter(Boolean)
    .join('\n')
}

function text(value: string) {
  return { value: plain(value), type: 'text' as const }
}

/** Text without the characters that XML 1.0 does not allow. */
function plain(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}
