/** A reading of a word as proclitics and host: «وبالمدينة» → { proclitics: ['و','ب','ال'], host: 'مدينة' }. */
export interface CliticSplit {
  readonly proclitics: readonly string[]
  readonly host: string
}

/**
 * Every way in which a folded word can be read as conjunction (و ف), preposition (ب ل ك), future (س) or article (ال) and a host
 * of at least two letters, the undivided word first. «لل» is ل + ال. Which reading is right is for the caller's lexicon to say.
 */
export function cliticSplits(word: string): readonly CliticSplit[] {
  const out: CliticSplit[] = [{ proclitics: [], host: word }]
  const first = word[0]
  const conjunction = (first === 'و' || first === 'ف') && word.length > 2
  if (conjunction) out.push({ proclitics: [first], host: word.slice(1) })
  for (const base of conjunction ? [out[0]!, out[1]!] : [out[0]!]) {
    const { host } = base
    const head = host[0]
    if (host.startsWith('لل') && host.length > 3) {
      out.push({ proclitics: [...base.proclitics, 'ل', 'ال'], host: host.slice(2) })
    }
    if ((head === 'ب' || head === 'ل' || head === 'ك' || head === 'س') && host.length > 2) {
      const rest = host.slice(1)
      out.push({ proclitics: [...base.proclitics, head], host: rest })
      if (head !== 'س' && rest.startsWith('ال') && rest.length > 3) {
        out.push({ proclitics: [...base.proclitics, head, 'ال'], host: rest.slice(2) })
      }
    }
    if (host.startsWith('ال') && host.length > 3) {
      out.push({ proclitics: [...base.proclitics, 'ال'], host: host.slice(2) })
    }
  }
  return out
}
