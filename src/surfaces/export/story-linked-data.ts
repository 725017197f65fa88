import type { StoryView } from '../../app/library.js'
import type { NameType, Reading, Statement } from '../../domain/index.js'
import { slice } from '../../domain/index.js'
import { chainOf } from '../../reading/statements/chain-of.js'
import { webAddress } from '../web-address.js'

/**
 * A story as JSON-LD in the terms of schema.org: each account a `NewsArticle`, each statement a `Claim` with who is said to have made
 * it (`author`), and its `appearance` in the article. The characters that it stands in are a selector of the W3C Web Annotation Data
 * Model (`TextPositionSelector`), offsets in UTF-16 units. Attributions that are unsure say so.
 */
export function storyLinkedData(story: StoryView) {
  const persons = new Set(
    story.said.flatMap(({ speaker, said }) => (speaker?.isPerson ? said.flat().map((s) => s.statement) : [])),
  )
  const claims = story.readings.flatMap((reading) =>
    reading.statements.map((s, i) => claimOf(reading, s, i, persons.has(s))),
  )
  return { '@context': CONTEXT, '@graph': [...graphOf(story), ...claims] }
}

/** The event and the first account of each independent source, for the head of the story's page, which is to stay light. */
export function linkedStory(story: StoryView) {
  const first = new Set(story.sources.map((s) => s.origin ?? s.articles[0]))
  const readings = story.readings.filter((r) => first.has(r.article.id))
  return { '@context': CONTEXT, '@graph': graphOf({ ...story, readings }) }
}

/** One account with its claims. */
export function linkedArticle(reading: Reading) {
  const claims = reading.statements.map((s, i) => claimOf(reading, s, i, isCalled(reading, s.name, 'person')))
  return { '@context': CONTEXT, '@graph': [articleOf(reading, []), ...claims] }
}

const CONTEXT = ['https://schema.org', { oa: 'http://www.w3.org/ns/oa#' }]

function graphOf({ event, readings, sources }: StoryView) {
  return [
    {
      '@type': 'Event',
      '@id': idOf('event', event.id),
      name: event.title,
      ...(event.day && { startDate: event.day }),
      ...(event.place && { location: { '@type': 'Place', name: event.place } }),
      subjectOf: readings.map((r) => ({ '@id': idOf('article', r.article.id) })),
    },
    ...readings.map((reading) => articleOf(reading, sources)),
  ]
}

function articleOf(reading: Reading, sources: StoryView['sources']) {
  const { article, layout, published } = reading
  const when = published?.at ?? published?.day
  const origin = sources.find((s) => s.articles.includes(article.id))?.origin
  return {
    '@type': 'NewsArticle',
    '@id': idOf('article', article.id),
    inLanguage: 'ar',
    ...(layout.headline && { headline: slice(article, layout.headline).replace(/\s+/g, ' ').trim() }),
    ...(article.outlet && { publisher: { '@type': 'Organization', name: article.outlet } }),
    ...(webAddress(article.url) && { url: article.url }),
    ...(when && { datePublished: when }),
    ...(layout.credits.length > 0 && {
      sourceOrganization: [...new Set(layout.credits.map((c) => c.name))].map((name) => ({
        '@type': 'Organization',
        name,
      })),
    }),
    ...(origin && origin !== article.id && { isBasedOn: { '@id': idOf('article', origin) } }),
  }
}

function isCalled({ names }: Reading, name: string | null, type: NameType): boolean {
  return name !== null && names.some((n) => n.type === type && n.name === name)
}

function claimOf(reading: Reading, statement: Statement, index: number, byPerson: boolean) {
  const { article } = reading
  const through = chainOf(reading, statement)
  const name = statement.name ?? statement.speaker
  const type = byPerson ? 'Person' : isCalled(reading, statement.name, 'organization') ? 'Organization' : 'Thing'
  return {
    '@type': 'Claim',
    '@id': `${idOf('article', article.id)}/statement/${index + 1}`,
    text: statement.content,
    ...(name && { author: { '@type': type, name, ...(statement.anonymous && { description: 'unnamed source' }) } }),
    appearance: { '@id': idOf('article', article.id) },
    ...(through.length > 0 && { isBasedOn: through.map((via) => ({ '@type': 'Thing', name: via })) }),
    additionalProperty: [
      { '@type': 'PropertyValue', propertyID: 'certainty', value: statement.certainty },
      { '@type': 'PropertyValue', propertyID: 'cueClass', value: statement.cueClass },
    ],
    'oa:hasSelector': {
      '@type': 'oa:TextPositionSelector',
      'oa:start': statement.contentSpan.start,
      'oa:end': statement.contentSpan.end,
    },
  }
}

function idOf(kind: string, id: string): string {
  return `urn:riwaya:${kind}:${encodeURIComponent(id)}`
}
