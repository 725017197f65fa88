import type { Context } from './context.js'

const WITHIN = new Set(['فيه', 'فيها', 'خلاله', 'خلالها', 'عبره', 'عبرها'])

/** «أصدر المجلس بيانا [دعا] فيه إلى», «ألقت كلمة [رحبت] فيها بـ»: who made the statement speaks in it. */
export function isSaidWithin({ stream: { tokens } }: Context, at: number): boolean {
  return WITHIN.has(tokens[at + 1]?.norm ?? '') && tokens[at - 1]?.kind === 'word'
}
