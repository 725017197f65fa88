/** Figures by name, as percentages, from what the scorers print. */
export type Scores = Readonly<Record<string, number>>

/** A line such as `times, exact + value   P  80.0  R  70.0  F1  74.7` gives `times, exact + value P`, `… R`, `… F1`. */
export function parseScores(printed: string, prefix: string): Scores {
  const scores: Record<string, number> = {}
  for (const line of printed.split('\n')) {
    const row = /^\s*(.*?)\s+P\s+([\d.]+)\s+R\s+([\d.]+)\s+F1\s+([\d.]+)/.exec(line)
    if (row) {
      const name = `${prefix}${row[1]}`
      scores[`${name} P`] = Number(row[2])
      scores[`${name} R`] = Number(row[3])
      scores[`${name} F1`] = Number(row[4])
      continue
    }
    for (const [, name, value] of line.matchAll(/([\p{L}][\p{L}, ]*?)\s+(\d+\.\d)(?=\s|$)/gu)) {
      if (!/^(gold|system|F)/.test(name!)) scores[`${prefix}${name!.trim()}`] = Number(value)
    }
  }
  return scores
}
