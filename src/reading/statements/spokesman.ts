import { isComma } from './content-openers.js'
import type { Context } from './context.js'
import type { NounPhrase } from './phrase.js'

/** «المتحدث باسم رئيسة الوزراء [سليمة الغانم]»: the only person named holds the office in whose name another speaks, not the spokesman's. */
export function speaksFor(c: Context, { head }: NounPhrase, person: number): boolean {
  const { tokens } = c.stream
  let i = person - 1
  while (i > head && tokens[i]!.norm !== 'باسم') i--
  const held = tokens[i + 1]?.norm ?? ''
  if (i <= head || !PERSONAL.test(held)) return false
  // «المتحدث باسم الرئاسة سليم الغانم»; «باسم الرئيس عدنان الحداد سليم الغانم»
  for (let j = i + 2; j < person; j++) if (c.personAt(j) || isComma(c, j)) return false
  return true
}

const PERSONAL = /^(?:ال)?(?:رئيسة?|وزيرة?|ملك|ملكة|اميرة?|محافظ|حاكم|عمدة|مستشارة?|مفوضة?)$/
