import type { InputFailure } from '../ingest/input.js'
import type { UiLanguage } from './language.js'

const SENTENCES: Readonly<Record<InputFailure['code'], Readonly<Record<UiLanguage, string>>>> = {
  'not-found': { en: 'no such file or folder', ar: 'لا يوجد ملف أو مجلد بهذا الاسم' },
  unreadable: { en: 'cannot be read; check its permissions', ar: 'تتعذر قراءته؛ تحقق من أذوناته' },
  empty: { en: 'is empty', ar: 'فارغ' },
  binary: { en: 'is not text', ar: 'ليس نصا' },
  'too-large': { en: 'is too large for one article', ar: 'أكبر من أن يكون مقالا واحدا' },
  'bad-json': { en: 'is not valid JSON', ar: 'ليس JSON صحيحا' },
  'wrong-type': { en: 'has a field of the wrong type', ar: 'فيه حقل من نوع خاطئ' },
  truncated: {
    en: 'ends too early (a broken or unfinished archive); what was whole was taken',
    ar: 'ينتهي قبل أوانه (أرشيف ناقص)؛ أُخذ ما كان سليما منه',
  },
  corrupt: {
    en: 'is damaged and was passed over; what stands around it was taken',
    ar: 'تالف وتم تجاوزه؛ أُخذ ما حوله',
  },
  'bad-format': {
    en: 'does not keep to its format',
    ar: 'لا يلتزم بصيغته',
  },
  damaged: {
    en: 'holds bytes that are no valid characters; it was taken in with \ufffd in their place',
    ar: 'فيه بايتات لا تمثل حروفا صحيحة؛ أُخذ وفي مواضعها \ufffd',
  },
  'unknown-type': {
    en: 'is of a kind that Riwaya does not read; give texts, pages, JSON, CSV, WARC, WACZ, NITF or NewsML, mails',
    ar: 'من نوع لا تقرؤه رواية؛ استعمل نصوصا أو صفحات أو JSON أو CSV أو WARC أو WACZ أو NITF أو NewsML أو رسائل',
  },
  zstd: {
    en: 'is packed with zstd, which is not read here; unpack it first: unzstd FILE, or unzstd -c FILE | riwaya import -',
    ar: 'مضغوط بصيغة zstd وهي لا تُقرأ هنا؛ فك ضغطه أولا: unzstd FILE أو unzstd -c FILE | riwaya import -',
  },
  'no-article': { en: 'holds no article', ar: 'لا مقال فيه' },
  'not-arabic': { en: 'is not in Arabic', ar: 'ليس بالعربية' },
  fault: {
    en: 'could not be read through a fault in Riwaya; please report it with the article',
    ar: 'تعذرت قراءته لخلل في رواية؛ يرجى الإبلاغ عنه مع المقال',
  },
}

/** What is wrong with an input in a word or two, for counts: `3 without an article`. */
const IN_SHORT: Readonly<Record<InputFailure['code'], Readonly<Record<UiLanguage, string>>>> = {
  'not-found': { en: 'not found', ar: 'غير موجود' },
  unreadable: { en: 'unreadable', ar: 'تعذرت قراءته' },
  empty: { en: 'empty', ar: 'فارغ' },
  binary: { en: 'no text', ar: 'ليس نصا' },
  'too-large': { en: 'too large', ar: 'أكبر من الحد' },
  'bad-json': { en: 'broken JSON', ar: 'JSON معطوب' },
  'wrong-type': { en: 'with a wrong field', ar: 'فيه حقل خاطئ' },
  truncated: { en: 'cut off', ar: 'مبتور' },
  corrupt: { en: 'damaged', ar: 'تالف' },
  'bad-format': { en: 'not in its format', ar: 'مخالف لصيغته' },
  damaged: { en: 'with broken characters', ar: 'فيه حروف معطوبة' },
  'unknown-type': { en: 'of an unknown kind', ar: 'من نوع مجهول' },
  zstd: { en: 'packed with zstd', ar: 'مضغوط بصيغة zstd' },
  'no-article': { en: 'without an article', ar: 'بلا مقال' },
  'not-arabic': { en: 'not in Arabic', ar: 'بغير العربية' },
  fault: { en: 'through a fault of Riwaya', ar: 'لخلل في رواية' },
}

export function failureInShort(code: InputFailure['code'], language: UiLanguage): string {
  return IN_SHORT[code][language]
}

/** What is wrong with one input, with the detail. */
export function failureSentence(failure: InputFailure, language: UiLanguage): string {
  const better = betterCommand(failure)
  if (better) return better[language]
  const detail = failure.detail ? ` (${failure.detail})` : ''
  return `${SENTENCES[failure.code][language]}${detail}`
}

/** What was given is for another command. */
function betterCommand({ code, origin }: InputFailure): Readonly<Record<UiLanguage, string>> | null {
  if (code === 'not-found' && /^https?:\/\//i.test(origin))
    return {
      en: 'is an address of the web; outlets are taken in with: riwaya follow ADDRESS',
      ar: 'عنوان على الشبكة؛ تؤخذ المنابر بالأمر: riwaya follow ADDRESS',
    }
  if (/\.opml$/i.test(origin) && code !== 'not-found' && code !== 'unreadable')
    return {
      en: 'is a list of subscriptions; its outlets are followed with: riwaya follow --opml FILE',
      ar: 'قائمة اشتراكات؛ تُتابع منابرها بالأمر: riwaya follow --opml FILE',
    }
  return null
}

/** One line for one input that was left out, in whole or in part: where, what is wrong, and the detail. */
export function failureMessage(failure: InputFailure, language: UiLanguage): string {
  const kept = failure.code === 'damaged' || failure.code === 'truncated'
  const label = kept ? (language === 'ar' ? 'تنبيه:' : 'note:') : language === 'ar' ? 'تُرك:' : 'left out:'
  const line = `${label} ${failure.origin}: ${failureSentence(failure, language)}`
  // A file's name and a JSON parser's message hold what strangers wrote.
  return line.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
}
