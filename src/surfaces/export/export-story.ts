import type { StoryView } from '../../app/library.js'
import { comparedEventJson } from '../json-lines.js'
import type { UiLanguage } from '../language.js'
import { storyCsv } from './story-csv.js'
import { storyLinkedData } from './story-linked-data.js'
import { storyMarkdown } from './story-markdown.js'

/** The forms in which a story leaves Riwaya: for programs, for spreadsheets, for reports, and in the web's own terms. */
export const EXPORT_FORMS = {
  json: { label: 'JSON', type: 'application/json', extension: 'json' },
  csv: { label: 'CSV', type: 'text/csv', extension: 'csv' },
  md: { label: 'Markdown', type: 'text/markdown', extension: 'md' },
  jsonld: { label: 'JSON-LD', type: 'application/ld+json', extension: 'jsonld' },
} as const

export type ExportForm = keyof typeof EXPORT_FORMS

export function isExportForm(form: string): form is ExportForm {
  return Object.hasOwn(EXPORT_FORMS, form)
}

/** A story as a file of one form; `language` is that of the words around the articles' own. */
export function exportStory(story: StoryView, form: ExportForm, language: UiLanguage): string {
  if (form === 'csv') return storyCsv(story)
  if (form === 'md') return storyMarkdown(story, language)
  const value = form === 'json' ? comparedEventJson(story, story.storyline) : storyLinkedData(story)
  return `${JSON.stringify(value, null, 1)}\n`
}
