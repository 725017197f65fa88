import { cliticSplits } from '../../arabic/clitics.js'
import { stem, stemOfWord } from '../../arabic/stem.js'
import type { Reading } from '../../domain/index.js'
import { nameWordKey } from '../../reading/names/name-key.js'
import { fieldsOf } from '../account.js'

/** The words of an account, its title among them, as names compare and as stems; each behind clitics and without. */
export interface AccountWords {
  readonly names: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

/** Of readings that are still alive: every speaker and point of an event is looked for in all of them. */
const gathered = new WeakMap<Reading, AccountWords>()

/** «وللحوثيين» is there as «حوث», «الكرملين» as «كرمل»: what is looked for must be stemmed too. */
export function wordsOfAccount(reading: Reading): AccountWords {
  const known = gathered.get(reading)
  if (known) return known
  const names = new Set<string>()
  const stems = new Set<string>()
  for (const { tokens } of fieldsOf(reading)) {
    for (const { kind, norm, word } of tokens) {
      if (kind !== 'word') continue
      stems.add(stemOfWord(word))
      for (const { host } of cliticSplits(norm)) {
        names.add(nameWordKey(host))
        stems.add(stem(host))
      }
    }
  }
  const words = { names, stems }
  gathered.set(reading, words)
  return words
}
