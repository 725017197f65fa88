import { z } from 'zod'
import type { ArticleFields } from './input.js'

const text = z.string().nullish()

/** What a JSON article may hold. Unknown fields are dropped; whole numbers are taken as ids, since exports write them so. */
const ARTICLE = z.object({
  id: z
    .union([z.string(), z.number().int().transform(String)])
    .nullish()
    .transform((id) => id ?? undefined),
  outlet: text,
  url: text,
  title: text,
  author: text,
  published: text,
  text: text.transform((value) => value ?? undefined),
  html: text.transform((value) => value ?? undefined),
})

export type CheckedFields =
  | { readonly ok: true; readonly fields: ArticleFields }
  | { readonly ok: false; readonly code: 'wrong-type' | 'empty'; readonly detail: string }

/** Checks a parsed JSON value against the shape of an article; the first thing that is wrong is named. */
export function checkFields(value: unknown): CheckedFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, code: 'wrong-type', detail: `${typeName(value)} where an object was expected` }
  }
  const parsed = ARTICLE.safeParse(value)
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '')
    const found = typeName((value as Record<string, unknown>)[field])
    return { ok: false, code: 'wrong-type', detail: `"${field}" is ${found} where a string was expected` }
  }
  const fields = withoutUndefined(parsed.data)
  if (fields.text === undefined && fields.html === undefined) {
    return { ok: false, code: 'wrong-type', detail: 'neither "text" nor "html" is given' }
  }
  if (!fields.text?.trim() && !fields.html?.trim()) {
    return { ok: false, code: 'empty', detail: `"${fields.text === undefined ? 'html' : 'text'}" is blank` }
  }
  return { ok: true, fields }
}

function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return `a ${typeof value}`
}

function withoutUndefined(fields: z.infer<typeof ARTICLE>): ArticleFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ArticleFields
}
