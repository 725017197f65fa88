import { remembered } from '../../reading/names/remembered.js'

/**
 * A stem with what inflection and derivation put before and into it taken off: «تدريب», «لتدريب», «سيدرب» and «تدرب» give «درب», «اشتعلت» and
 * «أشعل» give «شعل». Words of other meaning may share one, so it serves only where speaker and other words already speak for sameness.
 * @param stem a stem as `stem` of the language layer gives it
 */
export const looseRoot: (stem: string) => string = remembered(rootOf)

const SHORTEST = 3

function rootOf(stem: string): string {
  let root = stem
  // A preposition or the sign of the future: «[ل]تدريب», «[س]تقطع».
  if (/^(?:[بلكفو]ت|س[ينتا]|[لب]ا)/.test(root) && root.length >= SHORTEST + 2) root = root.slice(1)
  if (/^(?:است|يست|تست|نست|مست)/.test(root) && root.length >= SHORTEST + 3) root = root.slice(3)
  else if (/^[اتينم]/.test(root) && root.length > SHORTEST) root = root.slice(1)
  root = root[0]! + root.slice(1).replace(/[اويىئؤء]/g, '')
  // The ت of «اشتعل», «اجتمع», and that of «قتلت».
  if (root.length === 4 && root[1] === 'ت') root = root[0]! + root.slice(2)
  if (root.length > SHORTEST && root.endsWith('ت')) root = root.slice(0, -1)
  return root.length >= 2 ? root : stem
}
