/** Comparison alone: the known figures of the sample when its events are given as labelled, however the articles were grouped. */
import { expect, it } from 'vitest'
import type { Event } from '../../src/domain/index.js'
import { compareAcross, compareAll } from '../../src/pipeline.js'
import { sampleDigest } from './sample-digest.js'
import { sampleAnswers } from './sample-files.js'

const { articles, points } = sampleAnswers()
const found = await sampleDigest()

const labelled = new Map<string, string[]>()
for (const [id, { event }] of Object.entries(articles)) labelled.set(event, [...(labelled.get(event) ?? []), id])
const events = [...labelled].map(
  ([id, ids]): Event => ({
    id,
    storyline: articles[ids[0]!]!.storyline,
    title: id,
    titleFrom: ids[0]!,
    day: null,
    place: null,
    names: [],
    articles: ids,
  }),
)
const compared = compareAll({ ...found, events })

it('brings at least two positions of most known figures together', () => {
  const figures = points.filter((p) => p.kind === 'figure')
  const missed = figures.filter(({ event, positions }) => {
    const { comparison } = compared.find((c) => c.event.id === event)!
    return !comparison.points.some((point) => {
      const met = positions.filter((wanted) =>
        point.positions.some((got) =>
          got.witnesses.some((w) => wanted.accounts.some((a) => a.article === w.article && w.text.includes(a.words))),
        ),
      )
      return met.length >= Math.min(2, positions.length)
    })
  })
  expect(missed.length, missed.map((p) => `${p.event}: ${p.what}`).join('\n')).toBeLessThanOrEqual(
    Math.floor(figures.length * 0.3),
  )
})

it('never compares the dead of one flood with those of the next, of the same storyline', () => {
  const storylines = [...new Set(events.map((e) => e.storyline))].map((id) => ({
    id,
    title: id,
    events: events.filter((e) => e.storyline === id).map((e) => e.id),
  }))
  expect(storylines.some((s) => s.events.length > 2)).toBe(true)
  expect(compareAcross({ ...found, events, storylines })).toEqual([])
})
