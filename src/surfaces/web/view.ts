import type { FollowedKind } from '../../app/library.js'
import type { Article, Reading, Span } from '../../domain/index.js'
import { slice } from '../../domain/index.js'
import type { UiLanguage } from '../language.js'
import { type MessageKey, message } from './messages.js'

/** What every page is drawn with: the interface's language, and addresses that keep it. */
export interface View {
  readonly language: UiLanguage
  /** The address asked for, without its origin; the language switch leads back to it. */
  readonly path: string
  /** Where the reading room is, for links that leave the page: `http://127.0.0.1:4717`. */
  readonly origin: string
  readonly t: (key: MessageKey) => string
  /** What stands between the members of a list: «، » or “, ”. */
  readonly comma: string
  /** Show the id of the rule behind each finding, and the codes of times. */
  readonly rules: boolean
  readonly link: (path: string, query?: Readonly<Record<string, string | undefined>>, fragment?: string) => string
}

export function viewOf(language: UiLanguage, address: URL, rules = false): View {
  return {
    language,
    path: address.pathname + address.search,
    origin: address.origin,
    rules,
    t: (key) => message(language, key),
    comma: language === 'ar' ? '، ' : ', ',
    link: (to, query = {}, fragment) => {
      const wanted: Record<string, string | undefined> = { ...query, lang: language === 'ar' ? undefined : language }
      const params = new URLSearchParams()
      for (const [name, value] of Object.entries(wanted)) if (value) params.set(name, value)
      const search = params.size ? `?${params}` : ''
      return `${to}${search}${fragment ? `#${fragment}` : ''}`
    },
  }
}

export const MARKED = 'here'

export function storyPath(id: string): string {
  return `/stories/${encodeURIComponent(id)}`
}

/** Parts of a story that have a page of their own, where all of it stands. */
export const STORY_PARTS = ['said', 'timeline', 'points', 'missing', 'accounts'] as const
export type StoryPart = (typeof STORY_PARTS)[number]

export function storyPartLink(view: View, id: string, part: StoryPart): string {
  return view.link(storyPath(id), { part })
}

export function articlePath(id: string): string {
  return `/articles/${encodeURIComponent(id)}`
}

const FOLLOW_ROOTS: Readonly<Record<FollowedKind, string>> = {
  person: 'people',
  organization: 'bodies',
  place: 'places',
}

/** `people`, `bodies`, `places`: the first part of a follow page's address, or null for what is none. */
export function followedKind(root: string): FollowedKind | null {
  return (Object.keys(FOLLOW_ROOTS) as FollowedKind[]).find((kind) => FOLLOW_ROOTS[kind] === root) ?? null
}

/** The page on which a person, body or place is followed over the library. */
export function followPath(kind: FollowedKind, name: string): string {
  return `/${FOLLOW_ROOTS[kind]}/${encodeURIComponent(name)}`
}

/** What a feed keeps to: words, or the filter of a list of stories. */
export type FeedQuery = Readonly<Record<string, string | undefined>>

/** The feed of the stories that fit, newest first. */
export function feedLink(view: View, filter: FeedQuery): string {
  return view.link('/feed', filter)
}

/** The page of an outlet. */
export function outletPath(outlet: string): string {
  return `/outlets/${encodeURIComponent(outlet)}`
}

/** Where a point of a story stands on its page. */
export function pointAnchor(pointId: string): string {
  return `point-${pointId.replace(/[^\p{L}\p{N}-]+/gu, '-')}`
}

/** The permanent link to the exact characters of an article: `/articles/ID?at=text:120-164#here`. */
export function spanLink(view: View, articleId: string, span: Span): string {
  return view.link(articlePath(articleId), { at: `${span.field}:${span.start}-${span.end}` }, MARKED)
}

/** The span of an `at` parameter, or null when it is not one or lies outside the article. */
export function parseSpan(at: string | undefined, article: Article): Span | null {
  const match = /^(title|text):(\d{1,9})-(\d{1,9})$/.exec(at ?? '')
  if (!match) return null
  const field = match[1] === 'title' ? 'title' : 'text'
  const start = Number(match[2])
  const end = Number(match[3])
  const length = (field === 'title' ? (article.title ?? '') : article.text).length
  return start < end && end <= length ? { field, start, end } : null
}

/** The direction in which an article's words run: Arabic that begins with «CNN» or a figure is Arabic still. */
export function directionOf(text: string): 'rtl' | 'auto' {
  return /[\u0620-\u064a]/.test(text) ? 'rtl' : 'auto'
}

/** The headline of a reading, in the article's own words. */
export function headlineOf(view: View, reading: Reading): string {
  const { article, layout } = reading
  return layout.headline ? slice(article, layout.headline).replace(/\s+/g, ' ').trim() : view.t('noHeadline')
}

/** Who publishes, or the article's own id where no outlet is given: the reader must be able to tell accounts apart. */
export function outletOf(article: Pick<Article, 'id' | 'outlet'>): string {
  return article.outlet ?? article.id
}
