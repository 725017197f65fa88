/** What enters: one record of a file, a page or a stream, before anything is read in it. */
export interface RawRecord {
  /** Where it came from, for messages: `news.jsonl.gz, line 12`, `stdin`, `page.html`. */
  readonly origin: string
  /** Id to use when the record carries none: made from the file's name (and line), stable from run to run. */
  readonly fallbackId: string
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'html'; readonly html: string; readonly url: string | null }
    | { readonly kind: 'record'; readonly fields: ArticleFields }
}

/** A JSON article as given by the user. Unknown fields are kept out. */
export interface ArticleFields {
  readonly id?: string
  readonly outlet?: string | null
  readonly url?: string | null
  readonly title?: string | null
  readonly author?: string | null
  readonly published?: string | null
  readonly text?: string
  readonly html?: string
}

/** Why one input could not be taken in; the rest goes on. */
export interface InputFailure {
  readonly origin: string
  /** A code that the surfaces turn into a sentence in the user's language. */
  readonly code:
    | 'not-found'
    | 'unreadable'
    | 'empty'
    | 'binary'
    | 'too-large'
    | 'bad-json'
    | 'wrong-type'
    | 'truncated'
    /** Taken in all the same, with U+FFFD for each character that was broken. */
    | 'damaged'
    | 'unknown-type'
    | 'no-article'
    | 'not-arabic'
    /** Taken in, but the reading of it failed: a fault of ours. */
    | 'fault'
  /** What exactly was wrong, in plain English (`"title" is a number`); shown after the sentence. */
  readonly detail: string
}

export type Input =
  | { readonly ok: true; readonly record: RawRecord }
  | { readonly ok: false; readonly failure: InputFailure }
