import type { CueClass } from '../../domain/index.js'

/** A noun of saying: «[إعلان] س …», «[دعوة] س إلى …», «[اتهامات] س لـ ص بـ…». */
export interface CueNoun {
  readonly forms: readonly string[]
  readonly cls: CueClass
  /** What leads into the content: prepositions (of one letter: written on the word), `''` for a noun right after the speaker. */
  readonly act: readonly string[]
  /** «اتهام س [لـ ص] بـ…»: the one meant comes with ل before the content. */
  readonly aimed?: boolean
  /** The singular stands as often before the one spoken to («تحذير [السكان] من …»). */
  readonly objective?: boolean
  /** «تظاهروا [للمطالبة] بـ…»: with ل and the article it tells what a deed was meant to say. */
  readonly purpose?: boolean
}

/** Verbal nouns of the verbs of saying, singular and plural, as they stand before the one who spoke. Compiled by hand; this project's own. */
export const CUE_NOUNS: readonly CueNoun[] = [
  { forms: ['إعلان'], cls: 'asserts', act: ['', 'عن'] },
  { forms: ['تأكيد', 'تأكيدات'], cls: 'asserts', act: ['', 'على'] },
  { forms: ['تشديد'], cls: 'asserts', act: ['على'] },
  { forms: ['دعوة', 'دعوات'], cls: 'asks', act: ['إلى', 'ل'], objective: true },
  { forms: ['مطالبة', 'مطالبات'], cls: 'asks', act: ['ب'], objective: true, purpose: true },
  { forms: ['مناشدة'], cls: 'asks', act: ['ب'], objective: true },
  { forms: ['تعهد', 'تعهدات', 'وعد', 'وعود'], cls: 'promises', act: ['ب'] },
  { forms: ['تهديد', 'تهديدات', 'تلويح'], cls: 'threatens', act: ['ب'], objective: true },
  { forms: ['تحذير', 'تحذيرات'], cls: 'threatens', act: ['من'], objective: true },
  { forms: ['اتهام', 'اتهامات'], cls: 'accuses', act: ['ب'], aimed: true },
  { forms: ['نفي'], cls: 'denies', act: ['', 'ل'] },
  { forms: ['رفض'], cls: 'denies', act: ['', 'ل'] },
  { forms: ['ترحيب', 'إشادة'], cls: 'praises', act: ['ب'] },
  { forms: ['إدانة', 'استنكار'], cls: 'condemns', act: ['', 'ل'] },
  { forms: ['تنديد'], cls: 'condemns', act: ['ب'], purpose: true },
  { forms: ['انتقاد', 'انتقادات'], cls: 'condemns', act: ['ل'], objective: true },
]
