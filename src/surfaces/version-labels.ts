import { momentText } from './dates.js'
import type { UiLanguage } from './language.js'

/** Words for what became of an article. */
const LABELS = {
  versions: { ar: 'ما غيّره المنبر في هذا المقال', en: 'What the outlet changed in this article' },
  version: { ar: 'النسخة', en: 'Version' },
  of: { ar: 'من', en: 'of' },
  current: { ar: 'النسخة الحالية', en: 'The article as it stands now' },
  replaced: {
    ar: 'نسخة سابقة. المشطوب حذفه المنبر في النسخة التالية، والمسطّر تحته أضافه.',
    en: 'An earlier version. What is struck through was taken out in the next one, what is underlined was added.',
  },
  headline: { ar: 'العنوان', en: 'Headline' },
  figures: { ar: 'أرقام تغيّرت', en: 'Figures that changed' },
  statements: { ar: 'أقوال تغيّرت', en: 'Statements that changed' },
  passages: { ar: 'المقاطع', en: 'Passages' },
  otherSpeaker: { ar: 'تغيّر القائل', en: 'another speaker' },
  nobody: { ar: 'القائل غير مذكور', en: 'speaker not stated' },
  added: { ar: 'أضيف', en: 'added' },
  removed: { ar: 'حُذف', en: 'taken out' },
  onlyDetails: {
    ar: 'لم يتغيّر النص؛ تغيّرت بيانات النشر وحدها.',
    en: 'The text is the same; only the details of publication changed.',
  },
  live: {
    ar: 'تغطية مباشرة: يزداد نصها من نسخة إلى أخرى.',
    en: 'Live coverage: its text grows from version to version.',
  },
  section: { ar: 'القسم', en: 'Section' },
  more: { ar: 'كل المقاطع في صفحة النسخة', en: 'All passages on the version’s page' },
} as const satisfies Record<string, Record<UiLanguage, string>>

/** When a version was first seen; '' where that is not known. */
export function versionSeen(seenAt: number | null, language: UiLanguage): string {
  if (seenAt === null) return ''
  const moment = momentText(new Date(seenAt).toISOString(), language)
  return language === 'ar' ? `شوهدت أول مرة ${moment} بالتوقيت العالمي` : `first seen ${moment} UTC`
}

export type VersionLabel = keyof typeof LABELS

export function versionLabel(language: UiLanguage, label: VersionLabel): string {
  return LABELS[label][language]
}
