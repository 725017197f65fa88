import { foldWord } from '../../arabic/fold.js'
import { ADVERBS } from '../../arabic/lexicons/cue-word-lexicon.js'
import type { Context } from './context.js'
import { stopsAt } from './phrase-ends.js'

const TITLES = new Set(
  'الدكتور الدكتورة الأستاذ الأستاذة المهندس المهندسة الشيخ السيد السيدة اللواء العميد العقيد المقدم الرائد النقيب المشير'
    .split(' ')
    .map(foldWord),
)

/** «الدكتور [الربيع]»: behind a title a word with ال is the name, whatever else it may mean; «مدير الإدارة [بالإنابة] سليم الغانم». */
export function isTitled(c: Context, i: number): boolean {
  const { tokens } = c.stream
  const { norm, word } = tokens[i]!
  if (ACTING.has(norm)) return true
  if (c.nameAt(i - 1)) return false
  return norm.startsWith('ال') && TITLES.has(tokens[i - 1]!.norm) && !stopsAt(word) && !ADVERBS.has(norm)
}

const ACTING = new Set('بالإنابة بالنيابة بالوكالة'.split(' ').map(foldWord))
