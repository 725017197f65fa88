import { decodeHTML } from 'entities'

/** Shorter ones may be all of a brief, but as often they are the opening of a longer article. */
const WHOLE_ARTICLE_CHARACTERS = 700

/** How a text ends that goes on elsewhere; what a blog's software writes below every entry («The post … appeared first on …») aside. */
const GOES_ON =
  /(?:\.{3}|…|\[…\]|\[\.\.\.\])\s*(?:»|")?$|(?:(?:اقرأ|إقرأ|قراءة|لقراءة|شاهد) المزيد|(?:أكمل|تابع|متابعة|إكمال) القراءة|لمتابعة القراءة|المزيد|read more|continue reading|more)\W*$/iu
const FOOTER = /(?:the post|ظهرت المقالة|ظهر أولا)[^<>]{0,400}$/iu

/** True when the markup that a feed gives for an entry is the article itself and not its opening. */
export function isWholeText(html: string): boolean {
  const text = decodeHTML(html.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length < WHOLE_ARTICLE_CHARACTERS) return false
  const end = text.slice(-500).replace(FOOTER, '').trim()
  return !GOES_ON.test(end)
}
