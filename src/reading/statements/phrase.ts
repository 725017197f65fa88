/** A noun phrase as token indices, `to` exclusive; `head` is its first word, marks left out. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  readonly head: number
  /** Letters of a preposition written on the first word («[ل]وكالة س»), left out of the mention. */
  readonly skipLetters?: number
}
