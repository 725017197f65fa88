/** What the records' codes are called, in the user's language. Used by the terminal views and the reading room. */
import type { CopyKind, CueClass, Modifier, NameType, Point, PointType, Statement } from '../domain/index.js'
import type { UiLanguage } from './language.js'

type Label = Readonly<Record<UiLanguage, string>>

export const STATEMENT_KINDS: Readonly<Record<Statement['kind'], Label>> = {
  direct: { en: 'quote', ar: 'اقتباس' },
  indirect: { en: 'reported', ar: 'منقول' },
  act: { en: 'act', ar: 'فعل قولي' },
}

export const CUE_CLASSES: Readonly<Record<CueClass, Label>> = {
  asserts: { en: 'asserts', ar: 'يقول' },
  denies: { en: 'denies', ar: 'ينفي' },
  asks: { en: 'asks', ar: 'يطلب' },
  promises: { en: 'promises', ar: 'يعد' },
  threatens: { en: 'warns or threatens', ar: 'يحذر أو يهدد' },
  accuses: { en: 'accuses', ar: 'يتهم' },
  praises: { en: 'praises', ar: 'يشيد' },
  condemns: { en: 'condemns', ar: 'يدين' },
  claims: { en: 'claims (the outlet’s word)', ar: 'يزعم (بتعبير المنبر)' },
  reports: { en: 'reports', ar: 'ينقل' },
}

export const MODIFIERS: Readonly<Record<Modifier, Label>> = {
  exact: { en: '', ar: '' },
  about: { en: 'about', ar: 'نحو' },
  more: { en: 'more than', ar: 'أكثر من' },
  less: { en: 'less than', ar: 'أقل من' },
  atleast: { en: 'at least', ar: 'على الأقل' },
  atmost: { en: 'at most', ar: 'على الأكثر' },
}

export const NAME_TYPES: Readonly<Record<NameType, Label>> = {
  person: { en: 'person', ar: 'شخص' },
  organization: { en: 'organisation', ar: 'هيئة' },
  place: { en: 'place', ar: 'مكان' },
  other: { en: 'other', ar: 'اسم آخر' },
}

export const POINT_KINDS: Readonly<Record<Point['kind'], Label>> = {
  figure: { en: 'figure', ar: 'رقم' },
  when: { en: 'when', ar: 'متى' },
  where: { en: 'where', ar: 'أين' },
  who: { en: 'who', ar: 'من' },
  statement: { en: 'statement', ar: 'قول' },
}

export const POINT_TYPES: Readonly<Record<PointType, Label>> = {
  agreed: { en: 'agreed', ar: 'اتفاق' },
  updated: { en: 'updated over time', ar: 'تغيّر مع الوقت' },
  'differs-by-source': { en: 'differs by speaker', ar: 'يختلف بحسب القائل' },
  'differs-between-outlets': { en: 'differs between accounts', ar: 'يختلف بين الروايات' },
  'only-one': { en: 'in one account only', ar: 'في رواية واحدة' },
}

export const COPY_KINDS: Readonly<Record<CopyKind, Label>> = {
  copy: { en: 'copied', ar: 'نص منقول' },
  version: { en: 'the outlet’s own update', ar: 'أعاد المنبر نشره' },
  background: { en: 'background told again', ar: 'تذكير بما سبق' },
  statement: { en: 'the same statement', ar: 'التصريح نفسه' },
}
