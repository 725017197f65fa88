/**
 * Names of weekdays and months as Arabic news writes them: Egyptian and Gulf (يناير), Levantine and Iraqi (كانون الثاني), Maghrebi
 * (جانفي, غشت, شتنبر) and Hijri. Sources: CLDR's Arabic locales (ar, ar-DZ, ar-IQ, ar-MA, ar-SY, ar-TN), spellings from the news.
 */

/** Names by ISO weekday, Monday 1. */
export const WEEKDAY_NAMES: readonly (readonly [weekday: number, names: string])[] = [
  [1, 'الاثنين الإثنين الأثنين الاتنين'],
  [2, 'الثلاثاء الثلثاء الثلاثا'],
  [3, 'الأربعاء الأربعا الاربعء'],
  [4, 'الخميس'],
  [5, 'الجمعة الجمعه'],
  [6, 'السبت'],
  [7, 'الأحد الاحد'],
]

/** Gregorian months; phrases are separated by `|`. */
export const MONTH_NAMES: readonly (readonly [month: number, names: string])[] = [
  [1, 'يناير|كانون الثاني|كانون ثاني|كانون ثان|جانفي|جنفي'],
  [2, 'فبراير|شباط|فيفري|فبرائر'],
  [3, 'مارس|آذار|اذار'],
  [4, 'أبريل|إبريل|نيسان|أفريل|ابريل'],
  [5, 'مايو|أيار|ماي|ايار|مايس'],
  [6, 'يونيو|حزيران|جوان|يونيه|يونية'],
  [7, 'يوليو|تموز|جويلية|يوليوز|يوليه|يولية'],
  [8, 'أغسطس|آب|أوت|غشت|أوغسطس|اغسطس'],
  [9, 'سبتمبر|أيلول|شتنبر|ايلول|سيبتمبر|سبتمر'],
  [10, 'أكتوبر|تشرين الأول|تشرين أول|أوكتوبر|اكتوبر|تشرين الاول'],
  [11, 'نوفمبر|تشرين الثاني|تشرين ثاني|تشرين ثان|نونبر|نوفمير'],
  [12, 'ديسمبر|كانون الأول|كانون أول|دجنبر|ديسيمبر|دسمبر'],
]

/** Hijri months, Muharram 1. */
export const HIJRI_MONTH_NAMES: readonly (readonly [month: number, names: string])[] = [
  [1, 'محرم|المحرم|محرم الحرام'],
  [2, 'صفر'],
  [3, 'ربيع الأول|ربيع أول'],
  [4, 'ربيع الآخر|ربيع الثاني|ربيع ثاني|ربيع آخر'],
  [5, 'جمادى الأولى|جمادى الأول|جمادي الأولى|جمادى أولى'],
  [6, 'جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني'],
  [7, 'رجب'],
  [8, 'شعبان'],
  [9, 'رمضان|رمضان المبارك|رمضان الكريم'],
  [10, 'شوال'],
  [11, 'ذو القعدة|ذي القعدة|ذو القعده|ذي القعده'],
  [12, 'ذو الحجة|ذي الحجة|ذو الحجه|ذي الحجه'],
]

/** Month names that are also other words or names of persons and firms (مارس "he practised", رجب, نيسان, ماي): they need company. */
export const AMBIGUOUS_MONTH_NAMES = 'مارس نيسان آب ماي أوت جوان تموز محرم المحرم صفر رجب شعبان رمضان شوال'
