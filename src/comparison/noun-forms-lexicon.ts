/** Broken plurals of what news counts, with their singulars: «11 سفينة» and «ثماني سفن» are of one thing. */
import { foldWord } from '../arabic/fold.js'
import { stem } from '../arabic/stem.js'

const PAIRS =
  'سفن سفينة|ركاب راكب|مراكز مركز|مدارس مدرسة|قرى قرية|مدن مدينة|منازل منزل|بيوت بيت|طرق طريق|جسور جسر|دول دولة|شركات شركة|أيام يوم|صواريخ صاروخ|قذائف قذيفة|غارات غارة|قنابل قنبلة|عبوات عبوة|طائرات طائرة|قوارب قارب|زوارق زورق|دبابات دبابة|آليات آلية|' +
  'مقاعد مقعد|أصوات صوت|نواب نائب|أعضاء عضو|وزراء وزير|أحزاب حزب|خبراء خبير|شهود شاهد|بنود بند|قرارات قرار|اتفاقيات اتفاقية|عقود عقد|مشاريع مشروع|براميل برميل|أطنان طن|أمتار متر|كيلومترات كيلومتر|هكتارات هكتار|دنانير دينار|دراهم درهم|ريالات ريال|دولارات دولار|جنيهات جنيه|ليرات ليرة|روبلات روبل|' +
  'نقاط نقطة|أهداف هدف|مباريات مباراة|ألقاب لقب|فرق فريق|أندية ناد|لاعبين لاعب|محطات محطة|أسواق سوق|مصانع مصنع|مستشفيات مستشفى|أسرة سرير|خيام خيمة|مساجد مسجد|كنائس كنيسة|جثث جثة|حافلات حافلة|شاحنات شاحنة|عربات عربة|قطارات قطار|رحلات رحلة|درجات درجة|حرائق حريق|هجمات هجوم|انفجارات انفجار|ضربات ضربة|' +
  'مواقع موقع|أهالي أهل|أسر أسرة|عائلات عائلة|بيانات بيان|ملفات ملف|قضايا قضية|دعاوى دعوى|تهم تهمة|أشهر شهر|جنود جندي|مخيمات مخيم|مبان مبنى|مباني مبنى|شقق شقة|وحدات وحدة|آبار بئر|سدود سد|بوابات بوابة'

const SINGULARS: ReadonlyMap<string, string> = new Map(
  PAIRS.split('|').map((pair) => {
    const [plural, singular] = pair.split(' ') as [string, string]
    return [foldWord(plural), stem(foldWord(singular))] as const
  }),
)

const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['كلم', 'كيلومتر'],
  ['كم', 'كيلومتر'],
  ['كيلومترا', 'كيلومتر'],
  ['كلغ', 'كيلوغرام'],
  ['كغ', 'كيلوغرام'],
])

/** One key for a counted noun in any number, gender and case, written out or not. */
export function nounKey(norm: string): string {
  const bare = norm.startsWith('ال') ? norm.slice(2) : norm
  const whole = ABBREVIATED.get(bare)
  if (whole) return stem(whole)
  return SINGULARS.get(bare) ?? SINGULARS.get(bare.replace(/ا$/, '')) ?? stem(norm)
}

/** Nouns counted of many unlike things in one story: alone they do not show that two numbers are of the same. */
export const COMMON_NOUNS: ReadonlySet<string> = new Set(
  'مرة مرات نقطة نقاط متر أمتار كيلومتر كلم كم درجة دولة دول هدف أهداف مباراة مباريات حالة حالات شركة شركات يوم سنة عملية عمليات منطقة مناطق جهة جهات نوع أنواع مرحلة مراحل جولة جولات ساعة بند بنود'
    .split(' ')
    .map((word) => nounKey(foldWord(word))),
)

/** Currencies, by any of their forms. */
export const CURRENCIES: ReadonlySet<string> = new Set(
  'دولار دولارا دولارات يورو ريال ريالا ريالات درهم درهما دراهم دينار دينارا دنانير جنيه جنيها جنيهات ليرة ليرات روبل روبلا ين يوان فرنك فرنكا شيكل شيكلا إسترليني استرليني تومان $ € £'
    .split(' ')
    .map(foldWord),
)
