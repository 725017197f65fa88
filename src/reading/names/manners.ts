import { foldWord } from '../../arabic/fold.js'

/** Nouns that tell with ب how something was said: «تقول [بأسى]», «رد [بلهجة] حادة». */
const MANNERS = new Set(
  'أسى أسف حزن حسرة مرارة فرح سعادة فخر حماس تأثر خجل استغراب دهشة صراحة وضوح حزم حدة ثقة اقتضاب إيجاز سخرية تهكم غضب هدوء اختصار صوت لهجة لغة نبرة ابتسامة'
    .split(' ')
    .map(foldWord),
)

/** True for a folded word that tells how somebody speaks, and is nobody's name. */
export function isMannerOfSpeech(norm: string): boolean {
  return (norm[0] === 'ب' && MANNERS.has(norm.slice(1))) || STATES.has(norm)
}

/** Accusatives of the state in which somebody speaks: «قال [مازحا]». */
const STATES = new Set(
  'مازحا مازحة ممازحا ساخرا ضاحكا ضاحكة مبتسما مبتسمة متسائلا متهكما غاضبا باكيا مستغربا مستهزئا هازئا متعجبا مستنكرا متأثرا'
    .split(' ')
    .map(foldWord),
)
