/**
 * Trains the name tagger's weights and measures them.
 *
 *   npx tsx scripts/train-names.ts CORPUS [--in-order] [--parts 5] [--only PART] [--without PART --write | --write]
 *
 * CORPUS holds a token and its label a line (B-PERS, I-LOC, …, O), an empty line after each sentence, as ANERcorp does.
 * Without `--write`, each part in turn is kept out of the training and measured (strict micro-F1 of spans and types, the figures of
 * EVALUATION.md): every fifth block of 40 sentences, or with `--in-order` every fifth of the corpus as it stands, which is harder, because
 * neighbouring blocks share stories. With `--write` the weights are trained on the whole corpus, or without one part of it (to measure the whole reading
 * of names, see measure-names.ts), and written to the lexicon that is shipped.
 */
import { writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import type { Observed } from '../src/reading/names/features.js'
import { LABEL_COUNT } from '../src/reading/names/labels.js'
import { SequenceModel, type Weights } from '../src/reading/names/sequence-model.js'
import { NameScores, partOf, readCorpus, repair, type Sentence } from './names-corpus.js'
import { BUCKETS, type TrainedWeights, trainField } from './names-crf.js'

const TARGET = 'src/arabic/lexicons/name-weights-lexicon.ts'
/** The field is sparing with names: what is not a name costs a little more, so that it finds more of them. */
const OUTSIDE_COST = 0.6

/** Weights as the shipped file holds them: one signed byte each, so that what is measured is what is shipped. */
function quantise({ features, transitions }: TrainedWeights): Weights {
  let top = 0
  for (const w of features) top = Math.max(top, Math.abs(w))
  const scale = top / 127
  return {
    features: Int8Array.from(features, (w) => Math.round(w / scale)),
    scale,
    transitions: transitions.map((w, i) => (i % LABEL_COUNT === 0 ? w - OUTSIDE_COST : w)),
  }
}

function measure(sentences: readonly Sentence[], tag: (seen: Observed) => Uint8Array, scores: NameScores): void {
  for (const s of sentences) {
    const mapped = new Uint8Array(s.sourceGold.length)
    tag(s.seen).forEach((label, i) => {
      if (i === 0 || s.source[i] !== s.source[i - 1]) mapped[s.source[i]!] = label
    })
    repair(mapped)
    scores.add(mapped, s.sourceGold)
  }
}

function write(weights: Weights): void {
  const packed = deflateRawSync(Buffer.from(weights.features.buffer), { level: 9 }).toString('base64')
  const transitions = Array.from(weights.transitions, (t) =>
    t === Number.NEGATIVE_INFINITY ? null : Math.round(t * 1000) / 1000,
  )
  writeFileSync(
    TARGET,
    `/**
 * Weights of the name tagger, made by scripts/train-names.ts; not for editing.
 * Trained on the training part of ANERcorp (Benajiba 2007, CAMeL split), which is under CC BY-SA 4.0: these weights are too.
 * No text of the corpus is in this file: features are hashed into ${BUCKETS} rows of ${LABEL_COUNT} signed bytes, deflated, in base64.
 */
export const NAME_WEIGHTS: { readonly scale: number; readonly transitions: readonly (number | null)[]; readonly packed: string } = {
  scale: ${weights.scale},
  transitions: ${JSON.stringify(transitions)},
  packed: '${packed}',
}
`,
  )
  console.log(`${TARGET}: ${packed.length} characters`)
}

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise)
}

const corpus = readCorpus(process.argv[2]!)
const parts = Number(option('--parts', '5'))
const inOrder = process.argv.includes('--in-order')
const isIn = (part: number) => (_: Sentence, i: number) => partOf(i, corpus.length, parts, inOrder) === part

if (process.argv.includes('--write')) {
  const without = isIn(Number(option('--without', '-1')))
  write(quantise(trainField(corpus.filter((s, i) => !without(s, i)))))
} else {
  const all = new NameScores()
  const held = process.argv.includes('--only')
    ? [Number(option('--only', '0'))]
    : Array.from({ length: parts }, (_, p) => p)
  for (const part of held) {
    const model = new SequenceModel(quantise(trainField(corpus.filter((s, i) => !isIn(part)(s, i)))))
    const own = new NameScores()
    for (const scores of [own, all]) measure(corpus.filter(isIn(part)), (seen) => model.tag(seen), scores)
    console.log(`part ${part}        F1 ${own.f1.toFixed(1)}`)
  }
  all.print()
}
