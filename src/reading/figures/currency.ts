import { foldWord } from '../../arabic/fold.js'

/** Currencies that one country alone has, or that nobody means otherwise without saying so. */
const BY_NAME = table({
  USD: 'دولار دولارا دولارات دولارين دولاران $ usd',
  EUR: 'يورو € eur',
  GBP: 'إسترليني استرليني £',
  JPY: 'ين',
  CNY: 'يوان يوانا',
  RUB: 'روبل روبلا روبلات',
  ILS: 'شيكل شيكلا شيقل ₪',
})

const DOLLARS = table({
  USD: 'أميركي أمريكي أميركيا أمريكيا أميركية أمريكية',
  CAD: 'كندي كنديا',
  AUD: 'أسترالي استرالي أستراليا',
  SGD: 'سنغافوري',
})

/** Those that several countries call by one name, by the name's stem and the adjective. */
const BY_COUNTRY: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  ريال: table({ SAR: 'سعودي', QAR: 'قطري', OMR: 'عماني', YER: 'يمني', IRR: 'إيراني', BRL: 'برازيلي' }),
  دينار: table({ KWD: 'كويتي', BHD: 'بحريني', JOD: 'أردني', IQD: 'عراقي', TND: 'تونسي', DZD: 'جزائري', LYD: 'ليبي' }),
  درهم: table({ AED: 'إماراتي', MAD: 'مغربي' }),
  جنيه: table({ EGP: 'مصري', SDG: 'سوداني', GBP: 'إسترليني استرليني' }),
  ليرة: table({ TRY: 'تركي', SYP: 'سوري', LBP: 'لبناني' }),
  روبية: table({ INR: 'هندي', PKR: 'باكستاني', IDR: 'إندونيسي' }),
  فرنك: table({ CHF: 'سويسري' }),
}

const STEMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ريال: 'ريال ريالا ريالات ريالين',
    دينار: 'دينار دينارا دنانير دينارين',
    درهم: 'درهم درهما دراهم درهمين',
    جنيه: 'جنيه جنيها جنيهات جنيهين',
    ليرة: 'ليرة ليرات ليرتين',
    روبية: 'روبية روبيات',
    فرنك: 'فرنك فرنكا فرنكات',
  }).flatMap(([stem, forms]) => forms.split(' ').map((form) => [foldWord(form), stem] as const)),
)

function table(codes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(codes).flatMap(([code, words]) => words.split(' ').map((w) => [foldWord(w), code])))
}

/**
 * The ISO 4217 code of the currency that a counted noun names: USD for «دولار», EGP for «جنيه مصري». Undefined for what is no currency
 * and for one that several countries have («ريال»).
 * @param what the noun's folded words
 */
export function currencyOf(what: readonly string[]): string | undefined {
  const [head = '', kind] = what
  const own = BY_NAME.get(head)
  if (own === 'USD' && kind !== undefined) return DOLLARS.get(kind)
  if (own !== undefined) return own
  const stem = STEMS.get(head)
  if (stem === undefined || kind === undefined) return undefined
  return BY_COUNTRY[stem]?.get(kind.replace(/ي(?:ا|ة|ات)$/, 'ي'))
}
