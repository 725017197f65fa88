/** Which of an article's two strings a span points into. */
export type Field = 'title' | 'text'

/** Half-open range of UTF-16 offsets into one field of an article as it stands (never into a normalised view). */
export interface Span {
  readonly field: Field
  readonly start: number
  readonly end: number
}

/** How sure a finding is: `certain` by its form, `likely` by its context, `unsure` when a reader should check it. */
export type Certainty = 'certain' | 'likely' | 'unsure'

export function span(field: Field, start: number, end: number): Span {
  return { field, start, end }
}

/** True when `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.field === inner.field && outer.start <= inner.start && inner.end <= outer.end
}

export function overlaps(a: Span, b: Span): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end
}

/** The characters that a span points at. */
export function slice(article: { readonly title: string | null; readonly text: string }, at: Span): string {
  return (at.field === 'title' ? (article.title ?? '') : article.text).slice(at.start, at.end)
}
