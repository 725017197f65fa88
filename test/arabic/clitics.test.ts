import { describe, expect, it } from 'vitest'
import { cliticSplits } from '../../src/arabic/clitics.js'

const readings = (word: string) => cliticSplits(word).map((s) => [...s.proclitics, s.host].join('+'))

describe('cliticSplits', () => {
  it.each([
    ['وبالمدينة', 'و+ب+ال+مدينة'],
    ['للمدينة', 'ل+ال+مدينة'],
    ['وللمدينة', 'و+ل+ال+مدينة'],
    ['سيقول', 'س+يقول'],
    ['فقال', 'ف+قال'],
  ])('%s can be read as %s', (word, reading) => expect(readings(word)).toContain(reading))

  it('gives the undivided word first', () => expect(readings('وزير')[0]).toBe('وزير'))

  it('never leaves a host of one letter', () => {
    for (const word of ['وب', 'بل', 'ولا', 'فال'])
      for (const { host } of cliticSplits(word)) expect(host.length).toBeGreaterThan(1)
  })
})
