import { analyse } from '../../src/article/analysed-article.js'
import type { Article, Reading } from '../../src/domain/index.js'
import { readAnalysed } from '../../src/reading/read-article.js'

/** The reading of an invented article published at an instant (or, without one, on an unknown day). */
export function reading(id: string, title: string, text: string, at: string | null, outlet: string = id): Reading {
  const published = at === null ? null : { day: at.slice(0, 10), at }
  const article: Article = { id, outlet, url: null, title, author: null, published, text }
  return readAnalysed(analyse(article))
}

export const FIRE = [
  reading(
    'fire-a',
    'حريق في سوق الأقمشة بمدينة دلمون يلتهم ثلاثين متجرا',
    'التهم حريق اندلع فجر الثلاثاء ثلاثين متجرا في سوق الأقمشة القديم بمدينة دلمون، وقالت فرق الإطفاء إنها أخمدت النيران بعد سبع ساعات. ولم تسجل وفيات، فيما نقل أربعة من رجال الإطفاء إلى المستشفى.',
    '2031-06-10T07:00:00Z',
  ),
  reading(
    'fire-b',
    'النيران تأتي على سوق الأقمشة القديم في دلمون',
    'أتت النيران فجر الثلاثاء على عشرات المتاجر في سوق الأقمشة القديم بمدينة دلمون. وأخمدت فرق الإطفاء الحريق بعد سبع ساعات من العمل، وأصيب أربعة من رجالها بالاختناق.',
    '2031-06-10T09:30:00Z',
  ),
] as const

export const PROBE = reading(
  'probe',
  'وزير الداخلية يأمر بالتحقيق في حريق سوق دلمون',
  'أمر وزير الداخلية الأربعاء بفتح تحقيق قضائي وكلف لجنة من ثلاثة قضاة بتقديم تقريرها خلال شهر عن أسباب الكارثة التي حلت بتجار دلمون. وقال إن الحكومة ستعوض المتضررين من صندوق الطوارئ، وإن من يثبت إهماله سيحال إلى القضاء.',
  '2031-06-11T15:00:00Z',
)

export const MATCH = reading(
  'match',
  'نادي السواحل يتوج بكأس اليد بعد فوزه على الواحات',
  'توج نادي السواحل بكأس كرة اليد بعد فوزه على منافسه الواحات بفارق هدفين في المباراة النهائية التي أقيمت مساء الثلاثاء أمام جمهور غفير، وسجل قائد الفريق تسعة أهداف.',
  '2031-06-10T20:00:00Z',
)
