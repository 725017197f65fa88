import { foldWord } from '../../arabic/fold.js'
import { linesAfter, wholeLine } from './clutter-rule.js'

const fold = (words: string) => new Set(words.split(' ').map(foldWord))

/** Words that only a share bar consists of: one is enough. */
const SURE = fold(
  'email facebook twitter whatsapp telegram linkedin pinterest tumblr reddit viber instagram tweet pin print share واتساب',
)
/** Words that a share bar consists of and that a crosshead could be: two are needed, or a place at the edge of the text. */
const LIKELY = fold(
  'a ت أ حجم الحجم الخط الطبيعي تكبير تصغير طباعة اطبع شارك شاركها مشاركة المشاركة أرسل إرسال انشر نشر غرد تغريد فيسبوك تويتر تلغرام تليجرام لينكد إن بريد البريد إلكتروني الإلكتروني نسخ الرابط رابط حفظ استماع استمع إعجاب plus google copy link whats app messenger save via لصديق صديق',
)
/** Words that may stand between them. */
const FILLERS = fold('على عبر إلى من مع هذا هذه الخبر المقال الصفحة في و أو')

const EDGE_LINES = 6

/**
 * Buttons and font-size controls: «[A+]», «[ت + ت - الحجم الطبيعي]», «[Email]», «[شارك على فيسبوك]».
 * Every word of the line must be one of theirs.
 */
export const SHARE_BAR = wholeLine('ar/clutter/share-bar', 'share', (line, page) => {
  if (line.tokens.length > 16) return false
  let sure = 0
  let likely = 0
  let marks = 0
  for (const { kind, norm } of line.tokens) {
    if (kind === 'punctuation') marks++
    else if (kind === 'number') continue
    else if (SURE.has(norm)) sure++
    else if (LIKELY.has(norm)) likely++
    else if (!FILLERS.has(norm)) return false
  }
  const atEdge = line.index < EDGE_LINES || linesAfter(line, page) < EDGE_LINES
  // «A+» alone is a button, «ت» alone a stray letter: one likely word counts with a mark and at the edge.
  return sure > 0 || (atEdge && (likely > 1 || (likely === 1 && marks > 0)))
})
