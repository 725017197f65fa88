import { countText } from '../dates.js'
import type { UiLanguage } from '../language.js'

type Plural = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & {
    readonly other: string
    /** «two» after a preposition or a noun that it completes («في قصتين»), where the dual stands in the oblique case. */
    readonly twoGoverned?: string
  }
>

/** Counted nouns with the plural forms of CLDR; `#` stands for the number, which «one» and «two» in Arabic do without. */
const NOUNS = {
  accounts: {
    ar: { one: 'رواية واحدة', two: 'روايتان', twoGoverned: 'روايتين', few: '# روايات', other: '# رواية' },
    en: { one: '# account', other: '# accounts' },
  },
  independentSources: {
    ar: {
      one: 'مصدر مستقل واحد',
      two: 'مصدران مستقلان',
      twoGoverned: 'مصدرين مستقلين',
      few: '# مصادر مستقلة',
      many: '# مصدرا مستقلا',
      other: '# مصدر مستقل',
    },
    en: { one: '# independent source', other: '# independent sources' },
  },
  disputed: {
    ar: {
      one: 'نقطة خلاف واحدة',
      two: 'نقطتا خلاف',
      twoGoverned: 'نقطتي خلاف',
      few: '# نقاط خلاف',
      other: '# نقطة خلاف',
    },
    en: { one: '# disputed point', other: '# disputed points' },
  },
  articles: {
    ar: {
      zero: 'لا مقالات',
      one: 'مقال واحد',
      two: 'مقالان',
      twoGoverned: 'مقالين',
      few: '# مقالات',
      many: '# مقالا',
      other: '# مقال',
    },
    en: { one: '# article', other: '# articles' },
  },
  publications: {
    ar: {
      one: 'موضع واحد آخر',
      two: 'موضعان آخران',
      twoGoverned: 'موضعين آخرين',
      few: '# مواضع أخرى',
      many: '# موضعا آخر',
      other: '# موضع آخر',
    },
    en: { one: '# other publication', other: '# other publications' },
  },
  stories: {
    ar: { zero: 'لا قصص', one: 'قصة واحدة', two: 'قصتان', twoGoverned: 'قصتين', few: '# قصص', other: '# قصة' },
    en: { one: '# story', other: '# stories' },
  },
  statements: {
    ar: {
      zero: 'لا أقوال',
      one: 'قول واحد',
      two: 'قولان',
      twoGoverned: 'قولين',
      few: '# أقوال',
      many: '# قولا',
      other: '# قول',
    },
    en: { one: '# statement', other: '# statements' },
  },
  words: {
    ar: { one: 'كلمة واحدة', two: 'كلمتان', twoGoverned: 'كلمتين', few: '# كلمات', other: '# كلمة' },
    en: { one: '# word', other: '# words' },
  },
  results: {
    ar: {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      twoGoverned: 'نتيجتين',
      few: '# نتائج',
      other: '# نتيجة',
    },
    en: { one: '# result', other: '# results' },
  },
} as const satisfies Record<string, Record<UiLanguage, Plural>>

const RULES: Readonly<Record<UiLanguage, Intl.PluralRules>> = {
  ar: new Intl.PluralRules('ar'),
  en: new Intl.PluralRules('en'),
}

/** «مصدران مستقلان», “2 independent sources”: a number with its noun, as the language's grammar wants it; `governed` after «في», «من» and the like. */
export function counted(
  noun: keyof typeof NOUNS,
  count: number,
  language: UiLanguage,
  place: 'free' | 'governed' = 'free',
): string {
  const forms: Plural = NOUNS[noun][language]
  const rule = RULES[language].select(count)
  const form = (place === 'governed' && rule === 'two' ? forms.twoGoverned : undefined) ?? forms[rule] ?? forms.other
  return form.replace('#', countText(count, language))
}
