import assert from 'node:assert/strict'
import { retryAfterSeconds } from '../../../src/ingest/fetching/retry-after.js'
import { mutateText } from '../mutate.js'
import { fuzzTarget } from '../target.js'

const SEEDS = [
  '120',
  '0',
  'Sun, 06 Nov 2033 08:49:37 GMT',
  'Sunday, 06-Nov-33 08:49:37 GMT',
  'Sun Nov  6 08:49:37 2033',
  '-5',
  '1e9',
]
const MOST = 86_400

export const target = fuzzTarget({
  name: 'retry-after',
  generate: (random) => mutateText(random, SEEDS, { dictionary: ['GMT', '9999', ',', ':'], mostBytes: 2000 }),
  run(header) {
    const seconds = retryAfterSeconds(header, Date.UTC(2033, 10, 6), MOST)
    assert(seconds === null || (Number.isFinite(seconds) && seconds >= 0 && seconds <= MOST), String(seconds))
  },
  mostMilliseconds: 50,
  mostMegabytes: 10,
})
