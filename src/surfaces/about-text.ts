import type { Point } from '../domain/index.js'
import type { UiLanguage } from './language.js'

/** What the classes of people are called in English. */
const PEOPLE: readonly (readonly [string, string])[] = [
  ['القتلى', 'Dead'],
  ['المصابون', 'Injured'],
  ['المفقودون', 'Missing'],
  ['الموقوفون', 'Detained'],
  ['النازحون', 'Displaced'],
  ['من أُجلوا', 'Evacuated'],
  ['من أُنقذوا', 'Rescued'],
  ['المخطوفون', 'Kidnapped'],
]

/** The names that points have from the program, with the English of each. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['العنوان', 'Headline'],
  ['يوم الحدث', 'Day of the event'],
  ['مكان الحدث', 'Place of the event'],
  ['مكان الحدث: الجهة', 'Place of the event: direction'],
  ['نتيجة المباراة', 'Score of the match'],
  ['من أعلن مسؤوليته', 'Who claimed responsibility'],
  ['المسؤول عن الفعل', 'Who is responsible'],
  ['مدة العقوبة', 'Length of the sentence'],
  ['مدة الحبس الاحتياطي', 'Length of the remand'],
  ...PEOPLE,
])

/** Names that begin with the program's words and go on in an article's: «المسؤول عن [الهجوم]». */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['المسؤول عن ', 'Responsible for '],
  ['مكان الحدث: ', 'Place of the event: '],
  ['عمر ', 'Age of '],
  ...PEOPLE.map(([arabic, english]) => [`${arabic}: `, `${english}: `] as const),
]

const ENDS: ReadonlyMap<string, string> = new Map([
  ['جزء', 'part of them'],
  ['قبل الحدث', 'before the event'],
  ...PEOPLE.map(([arabic, english]) => [`من ${arabic}`, `of: ${english.toLowerCase()}`] as const),
])

/** What a point is about, for reading: the program's own names for it in the user's language, an article's words as they stand. */
export function aboutText({ about, kind }: Pick<Point, 'about' | 'kind'>, language: UiLanguage): string {
  // A speaker's name is nobody's label, though it may look like one.
  if (language === 'ar' || (kind === 'statement' && !WHOLE.has(about))) return about
  const end = /^(.+) \(([^()]+)\)$/u.exec(about)
  const told = end && ENDS.get(end[2]!)
  return told ? `${nameText(end[1]!)} (${told})` : nameText(about)
}

function nameText(about: string): string {
  const whole = WHOLE.get(about)
  if (whole !== undefined) return whole
  const begun = BEGINNINGS.find(([arabic]) => about.startsWith(arabic))
  return begun ? begun[1] + about.slice(begun[0].length) : about
}
