import { foldWord } from '../../arabic/fold.js'
import type { Context } from './context.js'
import type { NounPhrase } from './phrase.js'

const THINGS = new Set(
  'مادة فقرة بند مواد بنود قواعد فحص فحوص فيديو مقطع خريطة خارطة صاروخ دبابة طائرة سيارة حكمة علم لعبة توصية معيار'
    .split(' ')
    .map(foldWord),
)

/** «تنص [المادة الثالثة] على», «يكشف [الفيديو] عن»: a text or a thing that shows something, behind which nobody is named. */
export function isThing(c: Context, { head }: NounPhrase): boolean {
  if (c.nameAt(head)) return false
  const { norm } = c.stream.tokens[/^هذ[اه]$/.test(c.stream.tokens[head]!.norm) ? head + 1 : head]!
  return THINGS.has(norm.replace(/^ال/, ''))
}

/** «تطرق [الاجتماع] إلى»: what was said there somebody said. */
export function isEvent(c: Context, { head }: NounPhrase): boolean {
  return /^(?:ال)?(?:اجتماع|مؤتمر|قمة|ندوة|لقاء|جلسة|احتجاجات|مظاهرات|تظاهرات)$/.test(c.stream.tokens[head]!.norm)
}
