/** Feasts that fall on a day of a calendar, of the Hijri one where marked; phrases are separated by `|`. */
import type { PartOfDay } from './time-parts.js'

export interface Feast {
  readonly calendar?: 'hijri'
  readonly month: number
  readonly day: number
  readonly lastDay?: number
  readonly part?: PartOfDay
  /** The words are as often an occasion or a thing of it («شجرة عيد الميلاد») as a time: they need a preposition of time. */
  readonly occasion?: true
}

export const FEASTS: readonly (readonly [feast: Feast, phrases: string])[] = [
  [{ calendar: 'hijri', month: 10, day: 1 }, 'عيد الفطر'],
  [{ calendar: 'hijri', month: 12, day: 10 }, 'عيد الأضحى|يوم النحر'],
  [{ calendar: 'hijri', month: 12, day: 9 }, 'يوم عرفة|وقفة عرفة|وقفة عرفات|يوم الوقوف بعرفة'],
  [{ calendar: 'hijri', month: 12, day: 8 }, 'يوم التروية'],
  [{ calendar: 'hijri', month: 12, day: 11, lastDay: 13 }, 'أيام التشريق'],
  [{ calendar: 'hijri', month: 1, day: 10 }, 'يوم عاشوراء'],
  [{ calendar: 'hijri', month: 1, day: 10, occasion: true }, 'عاشوراء'],
  [{ calendar: 'hijri', month: 1, day: 1 }, 'رأس السنة الهجرية'],
  [{ calendar: 'hijri', month: 3, day: 12, occasion: true }, 'المولد النبوي|المولد النبوي الشريف'],
  [{ calendar: 'hijri', month: 7, day: 27, occasion: true }, 'الإسراء والمعراج|ليلة الإسراء والمعراج'],
  [{ month: 1, day: 1 }, 'رأس السنة|رأس السنة الميلادية|رأس السنة الجديدة|يوم رأس السنة'],
  [{ month: 12, day: 31, part: 'TNI' }, 'ليلة رأس السنة|ليلة رأس السنة الميلادية|ليلة رأس السنة الجديدة'],
  [{ month: 12, day: 25, occasion: true }, 'عيد الميلاد|عيد الميلاد المجيد|يوم عيد الميلاد'],
  [{ month: 12, day: 24, part: 'TNI' }, 'ليلة عيد الميلاد|ليلة عيد الميلاد المجيد'],
  [{ month: 5, day: 1, occasion: true }, 'عيد العمال|عيد العمال العالمي'],
  [{ month: 3, day: 21, occasion: true }, 'عيد الأم|عيد النوروز|عيد نوروز|النوروز'],
  [{ month: 2, day: 14, occasion: true }, 'عيد الحب'],
]

/** Words of praise behind a feast's name. */
export const FEAST_ATTRIBUTES = 'المبارك السعيد المباركة الميلادية المجيد'

/** Feasts of several days, which are counted: «ثاني أيام [عيد الأضحى]». */
export const COUNTED_FEASTS: readonly (readonly [first: Feast, phrases: string])[] = [
  [{ calendar: 'hijri', month: 10, day: 1 }, 'عيد الفطر'],
  [{ calendar: 'hijri', month: 12, day: 10 }, 'عيد الأضحى'],
  [{ calendar: 'hijri', month: 9, day: 1 }, 'رمضان|شهر رمضان'],
  [{ calendar: 'hijri', month: 12, day: 11 }, 'التشريق'],
]
