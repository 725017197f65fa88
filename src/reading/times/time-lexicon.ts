/** Words of time other than the names of days and months, folded when the tables are built. */
import { foldWord } from '../../arabic/fold.js'
import type { Direction, DurationUnit, PartOfDay } from './time-parts.js'

export interface UnitWord {
  readonly unit: DurationUnit
  /** How many of `unit` the word stands for: عقد is ten years. */
  readonly times: number
  readonly number: 'one' | 'two' | 'many'
  readonly definite: boolean
  /** The word is as often something else (عام general, ثانية again, عقد contract): it needs a number. */
  readonly ambiguous: boolean
}

const UNITS: readonly (readonly [DurationUnit, number, one: string, two: string, many: string])[] = [
  ['Y', 1, 'سنة سنه', 'سنتان سنتين', 'سنوات سنين سنون'],
  ['Y', 1, 'عام عاما', 'عامان عامين', 'أعوام'],
  ['Y', 10, 'عقد عقدا', 'عقدان عقدين', 'عقود'],
  ['Y', 100, 'قرن قرنا', 'قرنان قرنين', 'قرون'],
  ['M', 1, 'شهر شهرا', 'شهران شهرين', 'أشهر شهور'],
  ['W', 1, 'أسبوع أسبوعا', 'أسبوعان أسبوعين', 'أسابيع'],
  ['D', 1, 'يوم يوما', 'يومان يومين', 'أيام أياما'],
  ['D', 1, 'ليلة', 'ليلتان ليلتين', 'ليال ليالي'],
  ['TH', 1, 'ساعة ساعه', 'ساعتان ساعتين', 'ساعات'],
  ['TM', 1, 'دقيقة دقيقه', 'دقيقتان دقيقتين', 'دقائق'],
  ['TS', 1, 'ثانية ثانيه', 'ثانيتان ثانيتين', 'ثوان ثواني'],
]

const AMBIGUOUS_UNITS = new Set('عام عقد عقدا ثانية ثانيه قرن دقيقة دقيقه'.split(' '))

export const UNIT_WORDS: ReadonlyMap<string, UnitWord> = buildUnits()

function buildUnits(): Map<string, UnitWord> {
  const out = new Map<string, UnitWord>()
  for (const [unit, times, ...forms] of UNITS) {
    forms.forEach((words, i) => {
      const number = i === 0 ? 'one' : i === 1 ? 'two' : 'many'
      for (const raw of words.split(' ')) {
        const word = foldWord(raw)
        const base = { unit, times, number, ambiguous: AMBIGUOUS_UNITS.has(word) } as const
        out.set(word, { ...base, definite: false })
        out.set('ال' + word, { ...base, definite: true })
      }
    })
  }
  return out
}

function table<T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  const out = new Map<string, T>()
  for (const [value, words] of rows) for (const word of words.split(' ')) out.set(foldWord(word), value)
  return out
}

/** Adjectives that place a unit, weekday or month relative to the day of writing. */
export const DIRECTIONS: ReadonlyMap<string, Direction> = table([
  [
    'past',
    'الماضي الماضية الماضيين الماضيتين الماضيان الماضيتان المنصرم المنصرمة المنصرمين الفائت الفائتة المنقضي المنقضية الفارط الفارطة الماضى',
  ],
  ['this', 'الجاري الجارية الحالي الحالية الجارى الحالى الراهن الراهنة'],
  ['future', 'المقبل المقبلة المقبلين المقبلتين القادم القادمة القادمين القادمتين الآتي الآتية التاليين'],
])

/** «الأخير»: of one unit the last of its kind, of many a vague past. */
export const LAST_WORDS: ReadonlySet<string> = new Set('الأخير الأخيرة الأخيرين الأخيرتين'.split(' ').map(foldWord))

/** Parts of a day that stand before a day («مساء الاثنين»). */
export const PART_WORDS: ReadonlyMap<string, PartOfDay> = table([
  ['TMO', 'صباح صبيحة فجر ضحى صبيحه'],
  ['TAF', 'ظهر عصر ظهيرة'],
  ['TEV', 'مساء أمسية عشية مغرب'],
  ['TNI', 'ليل ليلة ليله'],
])

/** Parts of a day with article («في المساء») . */
export const DEFINITE_PART_WORDS: ReadonlyMap<string, PartOfDay> = table([
  ['TMO', 'الصباح الفجر'],
  ['TAF', 'الظهر العصر الظهيرة'],
  ['TEV', 'المساء'],
  ['TNI', 'الليل الليلة'],
])

/** Parts of a day as adverbs, behind a day or a clock time («الثلاثاء مساء»). */
export const PART_ADVERBS: ReadonlyMap<string, PartOfDay> = table([
  ['TMO', 'صباحا فجرا ضحى'],
  ['TAF', 'ظهرا عصرا'],
  ['TEV', 'مساء مساءا'],
  ['TNI', 'ليلا'],
])

/** The start, middle, end or rest of a unit: part of the expression, without effect on its value. */
export const EDGE_WORDS: ReadonlySet<string> = new Set(
  'نهاية بداية مطلع أوائل أواخر منتصف ختام مستهل أول آخر أوساط نهايات بدايات بقية باقي'.split(' ').map(foldWord),
)

export const SEASONS: ReadonlyMap<string, string> = table([
  ['SP', 'ربيع الربيع'],
  ['SU', 'صيف الصيف'],
  ['FA', 'خريف الخريف'],
  ['WI', 'شتاء الشتاء'],
])

/** Decades by name: «التسعينيات» is 1990 unless the text names another century. */
export const DECADES: ReadonlyMap<string, number> = buildDecades()

function buildDecades(): Map<string, number> {
  const out = new Map<string, number>()
  const names = 'عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين'.split(' ')
  names.forEach((name, i) => {
    for (const ending of ['ات', 'يات']) {
      const word = foldWord(name + ending)
      out.set(word, (i + 2) * 10)
      out.set('ال' + word, (i + 2) * 10)
    }
  })
  return out
}
