import { inflateRawSync } from 'node:zlib'
import { NAME_WEIGHTS } from '../../arabic/lexicons/name-weights-lexicon.js'
import { wordFeatures } from './features.js'
import { LABELS } from './labels.js'
import { SequenceModel } from './sequence-model.js'

function load(): SequenceModel {
  const raw = inflateRawSync(Buffer.from(NAME_WEIGHTS.packed, 'base64'))
  return new SequenceModel({
    features: new Int8Array(raw.buffer, raw.byteOffset, raw.byteLength),
    scale: NAME_WEIGHTS.scale,
    transitions: Float32Array.from(NAME_WEIGHTS.transitions, (t) => t ?? Number.NEGATIVE_INFINITY),
  })
}

/** The shipped name tagger. */
export const TAGGER: SequenceModel = load()

/** True when a word by itself, without its neighbours, looks more like part of a person's name than like a common word. */
export function isRatherPerson(word: string): boolean {
  const scores = TAGGER.alone(wordFeatures(word))
  return Math.max(scores[LABELS.indexOf('B-person')]!, scores[LABELS.indexOf('I-person')]!) > scores[0]!
}

/** True when a word by itself looks more like part of some name than like a common word. */
export function isRatherName(word: string): boolean {
  const scores = TAGGER.alone(wordFeatures(word))
  for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[0]!) return true
  return false
}
