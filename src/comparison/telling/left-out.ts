import type { LeftOut, Point } from '../../domain/index.js'
import type { Account } from '../account.js'
import type { Speaker } from '../speakers/identify-speakers.js'
import { mayTell } from './point-traces.js'
import { SpeakerTraces } from './speaker-traces.js'

/** Kinds of points of which it can be told that an account has none. */
const NAMED_AS_MISSING: ReadonlySet<Point['kind']> = new Set<Point['kind']>(['figure', 'statement', 'who'])

/**
 * What most of the others tell and an account does not, and what it alone tells: points, and speakers that its statements name. "Most" is
 * more than half of the independent sources beside its own, and two at least; what a copy of its own text has, or another article of its
 * outlet, it is not said to lack. To say that an outlet left something out is to accuse it, so nothing is said of a day or a place, which are told in many ways, nor where
 * any word of the account may mean the speaker or the matter.
 */
export function leftOut(accounts: readonly Account[], points: readonly Point[]): LeftOut[] {
  const sourcesOf = new Map<string, Set<string>>()
  const speakers = new Map<string, Speaker>()
  const speakersOf = new Map<string, Set<string>>()
  for (const account of accounts) {
    const own = new Set<string>()
    for (const { name, certainty, anonymous } of account.reading.statements) {
      if (name === null || certainty === 'unsure' || anonymous) continue
      const speaker = account.speaker(name)
      own.add(speaker.key)
      speakers.set(speaker.key, speaker)
      sourcesOf.set(speaker.key, (sourcesOf.get(speaker.key) ?? new Set()).add(account.source))
    }
    speakersOf.set(account.id, own)
  }
  const all = new Set(accounts.map((a) => a.source))
  const most = (having: ReadonlySet<string>, source: string) => {
    const others = [...having].filter((s) => s !== source).length
    return others >= 2 && others > (all.size - 1) / 2
  }
  const toldBy = points.map((point) => ({
    point,
    articles: new Set(point.positions.flatMap((p) => p.witnesses.map((w) => w.article))),
    sources: new Set(point.positions.flatMap((p) => p.sources)),
  }))
  const sure = toldBy.filter(({ point: { kind, certainty } }) => certainty !== 'unsure' && NAMED_AS_MISSING.has(kind))
  const traces = new SpeakerTraces(accounts)
  return accounts.map(({ id, source, reading }) => {
    const own = speakersOf.get(id)!
    const outlet = accounts.filter((a) => a.id === id || isOfOutlet(a, reading.article.outlet))
    const lacks = (key: string) => outlet.every((a) => !traces.mayBeIn(a.reading, speakers.get(key)!))
    const hasAlone = (key: string) =>
      all.size > 1 &&
      sourcesOf.get(key)!.size === 1 &&
      accounts.every((other) => other.source === source || !traces.mayBeIn(other.reading, speakers.get(key)!))
    const counted = new Set(toldBy.filter((p) => p.articles.has(id)).map((p) => p.point.about))
    return {
      article: id,
      points: sure
        .filter((p) => !p.sources.has(source) && most(p.sources, source))
        .filter(({ point }) => !counted.has(point.about) && outlet.every((a) => !mayTell(a.reading, point)))
        .map((p) => p.point.id),
      speakers: [...sourcesOf]
        .filter(([key, s]) => !s.has(source) && most(s, source) && lacks(key))
        .map(([key]) => speakers.get(key)!.name),
      alonePoints: toldBy.filter((p) => p.articles.size === 1 && p.articles.has(id)).map((p) => p.point.id),
      aloneSpeakers: [...own].filter(hasAlone).map((key) => speakers.get(key)!.name),
    }
  })
}

function isOfOutlet({ reading }: Account, outlet: string | null): boolean {
  return outlet !== null && reading.article.outlet === outlet
}
