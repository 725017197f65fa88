import { describe, expect, it } from 'vitest'
import { findTargets } from '../../eval/fuzz/find-targets.js'
import { fuzz } from '../../eval/fuzz/fuzz.js'
import { randomFor } from '../../eval/fuzz/random.js'
import { fuzzTarget } from '../../eval/fuzz/target.js'

const INPUTS = 300

describe('the runner', () => {
  const fragile = fuzzTarget({
    name: 'fragile',
    generate: (random) => random.below(10),
    run: (input) => {
      if (input === 3) throw new Error('three')
    },
    mostMilliseconds: 10_000,
    mostMegabytes: 1000,
  })

  it('counts what falls and names inputs that can be made again', async () => {
    const summary = await fuzz(fragile, { seed: 7, end: 200 })
    expect(summary.crashes).toBeGreaterThan(5)
    expect(summary.examples).toHaveLength(1)
    const { input } = summary.examples[0]!
    expect(fragile.generate(randomFor(7, input))).toBe(3)
    expect(await fuzz(fragile, { seed: 7, first: input, end: input + 1 })).toMatchObject({ inputs: 1, crashes: 1 })
  })
})

describe.each(await findTargets())('$name', (target) => {
  it(`takes ${INPUTS} spoiled inputs`, async () => {
    const { examples, inputs } = await fuzz(target, { seed: 20, end: INPUTS })
    expect(examples).toEqual([])
    expect(inputs).toBe(INPUTS)
  }, 60_000)
})
