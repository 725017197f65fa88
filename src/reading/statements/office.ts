import { foldWord } from '../../arabic/fold.js'
import { Flag, flagsOf } from '../names/word-profile.js'

/** Words of those who have an office, a calling or a place in a family; the code adds the article and the feminine. */
const PERSONS = new Set(
  `والد والدة شقيق شقيقة ابن ابنة زوج زوجة أرملة أخ أخت عم خال قريب صديق صديقة جار مصدر شاهد ناشط مواطن طالب طفل شاب فتاة امرأة سيدة رجل عامل عاملة
  لاعب مهاجم حارس مدافع نجم مدرب سائق مسعف ممرض ضابط رقيب عريف ملازم باحث خبير محلل مشرف مسؤول عضو مؤسس صاحب رئيس مدير متحدث ناطق مغني مدون`
    .split(/\s+/)
    .map(foldWord),
)

/** True for the word of an office or a calling, with or without the article. */
export function isOffice(norm: string): boolean {
  const bare = norm.startsWith('ال') ? norm.slice(2) : norm
  const base = bare.endsWith('ة') ? bare.slice(0, -1) : bare
  // «الوزيران»
  if (/.{3,}ان$/.test(bare) && flagsOf(bare.slice(0, -2)) & Flag.Office) return true
  if (base === 'محافظ' && bare !== base) return false
  const flags = flagsOf(norm) | flagsOf(bare) | flagsOf(base)
  return (flags & (Flag.Office | Flag.Address)) !== 0 || PERSONS.has(bare) || PERSONS.has(base)
}
