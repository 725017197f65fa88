import type { LeftOut, Point } from '../../domain/index.js'
import type { Account } from '../account.js'

/** Kinds of points of which it can be told that an account has none. */
const NAMED_AS_MISSING: ReadonlySet<Point['kind']> = new Set<Point['kind']>(['figure', 'statement', 'who'])

/**
 * What most of the others tell and an account does not, and what it alone tells: points, and speakers that its statements name. "Most" is
 * more than half of the independent sources beside its own, and two at least; what a copy of its own text has, it is not said to lack.
 * To say that an outlet left something out is to accuse it, so nothing is said of a day or a place, which are told in many ways, nor of a
 * number that stands anywhere in the account, or beside another one of the same thing.
 */
export function leftOut(accounts: readonly Account[], points: readonly Point[]): LeftOut[] {
  const sourcesOf = new Map<string, Set<string>>()
  const nameOf = new Map<string, string>()
  const speakersOf = new Map<string, Set<string>>()
  for (const account of accounts) {
    const own = new Set<string>()
    for (const { name, certainty, anonymous } of account.reading.statements) {
      if (name === null || certainty === 'unsure' || anonymous) continue
      const speaker = account.speaker(name)
      own.add(speaker.key)
      nameOf.set(speaker.key, speaker.name)
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
  return accounts.map(({ id, source, reading }) => {
    const own = speakersOf.get(id)!
    const counted = new Set(toldBy.filter((p) => p.articles.has(id)).map((p) => p.point.about))
    const figures = new Set(reading.figures.map((f) => String(f.value)))
    const mayHave = ({ about, positions }: Point) => counted.has(about) || positions.some((p) => figures.has(p.value))
    return {
      article: id,
      points: sure
        .filter((p) => !p.sources.has(source) && most(p.sources, source) && !mayHave(p.point))
        .map((p) => p.point.id),
      speakers: [...sourcesOf].filter(([, s]) => !s.has(source) && most(s, source)).map(([key]) => nameOf.get(key)!),
      alonePoints: toldBy.filter((p) => p.articles.size === 1 && p.articles.has(id)).map((p) => p.point.id),
      aloneSpeakers:
        accounts.length > 1
          ? [...own].filter((key) => sourcesOf.get(key)!.size === 1).map((key) => nameOf.get(key)!)
          : [],
    }
  })
}
