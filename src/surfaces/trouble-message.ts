import type { TroubleCode } from '../domain/index.js'
import type { UiLanguage } from './language.js'

type Words = Readonly<Record<UiLanguage, string>>

interface TroubleWords {
  readonly what: Words
  /** What the user can do; null when it is best to wait. */
  readonly next: Words | null
}

const CHECK_ADDRESS: Words = {
  en: 'open the outlet’s page in a browser and follow it again by its new address',
  ar: 'افتح صفحة المنبر في المتصفح وتابعه من جديد بعنوانه الجديد',
}
const CHECK_NETWORK: Words = {
  en: 'if all sources say so, check this machine’s connection; else wait',
  ar: 'إن كان هذا حال كل المصادر فتحقق من اتصال هذا الجهاز، وإلا فانتظر',
}
const REPORT: Words = { en: 'please report it with the address', ar: 'يرجى الإبلاغ عنه مع العنوان' }

/** Every trouble in words, and what to do about it. */
const WORDS: Readonly<Record<TroubleCode, TroubleWords>> = {
  gone: { what: { en: 'gone for good, says its server', ar: 'حُذف نهائيا كما يقول خادمه' }, next: CHECK_ADDRESS },
  'not-found': { what: { en: 'not found at its address', ar: 'غير موجود في عنوانه' }, next: CHECK_ADDRESS },
  denied: {
    what: { en: 'the server refuses us', ar: 'الخادم يرفض طلبنا' },
    next: {
      en: 'ask the outlet to let Riwaya in, or follow another of its feeds',
      ar: 'اطلب من المنبر السماح لرواية، أو تابع خلاصة أخرى له',
    },
  },
  busy: { what: { en: 'the server asks us to wait', ar: 'الخادم يطلب التمهل' }, next: null },
  'server-error': { what: { en: 'the server has an error', ar: 'في الخادم خطأ' }, next: null },
  timeout: { what: { en: 'the server does not answer in time', ar: 'الخادم لا يجيب في الوقت' }, next: CHECK_NETWORK },
  'too-slow': { what: { en: 'the answer comes too slowly', ar: 'الجواب بطيء جدا' }, next: CHECK_NETWORK },
  'too-large': {
    what: { en: 'larger than is safe to fetch', ar: 'أكبر مما يؤمن جلبه' },
    next: { en: 'follow a smaller feed of the outlet', ar: 'تابع خلاصة أصغر للمنبر' },
  },
  unreachable: { what: { en: 'the server cannot be reached', ar: 'لا يمكن الوصول إلى الخادم' }, next: CHECK_NETWORK },
  tls: { what: { en: 'no safe connection (certificate)', ar: 'لا اتصال آمنا (الشهادة)' }, next: null },
  'bad-response': { what: { en: 'the answer cannot be understood', ar: 'الجواب غير مفهوم' }, next: null },
  robots: {
    what: { en: 'the outlet asks robots to stay away', ar: 'المنبر يطلب من البرامج الآلية الابتعاد' },
    next: {
      en: 'we keep to it; ask the outlet, or give its articles with riwaya add',
      ar: 'نلتزم بذلك؛ اطلب من المنبر، أو أضف مقالاته بالأمر riwaya add',
    },
  },
  'forbidden-address': {
    what: { en: 'an address inside a private network', ar: 'عنوان داخل شبكة خاصة' },
    next: { en: 'if it is your own, allow it with --allow HOST', ar: 'إن كان لك فاسمح به: ‎--allow HOST' },
  },
  'bad-address': {
    what: { en: 'no address of a web page', ar: 'ليس عنوان صفحة' },
    next: { en: 'give an address such as https://outlet.example/', ar: 'أعط عنوانا مثل https://outlet.example/' },
  },
  'too-many-redirects': {
    what: { en: 'sends on and on', ar: 'يحيل من عنوان إلى عنوان بلا نهاية' },
    next: CHECK_ADDRESS,
  },
  'no-feed': { what: { en: 'no feed or sitemap any more', ar: 'لم يعد خلاصة ولا خريطة موقع' }, next: CHECK_ADDRESS },
  empty: { what: { en: 'empty', ar: 'فارغ' }, next: null },
  'no-article': { what: { en: 'no article on the page', ar: 'لا مقال في الصفحة' }, next: null },
  'not-arabic': { what: { en: 'not in Arabic', ar: 'ليس بالعربية' }, next: null },
  fault: { what: { en: 'a fault in Riwaya', ar: 'خلل في رواية' }, next: REPORT },
}

/** What is wrong, with the detail where there is one: `not found at its address (HTTP 404)`. */
export function troubleText({ code, detail }: { code: TroubleCode; detail: string }, language: UiLanguage): string {
  // A detail may hold what a server wrote.
  const plain = detail.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim()
  return WORDS[code].what[language] + (plain ? ` (${plain.slice(0, 160)})` : '')
}

/**
 * What the user can do about it; null when there is nothing but to wait.
 * @param host where it went wrong, as an option takes it
 */
export function troubleAdvice(code: TroubleCode, language: UiLanguage, host: string | null): string | null {
  return WORDS[code].next?.[language].replace('HOST', host ?? 'HOST') ?? null
}
