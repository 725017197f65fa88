import type { Context } from './context.js'
import type { NounPhrase } from './phrase.js'

const POINTING = new Set(['هؤلاء', 'الاخير', 'الاخيرة', 'الاخيران', 'الاخيرين'])
const SAME = new Set(['نفسه', 'نفسها', 'ذاته', 'ذاتها', 'عينه', 'عينها', 'انفسهم'])
const SOURCES = new Set([
  'المصدر',
  'المصادر',
  'المسؤول',
  'المسئول',
  'الوكالة',
  'الصحيفة',
  'القناة',
  'البيان',
  'التقرير',
  'الشبكة',
])

/** «هؤلاء», «الأخير», «المصدر نفسه»: a phrase that points back at whoever spoke last. */
export function isAnaphor(c: Context, phrase: NounPhrase): boolean {
  const { tokens } = c.stream
  const head = tokens[phrase.head]!.norm
  if (phrase.to - phrase.from > 2) return false
  if (POINTING.has(head)) return true
  return SOURCES.has(head) && (SAME.has(tokens[phrase.to - 1]!.norm) || SAME.has(tokens[phrase.to]?.norm ?? ''))
}

/** «الأخير»: of two named before the second, who need not have spoken; «نظيره»: somebody not named here. */
export function isOpen(c: Context, phrase: NounPhrase): boolean {
  const head = c.stream.tokens[phrase.head]!.norm
  if (head.startsWith('الاخير')) return true
  if (!/^نظير(?:ت)?(?:ه|ها|هم)$/.test(head)) return false
  for (let i = phrase.from; i < phrase.to; i++) if (c.personAt(i)) return false
  return true
}

const UNNAMED = new Set('مصدر مصادر مصدران مسؤول مسئول مسؤولون دبلوماسي ضابط مهندس موظف شاهد ناشط'.split(' '))

/** «المصدر», «المسؤول» alone: whoever was quoted last without a name. */
export function isSourceAlone(c: Context, phrase: NounPhrase): boolean {
  const { norm } = c.stream.tokens[phrase.head]!
  return phrase.to - phrase.head === 1 && norm.startsWith('ال') && UNNAMED.has(norm.slice(2))
}
