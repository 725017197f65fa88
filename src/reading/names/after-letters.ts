import { CharClass, charClass } from '../../text/character-class.js'

/** The offset after a number of letters, each with the marks that belong to it. */
export function afterLetters(text: string, start: number, letters: number): number {
  let at = start
  for (let n = 0; n < letters; n++) {
    at++
    while (charClass(text.charCodeAt(at)) === CharClass.Transparent) at++
  }
  return at
}
