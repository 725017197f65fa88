/** The languages in which Riwaya speaks to its users. What it shows of articles is always in the articles' own words. */
export type UiLanguage = 'en' | 'ar'

export function uiLanguage(wanted: string | undefined, fallback: UiLanguage): UiLanguage {
  return wanted === 'ar' || wanted === 'en' ? wanted : fallback
}

/** The language of a terminal's locale (`LC_ALL`, `LC_MESSAGES`, `LANG`), English where it says nothing. */
export function localeLanguage(env: Readonly<Record<string, string | undefined>>): UiLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.startsWith('ar') ? 'ar' : 'en'
}
