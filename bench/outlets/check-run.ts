import { addressKey, articleIdOf } from '../../src/ingest/address.js'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js'
import type { OutletServer, SeenRequest } from './outlet-servers.js'
import type { OutletsRun } from './run-outlets.js'

/** What a run came to. Times are compressed seconds. */
export interface RunCheck {
  readonly published: number
  /** Articles in the library; each must be there, once, with its text, in one version. */
  readonly inLibrary: number
  readonly missing: number
  readonly wrongText: number
  readonly severalVersions: number
  /** From publication until durable in the library. */
  readonly lag: { readonly median: number; readonly p95: number; readonly most: number }
  readonly requests: {
    readonly all: number
    readonly lists: number
    readonly pages: number
    readonly repeatedPages: number
    readonly failed: number
  }
  /** From the end of a host's request to the beginning of its next one; gaps with a kill in between stand apart. */
  readonly leastGap: number
  readonly gapsCutByKills: number
  /** Requests of one host at the same time. */
  readonly overlapping: number
}

/** Half of the gap that the fetcher keeps: a shorter one after a kill counts as cut. */
const FULL_GAP = 1.9

export async function checkRun(run: OutletsRun, path: string): Promise<RunCheck> {
  const store = await openSqliteStore(path)
  try {
    let missing = 0
    let wrongText = 0
    let severalVersions = 0
    const lags: number[] = []
    for (const { outlet, origin } of run.servers) {
      const articles = Array.from({ length: outlet.count }, (_, i) => outlet.article(i))
      const readings = await store.readings(articles.map((a) => articleIdOf(origin + a.path)))
      const addresses = await store.sources.addresses(articles.map((a) => addressKey(origin + a.path)))
      for (const article of articles) {
        const id = articleIdOf(origin + article.path)
        const found = readings.get(id)?.article
        if (!found) missing++
        else if (found.title !== article.title || found.text !== article.paragraphs.join('\n\n')) wrongText++
        if ((await store.earlierVersions(id)).length > 0) severalVersions++
        const address = addresses.get(addressKey(origin + article.path))
        if (address?.state === 'taken') lags.push((address.at - article.at) / 1000)
      }
    }
    lags.sort((x, y) => x - y)
    const at = (share: number) => lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? Number.NaN
    return {
      published: run.servers.reduce((sum, { outlet }) => sum + outlet.count, 0),
      inLibrary: await store.countArticles(),
      missing,
      wrongText,
      severalVersions,
      lag: { median: at(0.5), p95: at(0.95), most: at(1) },
      requests: countRequests(run.servers),
      ...politeness(run),
    }
  } finally {
    await store.close()
  }
}

function countRequests(servers: readonly OutletServer[]): RunCheck['requests'] {
  const all = servers.flatMap(({ requests }) => requests)
  const isPage = ({ path }: SeenRequest) => path.startsWith('/news/')
  const pages = servers.flatMap(({ origin, requests }) => requests.filter(isPage).map(({ path }) => origin + path))
  return {
    all: all.length,
    lists: all.length - pages.length,
    pages: pages.length,
    repeatedPages: pages.length - new Set(pages).size,
    failed: all.filter(({ status }) => status >= 400).length,
  }
}

function politeness({ servers, kills }: OutletsRun): Pick<RunCheck, 'leastGap' | 'gapsCutByKills' | 'overlapping'> {
  let leastGap = Number.POSITIVE_INFINITY
  let gapsCutByKills = 0
  let overlapping = 0
  for (const { requests } of servers) {
    const inOrder = [...requests].sort((x, y) => x.begun - y.begun)
    for (const [i, next] of inOrder.entries()) {
      const before = inOrder[i - 1]
      if (!before) continue
      const gap = (next.begun - before.ended) / 1000
      const cut = kills.some((kill) => kill >= before.begun && kill <= next.begun)
      if (cut) gapsCutByKills += gap < FULL_GAP ? 1 : 0
      else {
        leastGap = Math.min(leastGap, gap)
        if (gap < 0) overlapping++
      }
    }
  }
  return { leastGap, gapsCutByKills, overlapping }
}
