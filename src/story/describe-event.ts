import type { Event, NameType, Reading } from '../domain/index.js'
import { slice } from '../domain/index.js'
import { dayOfEvent } from './day-of-event.js'
import { eventPlace } from './event-place.js'
import { joinForms, type NameUse } from './name-forms.js'
import type { StoryProfile } from './story-profile.js'
import { TermIndex } from './term-index.js'

const MOST_NAMES = 6
/** Articles looked at for the title: comparing all pairs of a very large event would cost its square. */
const MOST_COMPARED = 40
const LONGEST_TITLE_WORDS = 16

export interface Member {
  readonly reading: Reading
  readonly profile: StoryProfile
}

/** An event's title, day, place and main names, chosen from its articles. `members` are in order of arrival. */
export function describeEvent(id: string, storyline: string, members: readonly Member[]): Event {
  const ordered = [...members].sort((x, y) => (x.profile.published ?? 0) - (y.profile.published ?? 0))
  const chosen = centralHeadline(ordered.slice(0, MOST_COMPARED))
  return {
    id,
    storyline,
    title: chosen.title,
    titleFrom: chosen.id,
    day: dayOfEvent(ordered.map(({ reading }) => reading)),
    place: eventPlace(ordered.map(({ reading }) => reading)),
    names: mainNames(ordered, ['person', 'organization']).slice(0, MOST_NAMES),
    articles: ordered.map(({ profile }) => profile.id),
  }
}

/** The headline at hand, set up to be compared. */
const index = new TermIndex()

/** The headline most like those and the leads of the other articles; a kicker or a question gives way to a plain one. */
function centralHeadline(members: readonly Member[]): { readonly title: string; readonly id: string } {
  let best = { title: '', id: members[0]!.profile.id }
  let bestScore = Number.NEGATIVE_INFINITY
  for (const { reading, profile } of members) {
    const title = headlineOf(reading)
    if (title === '') continue
    if (members.length === 1) return { title, id: profile.id }
    index.set(profile.vectors)
    let score = index.compare(profile.vectors).titleInLead
    for (const other of members) {
      if (other.profile === profile) continue
      const words = index.compare(other.profile.vectors)
      score += (words.title + 2 * words.titleInLead) / members.length
    }
    if (/[؟?]|\.\.|…|^(?:شاهد|فيديو|بالفيديو|بالصور|صور|عاجل|مباشر)/u.test(title)) score -= 0.5
    if (CORRECTION.test(title)) score -= 1
    if (title.split(/\s+/).length > LONGEST_TITLE_WORDS) score -= 0.3
    if (score > bestScore) {
      best = { title, id: profile.id }
      bestScore = score
    }
  }
  return best
}

/** A correction tells of an account, not of the happening. */
const CORRECTION = /^(?:تصويب|تصحيح|توضيح|تنويه|اعتذار|استدراك)(?:\s|:|$)/u

function headlineOf({ article, layout }: Reading): string {
  const raw = layout.headline ? slice(article, layout.headline) : (article.title ?? article.text.split('\n', 1)[0]!)
  return raw.replace(/\s+/gu, ' ').trim()
}

/** Names by the number of articles that mention them, then by how early; the short and the full form of one name are one. */
function mainNames(
  members: readonly Member[],
  types: readonly NameType[],
): readonly { readonly name: string; readonly type: NameType }[] {
  const found = new Map<string, NameUse>()
  for (const [at, { reading }] of members.entries()) {
    for (const { name, type } of reading.names) {
      if (!types.includes(type)) continue
      const entry = found.get(name) ?? { name, type, articles: new Set(), mentions: 0 }
      found.set(name, entry)
      entry.mentions++
      entry.articles.add(at)
    }
  }
  return [...joinForms([...found.values()])]
    .sort((x, y) => y.articles.size - x.articles.size || y.mentions - x.mentions)
    .map(({ name, type }) => ({ name, type }))
}
