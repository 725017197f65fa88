import { countText } from '../dates.js'
import type { UiLanguage } from '../language.js'

type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>

/** Counted nouns with the plural forms of CLDR; `#` stands for the number, which «one» and «two» in Arabic do without. */
const NOUNS = {
  accounts: {
    ar: { one: 'رواية واحدة', two: 'روايتان', few: '# روايات', other: '# رواية' },
    en: { one: '# account', other: '# accounts' },
  },
  independentSources: {
    ar: {
      one: 'مصدر مستقل واحد',
      two: 'مصدران مستقلان',
      few: '# مصادر مستقلة',
      many: '# مصدرا مستقلا',
      other: '# مصدر مستقل',
    },
    en: { one: '# independent source', other: '# independent sources' },
  },
  disputed: {
    ar: { one: 'نقطة خلاف واحدة', two: 'نقطتا خلاف', few: '# نقاط خلاف', other: '# نقطة خلاف' },
    en: { one: '# disputed point', other: '# disputed points' },
  },
  articles: {
    ar: { zero: 'لا مقالات', one: 'مقال واحد', two: 'مقالان', few: '# مقالات', many: '# مقالا', other: '# مقال' },
    en: { one: '# article', other: '# articles' },
  },
  publications: {
    ar: { one: 'نشر واحد آخر', two: 'نشرين آخرين', few: '# مرات أخرى', other: '# مرة أخرى' },
    en: { one: '# other publication', other: '# other publications' },
  },
  stories: {
    ar: { one: 'قصة واحدة', two: 'قصتان', few: '# قصص', other: '# قصة' },
    en: { one: '# story', other: '# stories' },
  },
  statements: {
    ar: { zero: 'لا أقوال', one: 'قول واحد', two: 'قولان', few: '# أقوال', many: '# قولا', other: '# قول' },
    en: { one: '# statement', other: '# statements' },
  },
  words: {
    ar: { one: 'كلمة واحدة', two: 'كلمتان', few: '# كلمات', other: '# كلمة' },
    en: { one: '# word', other: '# words' },
  },
  results: {
    ar: { zero: 'لا نتائج', one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', other: '# نتيجة' },
    en: { one: '# result', other: '# results' },
  },
} as const satisfies Record<string, Record<UiLanguage, Plural>>

const RULES: Readonly<Record<UiLanguage, Intl.PluralRules>> = {
  ar: new Intl.PluralRules('ar'),
  en: new Intl.PluralRules('en'),
}

/** «مصدران مستقلان», “2 independent sources”: a number with its noun, as the language's grammar wants it. */
export function counted(noun: keyof typeof NOUNS, count: number, language: UiLanguage): string {
  const forms: Plural = NOUNS[noun][language]
  const form = forms[RULES[language].select(count)] ?? forms.other
  return form.replace('#', countText(count, language))
}
