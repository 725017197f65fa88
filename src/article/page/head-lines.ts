import { monthAt, weekdayNamed } from '../../arabic/calendar.js'
import { tokenize } from '../../arabic/tokenize.js'
import type { StatedPublication } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { normsOf, phraseSet } from '../phrase-set.js'
import { statedPublication } from '../stated-publication.js'

/** What the lines around a page's headline say: «كتب: سالم المرجاني», «الأربعاء 7 أيار 2031 - العدد 9120», «القسم: محليات». */
export interface HeadLines {
  readonly author: string | null
  readonly published: StatedPublication | null
  readonly section: string | null
}

const LINES_BEFORE = 2
const LINES_AFTER = 6
const MAX_LINE_CHARACTERS = 160

/**
 * Reads the short lines that stand by the headline.
 * @param lines the page's lines from its top
 * @param title the headline
 * @param firstLine the article's first line, where its head ends; null when it is not known
 */
export function readHeadLines(lines: readonly string[], title: string, firstLine: string | null): HeadLines {
  const at = lines.findIndex((line) => line === title || (line.includes(title) && line.length < title.length + 40))
  if (at < 0) return { author: null, published: null, section: null }
  const near: string[] = []
  for (const line of lines.slice(at + 1, at + 1 + LINES_AFTER)) {
    if (line === firstLine) break
    if (line.length <= MAX_LINE_CHARACTERS) near.push(line)
  }
  near.push(...lines.slice(Math.max(0, at - LINES_BEFORE), at).filter((line) => line.length <= MAX_LINE_CHARACTERS))
  const first = <T>(find: (line: string) => T | null) => near.map(find).find((found) => found !== null) ?? null
  return { author: first(writerIn), published: first(dayIn), section: first(sectionIn) }
}

const PARTS = /\s*[|•·]\s*|\s+[-–—]\s+|\s*الموافق\s+/u
const DAY_LABEL = /^(?:تاريخ\s+)?(?:النشر|نشر(?:ت)?(?:\s+(?:في|بتاريخ))?|التاريخ|آخر تحديث)\s*:?\s*/u

function dayIn(line: string): StatedPublication | null {
  for (const part of line.split(PARTS)) {
    const published = statedPublication(part.replace(DAY_LABEL, ''))
    if (published) return published
  }
  return null
}

const WRITER = /^(?:بقلم|كتبه|كتبته|كتبها|كتب|كتبت|بواسطة|الكاتب|الكاتبة|تحقيق|تقرير|إعداد|تحرير)\s*[:/]\s*(.+)$/u
const BY = /^(?:بقلم|بواسطة)\s+(.+)$/u
const MAX_NAME_WORDS = 6

function writerIn(line: string): string | null {
  for (const part of line.split(PARTS)) {
    const name = (WRITER.exec(part) ?? BY.exec(part))?.[1]?.trim()
    if (name && name.split(' ').length <= MAX_NAME_WORDS) return name
  }
  return null
}

/** A writer's name without the word that introduces it: «بقلم: سالم المرجاني» → «سالم المرجاني». */
export function withoutWriterLabel(name: string | null): string | null {
  return name === null ? null : (writerIn(name) ?? name)
}

const SECTION = /^(?:القسم|التصنيف|الباب|قسم)\s*:\s*(\S+(?:\s\S+){0,3})$/u

function sectionIn(line: string): string | null {
  for (const part of line.split(PARTS)) {
    const name = SECTION.exec(part)?.[1]
    if (name) return name
  }
  return null
}

const LABELS = phraseSet([
  'تاريخ النشر',
  'نشر في',
  'نشر بتاريخ',
  'نشر',
  'نشرت',
  'آخر تحديث',
  'آخر تحديث للصفحة',
  'التحديث',
  'الموافق',
  'الساعة',
  'بواسطة',
  'كتب',
  'كتبت',
  'بقلم',
  'القسم',
  'العدد',
  'القراءات',
  'عدد المشاهدات',
  'عدد القراءات',
  'بتوقيت غرينتش',
  'م',
  'هـ',
  'ه',
  'ص',
  'مساء',
  'صباحا',
  'GMT',
])

/**
 * True for a line that only repeats the page's own header: the day with what is known of the article («[سالم المرجاني 9 فبراير 2031 | 19:30]»).
 * A dateline names a place or an agency besides, and is no such line.
 */
export function isHeaderLine(line: string, known: readonly (string | null)[]): boolean {
  if (line.length > MAX_LINE_CHARACTERS) return false
  const { tokens } = tokenize('text', line)
  const names = known.flatMap((name) => (name ? [normsOf(name).split(' ')] : []))
  let dated = false
  for (let i = 0; i < tokens.length; ) {
    const { kind, norm } = tokens[i]!
    const month = kind === 'word' ? monthAt(tokens, i) : null
    const label = LABELS.longestAt(tokens, i)
    const name = names.find((words) => words.every((word, k) => tokens[i + k]?.norm === word))
    if (month) {
      dated = true
      i = month.to
    } else if (label) i = label.to
    else if (name) i += name.length
    else if (kind !== 'word' || weekdayNamed(norm)) i++
    else return false
  }
  return dated || isNumericDay(tokens)
}

/** «30/09/2031». */
function isNumericDay(tokens: readonly Token[]): boolean {
  const numbers = tokens.filter((token) => token.kind === 'number')
  return numbers.length >= 3 && numbers.some(({ norm }) => /^(?:19|20)\d\d$/.test(norm))
}
