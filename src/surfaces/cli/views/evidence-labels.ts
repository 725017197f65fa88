import type { ExplainedPair } from '../../../app/explain-pair.js'
import type { UiLanguage } from '../../language.js'

type FeatureName = ExplainedPair['evidence']['features'][number]['name']

/** What each kind of evidence that two articles tell one event says, in a few words. */
export const EVIDENCE: Readonly<Partial<Record<FeatureName, Readonly<Record<UiLanguage, string>>>>> = {
  title: { en: 'headlines in the same words', ar: 'عنوانان بالكلمات نفسها' },
  titleTold: { en: 'one headline is told in the other text', ar: 'نص أحدهما يحكي عنوان الآخر' },
  opening: { en: 'openings in the same words', ar: 'مقدمتان بالكلمات نفسها' },
  openingTold: { en: 'each opening is told in the other', ar: 'كل مقدمة محكية في الأخرى' },
  body: { en: 'texts in the same words', ar: 'نصان بالكلمات نفسها' },
  sharp: {
    en: 'headline and opening share words that are rare these days',
    ar: 'كلمات نادرة هذه الأيام في العنوان والمقدمة معا',
  },
  sharpTold: { en: 'rare words of each opening stand in the other text', ar: 'كلمات نادرة من كل مقدمة في النص الآخر' },
  sharpRare: { en: 'weight of those rare words', ar: 'ثقل تلك الكلمات النادرة' },
  actionSame: { en: 'the same kind of happening', ar: 'نوع الحدث واحد' },
  actionOther: { en: 'different kinds of happening', ar: 'نوعا حدث مختلفان' },
  headlineActionSame: { en: 'headlines begin with the same kind of happening', ar: 'العنوانان عن نوع حدث واحد' },
  headlineActionOther: { en: 'headlines begin with different kinds of happening', ar: 'العنوانان عن نوعي حدث مختلفين' },
  titleRareAction: {
    en: 'rare words of a headline with the same kind of happening',
    ar: 'كلمات نادرة من العنوان مع نوع الحدث نفسه',
  },
  numbersShared: { en: 'numbers in common', ar: 'أرقام مشتركة' },
  figuresShared: { en: 'the same counts of the same things', ar: 'الأعداد نفسها للأشياء نفسها' },
  placesShared: { en: 'places in common', ar: 'أماكن مشتركة' },
  namedShared: { en: 'people and places in common', ar: 'أشخاص وأماكن مشتركون' },
  namedRare: { en: 'seldom named people or places in common', ar: 'أشخاص أو أماكن قليلة الورود مشتركة' },
  namedOther: { en: 'nobody and no place in common', ar: 'لا اسم مشتركا بينهما' },
  titleNamedTold: { en: 'names of each headline stand in the other text', ar: 'أسماء كل عنوان في النص الآخر' },
  speakersShared: { en: 'the same people speak', ar: 'المتحدثون أنفسهم' },
  speakersOther: { en: 'different people speak', ar: 'متحدثون مختلفون' },
  said: { en: 'the same words of the same speaker', ar: 'كلام واحد لمتحدث واحد' },
  daySame: { en: 'the openings name the same day', ar: 'المقدمتان تذكران اليوم نفسه' },
  dayNext: { en: 'the openings name days that follow one another', ar: 'المقدمتان تذكران يومين متتاليين' },
  dayOther: { en: 'the openings name different days', ar: 'المقدمتان تذكران يومين مختلفين' },
  daysApart: { en: 'time between publications', ar: 'الزمن بين النشرين' },
  daysApartSameDay: { en: 'time between publications about one day', ar: 'الزمن بين نشرين عن يوم واحد' },
  daysUnknown: { en: 'a day of publication is unknown', ar: 'أحد يومي النشر غير معروف' },
  copiedOpening: { en: 'the opening stands in both', ar: 'المقدمة منقولة في الاثنين' },
  sameOutlet: { en: 'both are of one outlet', ar: 'كلاهما من منبر واحد' },
}
