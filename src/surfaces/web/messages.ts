import type { UiLanguage } from '../language.js'

/** The interface's own words. Arabic first; the English is complete. */
const MESSAGES = {
  name: { ar: 'رواية', en: 'Riwaya' },
  motto: { ar: 'ما الذي قيل، ومن قاله، وعمّن نُقل', en: 'What was said, who said it, and through whom' },
  stories: { ar: 'القصص', en: 'Stories' },
  search: { ar: 'بحث', en: 'Search' },
  searchLabel: { ar: 'ابحث في المقالات', en: 'Search the articles' },
  skip: { ar: 'إلى المحتوى', en: 'Skip to content' },
  otherLanguage: { ar: 'English', en: 'العربية' },
  accounts: { ar: 'الروايات', en: 'Accounts' },
  outlets: { ar: 'المنابر', en: 'Outlets' },
  related: { ar: 'أحداث أخرى في المسار نفسه', en: 'Other events of the storyline' },
  points: { ar: 'ما تتفق عليه الروايات وما تختلف فيه', en: 'Where the accounts agree and differ' },
  noPoints: {
    ar: 'لا نقاط مشتركة بين الروايات يمكن مقارنتها.',
    en: 'The accounts share no point that can be compared.',
  },
  onePoints: { ar: 'في رواية واحدة', en: 'In one account only' },
  whoSaid: { ar: 'من قال ماذا', en: 'Who said what' },
  copies: { ar: 'ما نُقل حرفيا', en: 'What was copied' },
  noCopies: { ar: 'لا مقاطع منقولة بين هذه الروايات.', en: 'No passage stands in two of these accounts.' },
  timeline: { ar: 'التسلسل الزمني', en: 'Timeline' },
  happened: { ar: 'وقع', en: 'happened' },
  published: { ar: 'نُشر', en: 'published' },
  framing: { ar: 'تسميات مختلفة للشيء نفسه', en: 'Different words for the same thing' },
  findings: { ar: 'ما وُجد في المقال', en: 'What was found in the article' },
  statements: { ar: 'الأقوال', en: 'Statements' },
  noStatements: { ar: 'لا أقوال منسوبة في هذا المقال.', en: 'This article attributes no statement to anyone.' },
  times: { ar: 'الأوقات', en: 'Times' },
  figures: { ar: 'الأرقام', en: 'Figures' },
  names: { ar: 'الأسماء', en: 'Names' },
  clutter: { ar: 'زوائد الصفحة', en: 'Page clutter' },
  credit: { ar: 'مصدر الخبر', en: 'Credit' },
  noHeadline: { ar: '(بلا عنوان)', en: '(no headline)' },
  unsure: { ar: 'غير مؤكد', en: 'unsure' },
  anonymous: { ar: 'مصدر غير مسمى', en: 'unnamed source' },
  speakerMissing: { ar: 'القائل غير مذكور', en: 'speaker not stated' },
  to: { ar: 'مخاطبا', en: 'to' },
  rule: { ar: 'القاعدة', en: 'rule' },
  original: { ar: 'الصفحة الأصلية', en: 'original page' },
  key: { ar: 'مفتاح العلامات', en: 'Key to the marks' },
  statementMark: { ar: 'قول منسوب', en: 'statement' },
  copyMark: { ar: 'مقطع منقول', en: 'copied passage' },
  alsoIn: { ar: 'موجود أيضا في', en: 'also in' },
  copiedFrom: { ar: 'منقول عن', en: 'copied from' },
  copiedTo: { ar: 'نقلته', en: 'copied by' },
  accordingTo: { ar: 'بحسب', en: 'according to' },
  outletItself: { ar: 'بقول المنبر نفسه', en: 'in the outlet’s own words' },
  sameSource: { ar: 'مصدر واحد', en: 'one source' },
  likelyOrigin: { ar: 'الأصل المرجح', en: 'likely origin' },
  newer: { ar: 'الأحدث', en: 'Newer' },
  older: { ar: 'الأقدم', en: 'Older' },
  nothingFound: { ar: 'لا نتائج. جرّب كلمات أقل أو أعم.', en: 'Nothing found. Try fewer or more general words.' },
  emptyLibrary: { ar: 'المكتبة فارغة. أضف مقالات بالأمر:', en: 'The library is empty. Add articles with:' },
  notFound: { ar: 'لا شيء في هذا العنوان.', en: 'There is nothing at this address.' },
  broken: {
    ar: 'تعذّر إعداد هذه الصفحة. التفاصيل في نافذة الخادم.',
    en: 'This page could not be made. The server’s window has the details.',
  },
  back: { ar: 'إلى القصص', en: 'Back to the stories' },
  allOutlets: { ar: 'كل المنابر', en: 'All outlets' },
  footer: {
    ar: 'تعرض رواية ما قيل ومن قاله؛ ولا تحكم بين الروايات. كل نتيجة تعود إلى كلماتها في المقال.',
    en: 'Riwaya shows what was said and by whom; it does not judge between accounts. Every finding leads back to its words.',
  },
} as const satisfies Record<string, Record<UiLanguage, string>>

export type MessageKey = keyof typeof MESSAGES

export function message(language: UiLanguage, key: MessageKey): string {
  return MESSAGES[key][language]
}
