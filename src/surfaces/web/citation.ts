import type { StoryView } from '../../app/library.js'
import type { Article, Reading, Span } from '../../domain/index.js'
import { slice } from '../../domain/index.js'
import { momentText } from '../dates.js'
import { counted } from './counts.js'
import { articlePath, headlineOf, outletOf, spanLink, storyPath, type View } from './view.js'

const LONGEST = 600

/** An article, or words of it, ready to be pasted: the words, outlet, headline, time, and the link to exactly these characters. */
export function articleCitation(view: View, reading: Reading, at: Span | null): string {
  const { article, published } = reading
  const words = at && quoted(article, at)
  const facts = [
    outletOf(article),
    `«${headlineOf(view, reading)}»`,
    momentText(published?.at ?? published?.day, view.language),
    article.url,
  ].filter(Boolean)
  const link = view.origin + (at ? spanLink(view, article.id, at) : view.link(articlePath(article.id)))
  return [...(words ? [`«${words}»`] : []), facts.join(view.language === 'ar' ? '، ' : ', '), link].join('\n')
}

/** A story in a few lines: its headline, how many tell it, each outlet with its time, and the link. */
export function storyCitation(view: View, { event, readings, sources }: StoryView): string {
  const { language } = view
  const counts = [
    counted('accounts', readings.length, language),
    counted('independentSources', sources.length, language),
  ]
  const outlets = [...new Set(readings.map((r) => outletOf(r.article)))]
  const separator = language === 'ar' ? '، ' : ', '
  return [
    [event.title, momentText(event.day, language)].filter(Boolean).join(separator),
    `${counts.join(separator)}: ${outlets.join(separator)}`,
    view.origin + view.link(storyPath(event.id)),
  ].join('\n')
}

function quoted(article: Article, at: Span): string {
  const words = slice(article, at).replace(/\s+/g, ' ').trim()
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …`
}
