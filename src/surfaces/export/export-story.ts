import type { StoryView } from '../../app/library.js'
import { comparedEventJson } from '../json-lines.js'
import type { UiLanguage } from '../language.js'
import { pointsCsv, statementsCsv } from './story-csv.js'
import { storyLinkedData } from './story-linked-data.js'
import { storyMarkdown } from './story-markdown.js'
import { storySaid } from './story-said.js'

/** The forms in which a story leaves Riwaya: for programs, for spreadsheets, for reports, and in the web's own terms. */
export const EXPORT_FORMS = {
  json: { label: { ar: 'JSON', en: 'JSON' }, type: 'application/json', extension: 'json' },
  csv: { label: { ar: 'CSV: النقاط', en: 'CSV: points' }, type: 'text/csv', extension: 'points.csv' },
  said: { label: { ar: 'CSV: الأقوال', en: 'CSV: statements' }, type: 'text/csv', extension: 'statements.csv' },
  md: { label: { ar: 'Markdown', en: 'Markdown' }, type: 'text/markdown', extension: 'md' },
  jsonld: { label: { ar: 'JSON-LD', en: 'JSON-LD' }, type: 'application/ld+json', extension: 'jsonld' },
} as const satisfies Record<string, { label: Record<UiLanguage, string>; type: string; extension: string }>

export type ExportForm = keyof typeof EXPORT_FORMS

export function isExportForm(form: string): form is ExportForm {
  return Object.hasOwn(EXPORT_FORMS, form)
}

/** A story as a file of one form; `language` is that of the words around the articles' own. */
export function exportStory(story: StoryView, form: ExportForm, language: UiLanguage): string {
  if (form === 'csv') return pointsCsv(story, language)
  if (form === 'said') return statementsCsv(story, language)
  if (form === 'md') return storyMarkdown(story, language)
  const value =
    form === 'json' ? { ...comparedEventJson(story, story.storyline), said: storySaid(story) } : storyLinkedData(story)
  return `${JSON.stringify(value, null, 1)}\n`
}
