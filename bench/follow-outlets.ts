/**
 * Follows outlets that publish on a compressed clock, and kills the process that does it now and then:
 *
 *     npx tsx bench/follow-outlets.ts [--outlets 200 --articles 50000 --kills 10 --factor 3 --minutes 60]
 *
 * The outlets are served on loopback in every form (RSS, Atom, RDF, JSON Feed, news sitemap; with and without the whole text). Prints
 * whether every article arrived, once and as it was written, after how long, and how the hosts were treated. Exit code 1 when not.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkRun } from './outlets/check-run.js'
import { runOutlets } from './outlets/run-outlets.js'

const { values } = parseArgs({
  options: {
    outlets: { type: 'string', default: '200' },
    articles: { type: 'string', default: '50000' },
    kills: { type: 'string', default: '10' },
    factor: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '60' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'riwaya-outlets-'))
try {
  const path = join(folder, 'library.db')
  const plan = {
    outlets: Number(values.outlets),
    articles: Number(values.articles),
    kills: Number(values.kills),
    factor: Number(values.factor),
    minutes: Number(values.minutes),
    path,
  }
  let looks = 0
  const run = await runOutlets(plan, (taken, published) => {
    if (++looks % 30 === 0) console.log(`${published} published, ${taken} in the library`)
  })
  const check = await checkRun(run, path)
  const { lag, requests, ...rest } = check
  console.log({
    ...rest,
    lag: JSON.stringify(lag),
    requests: JSON.stringify(requests),
    complaints: run.complaints.length,
  })
  for (const line of run.complaints.slice(0, 10)) console.log(`  ${line}`)
  console.log(
    `${plan.minutes} minutes at ${plan.factor} times their speed: ${Math.round(run.realSeconds)} s; killed ${run.kills.length} times; store ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`,
  )
  const sound =
    check.missing + check.wrongText + check.severalVersions + check.overlapping === 0 &&
    check.inLibrary === check.published
  process.exitCode = sound ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}
