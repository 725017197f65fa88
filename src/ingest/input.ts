/** What enters: one record of a file, a page or a stream, before anything is read in it. */
export interface RawRecord {
  /** Where it came from, for messages: `news.jsonl.gz, line 12`, `stdin`, `page.html`. */
  readonly origin: string
  /** Id to use when the record carries none: made from the file's name (and line), stable from run to run. */
  readonly fallbackId: string
  /** It came from the web: its id is made of its address, so that the page is the same article in whatever archive it comes again. */
  readonly fromWeb?: boolean
  /** When the page was seen (an instant, ISO 8601): it cannot have been published after that. */
  readonly seen?: string | null
  /** The same in plain text, for a page in which no article is found. */
  readonly otherwise?: string
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
    /** A part of an archive that is broken; what stands around it was taken. */
    | 'corrupt'
    /** A table, a news item or a mail that does not keep to its format. */
    | 'bad-format'
    /** Taken in all the same, with U+FFFD for each character that was broken. */
    | 'damaged'
    | 'unknown-type'
    /** Packed with zstd, which Node 20 does not unpack. */
    | 'zstd'
    | 'no-article'
    | 'not-arabic'
    /** Taken in, but the reading of it failed: a fault of ours. */
    | 'fault'
  /** What exactly was wrong, in plain English (`"title" is a number`); shown after the sentence. */
  readonly detail: string
}

export type Input = (
  | { readonly ok: true; readonly record: RawRecord }
  | { readonly ok: false; readonly failure: InputFailure }
) & {
  /** Byte of its file at which reading can begin again with this one; absent where only reading from the beginning finds it. */
  readonly offset?: number
}

/** Where something stood in what was given. */
export interface Place {
  /** The file's path, or `stdin`. */
  readonly input: string
  /** Its number within the file, from 0; what failed is counted. */
  readonly record: number
  readonly offset?: number
}

export type PlacedInput = Input & { readonly place: Place }
