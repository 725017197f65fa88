import { contentEnd, trimEnd } from '../clause-end.js'
import { isComma } from '../content-openers.js'
import type { FreeSite } from '../free-sites.js'
import type { Construction, Proposal, Scene } from '../proposal.js'

const MIN_WORDS = 3

/**
 * A clause and the source that the outlet names for it with a preposition:
 * «وبحسب الشرطة، [غادر ألف زائر المعرض]», «[وصل الوفد إلى المدينة]، وفقا لوكالة س», «[وستفتح المدارس، حسبما أكدت الوزارة، في موعدها]».
 * Where the clause is a report already, the source joins its chain instead (see `resolve-overlaps`).
 */
export const freeForm: Construction = (scene) => {
  const out: Proposal[] = []
  scene.frees.forEach((site, k) => {
    // A verb's frame has it between verb and content: it is that report's chain.
    if (!site.speaker || scene.verbs.some((v) => v.frame && v.at < site.at && site.at < v.frame.contentFrom)) return
    const extent = site.leading ? after(scene, site) : before(scene, site, scene.frees[k - 1])
    if (!extent || extent[1] - extent[0] < (site.leading ? 2 : MIN_WORDS)) return
    if (!isClause(scene, extent)) return
    const { quotations, quotationOf } = scene.c.stream
    const q = quotationOf[extent[0]]!
    const quotation = q !== -1 && quotations[q]!.open === extent[0] ? quotations[q]! : null
    const whole = quotation && quotation.close >= extent[1] - 1
    out.push({
      rule: site.leading ? 'ar/statement/free-leading' : 'ar/statement/free-trailing',
      kind: whole ? 'direct' : 'indirect',
      cls: 'asserts',
      cue: [site.at, site.cueTo],
      at: site.at,
      contentFrom: whole ? extent[0] + 1 : extent[0],
      contentTo: whole ? quotation.close : extent[1],
      skipLetters: whole ? 0 : conjunctionLetters(scene, extent[0]),
      speaker: site.speaker,
      pending: null,
      agreement: null,
      via: site.via ? [site.via] : [],
      to: null,
      anonymous: false,
      certainty: site.leading ? 'certain' : 'likely',
    })
  })
  return out
}

/** «فإن مسلحي "النور" …»: words cut off before anything is told of anybody. */
function isClause({ c }: Scene, [from, to]: [number, number]): boolean {
  let words = 0
  for (let i = from; i < to; i++) if (c.stream.tokens[i]!.kind !== 'punctuation') words++
  return words > 1
}

function after(scene: Scene, site: FreeSite): [number, number] | null {
  const { c } = scene
  const { tokens, sentenceEnds } = c.stream
  const limit = sentenceEnds[site.at]!
  let from = site.to
  // «وبحسب الشركة (س)، …»
  if (tokens[from]?.norm === '(') while (from < limit && tokens[from]!.norm !== ')') from++
  while (from < limit && tokens[from]!.kind === 'punctuation' && c.stream.quotationOf[from] === -1) from++
  // «"…". ووفقا للشرطة، فإن …»: a mark that was taken for one of a quotation opens no content.
  while (from < limit && isComma(c, from)) from++
  const lead = tokens[from]?.norm
  if (
    lead === 'فان' ||
    lead === 'فانه' ||
    lead === 'فانها' ||
    lead === 'فقد' ||
    lead === 'ان' ||
    lead === 'انه' ||
    lead === 'انها'
  )
    from++
  if (from >= limit) return null
  return [from, freeEnd(scene, from)]
}

/** A content under a leading source runs over resumed verbs without subject: they stand inside it. */
function freeEnd(scene: Scene, from: number): number {
  return contentEnd(scene.c, scene.boundaries, from, true)
}

function before(scene: Scene, site: FreeSite, previous: FreeSite | undefined): [number, number] | null {
  const { c } = scene
  const { tokens, sentenceStarts, sentenceEnds } = c.stream
  let from = sentenceStarts[site.at]!
  if (previous && previous.to > from && previous.at < site.at) from = previous.to
  while (from < site.at && tokens[from]!.kind === 'punctuation' && c.stream.quotationOf[from] === -1) from++
  const limit = sentenceEnds[site.at]!
  const restFrom = isComma(c, site.to) ? site.to + 1 : site.to
  // An insertion: the clause goes on behind it, unless a new clause starts there.
  if (site.inserted && restFrom < limit) {
    return [clauseStart(c, from, site.at), contentEnd(c, scene.boundaries, restFrom)]
  }
  const to = trimEnd(c, from, site.at)
  return to > from ? [from, to] : null
}

/** The comma or relative pronoun that opens the clause into which a source is inserted. */
function clauseStart(c: Scene['c'], from: number, at: number): number {
  for (let i = at - 2; i > from; i--) {
    if (isComma(c, i) || /^(?:الذي|التي|الذين)$/.test(c.stream.tokens[i]!.norm)) return i + 1
  }
  return from
}

function conjunctionLetters(scene: Scene, from: number): number {
  const token = scene.c.stream.tokens[from]!
  if (token.kind !== 'word' || scene.c.nameAt(from)?.start === token.start) return 0
  return /^[وف](?:[تيا]|قد|كان|من|في)/.test(token.norm) && token.norm.length > 3 ? 1 : 0
}
