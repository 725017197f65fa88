/** The bundled sample as it lies on disk, read without any of Riwaya's own code so that it can be checked on its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SAMPLE = fileURLToPath(new URL('../../sample/', import.meta.url))

export interface SampleArticle {
  readonly id: string
  readonly file: string
  readonly outlet: string | null
  readonly url: string | null
  readonly title: string
  /** For a page: its characters without tags, so that a quoted string can be looked for. */
  readonly text: string
  readonly published: string | null
}

export interface SampleAnswers {
  readonly articles: Readonly<
    Record<
      string,
      {
        readonly file: string
        readonly event: string
        readonly storyline: string
        readonly credit: readonly string[]
        readonly published: string | null
        readonly inferred?: string | null
        readonly evidence?: readonly string[]
      }
    >
  >
  readonly copies: readonly {
    readonly a: string
    readonly b: string
    readonly kind: 'verbatim' | 'edited' | 'version'
    readonly from: string | null
    readonly shared: string
  }[]
  readonly notCopies: readonly { readonly a: string; readonly b: string; readonly why: string }[]
  readonly sources: Readonly<Record<string, readonly (readonly string[])[]>>
  readonly points: readonly {
    readonly event: string
    readonly kind: 'figure' | 'time' | 'claim' | 'framing'
    readonly what: string
    readonly positions: readonly {
      readonly value: string | number
      readonly speaker?: string
      readonly accounts: readonly { readonly article: string; readonly words: string }[]
    }[]
  }[]
  readonly statements: readonly {
    readonly article: string
    readonly field: 'title' | 'text'
    readonly kind: 'direct' | 'indirect' | 'act'
    readonly cue: string | null
    readonly speaker: string
    readonly name: string
    readonly via: readonly string[]
    readonly to: string | null
    readonly content: string
    /** What the article calls the speaker there; a name that stops at it is incomplete, not wrong. */
    readonly role?: string
  }[]
  readonly times: readonly { readonly article: string; readonly text: string; readonly value: string }[]
  readonly figures: readonly {
    readonly article: string
    readonly text: string
    readonly value: number
    readonly what: string
    readonly mod: 'exact' | 'about' | 'more' | 'less' | 'atleast' | 'atmost'
  }[]
  readonly clutter: readonly { readonly article: string; readonly text: string; readonly kind: string }[]
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** The characters of a page between its tags; the sample's pages use no entity but these. */
function withoutTags(page: string): string {
  return page
    .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
}

function fromPage(name: string): SampleArticle {
  const content = readFileSync(`${SAMPLE}pages/${name}`, 'utf8')
  const page = name.endsWith('.html')
  return {
    id: name.replace(/\.(?:html|txt)$/, ''),
    file: `pages/${name}`,
    outlet: null,
    url: null,
    title: (page && /<title>([^<]*)/i.exec(content)?.[1]) || '',
    text: page ? withoutTags(content) : content,
    published: null,
  }
}

export function sampleArticles(): SampleArticle[] {
  const lines = readFileSync(`${SAMPLE}articles.jsonl`, 'utf8').trimEnd().split('\n')
  const records = lines.map((line) => ({
    ...(JSON.parse(line) as Omit<SampleArticle, 'file'>),
    file: 'articles.jsonl',
  }))
  return [...records, ...readdirSync(`${SAMPLE}pages`).sort().map(fromPage)]
}

export function sampleAnswers(): SampleAnswers {
  return JSON.parse(readFileSync(`${SAMPLE}answers.json`, 'utf8')) as SampleAnswers
}
