import { readFileSync } from 'node:fs'
import { tokenize } from '../src/arabic/tokenize.js'
import { type Observed, observe } from '../src/reading/names/features.js'
import { mayFollow } from '../src/reading/names/labels.js'

/** Labels of ANERcorp as indices of `LABELS`. */
const LABEL_OF = new Map([
  ['O', 0],
  ['B-PERS', 1],
  ['I-PERS', 2],
  ['B-ORG', 3],
  ['I-ORG', 4],
  ['B-LOC', 5],
  ['I-LOC', 6],
  ['B-MISC', 7],
  ['I-MISC', 8],
])

export interface Sentence {
  /** The corpus's tokens with a space after each. */
  readonly text: string
  /** Offset behind each token of the corpus and its space. */
  readonly ends: readonly number[]
  readonly seen: Observed
  /** Gold label of each of our tokens. */
  readonly gold: Uint8Array
  /** Index of the corpus token that each of our tokens belongs to, and the corpus's own labels. */
  readonly source: readonly number[]
  readonly sourceGold: Uint8Array
}

/** Reads a corpus with a token and its label a line and an empty line after each sentence. */
export function readCorpus(path: string): Sentence[] {
  const out: Sentence[] = []
  for (const block of readFileSync(path, 'utf8').split(/\n\s*\n/)) {
    const rows = block.split('\n').filter((line) => line.trim())
    if (rows.length === 0) continue
    let text = ''
    const ends: number[] = []
    const labels: number[] = []
    for (const row of rows) {
      const cut = row.lastIndexOf(' ')
      text += row.slice(0, cut) + ' '
      ends.push(text.length)
      labels.push(LABEL_OF.get(row.slice(cut + 1).trim()) ?? 0)
    }
    const { tokens } = tokenize('text', text)
    let at = 0
    let last = -1
    const source: number[] = []
    const gold = new Uint8Array(tokens.length)
    tokens.forEach((token, i) => {
      while (token.start >= ends[at]!) at++
      source.push(at)
      const label = labels[at]!
      gold[i] = at === last && label % 2 === 1 ? label + 1 : label
      last = at
    })
    // The corpus has a few inside labels that follow nothing of their type: they begin a name.
    repair(gold)
    const sourceGold = Uint8Array.from(labels)
    repair(sourceGold)
    out.push({ text, ends, seen: observe(tokens, text), gold, source, sourceGold })
  }
  return out
}

/** Makes labels that go on with nothing begin a name. */
export function repair(labels: Uint8Array): void {
  for (let i = 0; i < labels.length; i++) if (!mayFollow(i ? labels[i - 1]! : 0, labels[i]!)) labels[i]!--
}

const BLOCK = 40

/** The part of `parts` that a sentence is held out in: blocks of 40 sentences dealt out in turn, or stretches of the corpus in order. */
export function partOf(index: number, sentences: number, parts: number, inOrder: boolean): number {
  return inOrder ? Math.floor((index * parts) / sentences) : Math.floor(index / BLOCK) % parts
}

interface Counts {
  right: number
  found: number
  gold: number
}

/** Strict scores: a name counts where both its ends and its type are right. */
export class NameScores {
  private readonly counts = new Map<number, Counts>()

  /** Adds the names of one sentence, as labels of the corpus's tokens. */
  add(found: Uint8Array, gold: Uint8Array): void {
    const foundSpans = spansOf(found)
    const goldSpans = spansOf(gold)
    for (const [span, label] of foundSpans) {
      this.of(label).found++
      if (goldSpans.has(span)) this.of(label).right++
    }
    for (const label of goldSpans.values()) this.of(label).gold++
  }

  /** Micro-F1 over all types, in per cent. */
  get f1(): number {
    return f1Of(this.total)
  }

  print(): void {
    const names = new Map([
      [1, 'person'],
      [3, 'organization'],
      [5, 'place'],
      [7, 'other'],
    ])
    for (const [name, c] of [
      ['all', this.total] as const,
      ...[...names].map(([label, name]) => [name, this.of(label)] as const),
    ]) {
      const per = (a: number, b: number) => ((100 * a) / (b || 1)).toFixed(1)
      console.log(
        `${name.padEnd(14)} P ${per(c.right, c.found)}  R ${per(c.right, c.gold)}  F1 ${f1Of(c).toFixed(1)}  (${c.gold} gold)`,
      )
    }
  }

  private of(label: number): Counts {
    let c = this.counts.get(label)
    if (!c) this.counts.set(label, (c = { right: 0, found: 0, gold: 0 }))
    return c
  }

  private get total(): Counts {
    const sum = { right: 0, found: 0, gold: 0 }
    for (const c of this.counts.values()) {
      sum.right += c.right
      sum.found += c.found
      sum.gold += c.gold
    }
    return sum
  }
}

function f1Of({ right, found, gold }: Counts): number {
  return (200 * right) / (found + gold || 1)
}

/** Each name as «first last label», with its beginning label. */
function spansOf(labels: Uint8Array): Map<string, number> {
  const out = new Map<string, number>()
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label % 2 === 0) continue
    let end = i + 1
    while (end < labels.length && labels[end] === label + 1) end++
    out.set(`${i} ${end} ${label}`, label)
  }
  return out
}
