/** The entries of a lexicon written as running text, parted by Arabic commas. */
export function phrases(text: string): string[] {
  return text.split('،').flatMap((entry) => entry.trim() || [])
}
