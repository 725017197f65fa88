import type { Article } from '../../src/domain/index.js'

/*
 * News of an invented country for tests of the library: each happening is told by one outlet, copied by a second and now and then told
 * in other words by a third, so that copies, events and storylines all come about. The same numbers give the same articles.
 */

const OUTLETS = ['صحيفة المرفأ', 'موقع الضفة', 'وكالة الريحان', 'جريدة السهل']
const TOWNS = ['الريحانة', 'تل الورد', 'عين الغزال', 'وادي السرو', 'برج اللوز', 'حي المنارة']
const HAPPENINGS = [
  {
    title: 'حريق في مستودع للأخشاب',
    lead: 'اندلع حريق كبير في مستودع للأخشاب على أطراف المدينة وأرسلت فرق الإطفاء عشر سيارات لإخماد ألسنة اللهب قبل وصولها إلى المنازل المجاورة',
    rewrite: 'التهمت النيران مخزن خشب قرب البيوت، وسارع رجال الإطفاء إلى المكان وأخمدوها بعد ساعات',
  },
  {
    title: 'افتتاح مدرسة جديدة للبنات',
    lead: 'افتتح وزير التعليم صباحا مدرسة جديدة للبنات تضم عشرين فصلا ومكتبة ومختبرين وقال إن المدارس الجديدة ستخفف الازدحام في فصول العام المقبل',
    rewrite: 'دشن الوزير مبنى تعليميا يستوعب مئات التلميذات، ضمن خطة لتقليل عدد الطالبات في كل صف',
  },
  {
    title: 'إضراب سائقي الحافلات',
    lead: 'بدأ سائقو الحافلات إضرابا عن العمل مطالبين بزيادة الأجور وتحسين ظروف الورديات الليلية وأعلنت نقابة النقل أن الإضراب سيستمر حتى الاستجابة للمطالب',
    rewrite: 'توقفت حركة النقل العام بعد أن امتنع السائقون عن العمل احتجاجا على رواتبهم، ودعت النقابة إلى التفاوض',
  },
  {
    title: 'فيضان يغلق الطريق الساحلي',
    lead: 'أغلقت مياه الفيضان الطريق الساحلي بعد أمطار غزيرة استمرت طوال الليل وأجلت السلطات عشرات الأسر من البيوت القريبة من مجرى النهر إلى مركز للإيواء',
    rewrite: 'قطعت السيول الطريق المحاذي للبحر، ونقلت فرق الإنقاذ عائلات مهددة إلى مكان آمن',
  },
]

/** `count` articles in order of publication, from 1 March 2031 on, some four a day. */
export function inventedArticles(count: number): readonly Article[] {
  const out: Article[] = []
  for (let n = 0; out.length < count; n++) {
    const town = TOWNS[(n * 5 + Math.floor(n / 7)) % TOWNS.length]!
    const happening = HAPPENINGS[(n * 3 + Math.floor(n / 4)) % HAPPENINGS.length]!
    const tail = `وذكر شهود من ${town} أن الأمر رقم ${n + 2} من نوعه هذا العام.`
    const add = (outlet: number, title: string, text: string) =>
      out.push({
        id: `a${out.length + 1}`,
        outlet: OUTLETS[(n + outlet) % OUTLETS.length]!,
        url: null,
        title,
        author: null,
        published: publication(out.length),
        text,
      })
    add(0, `${happening.title} في ${town}`, `${happening.lead} في ${town}.\n${tail}`)
    if (n % 2 === 0) add(1, `${town}: ${happening.title}`, `${happening.lead} في ${town}.`)
    if (n % 3 === 0) add(2, `${happening.title} يشغل أهالي ${town}`, `${happening.rewrite} في ${town}. ${tail}`)
  }
  return out.slice(0, count)
}

function publication(n: number) {
  const at = new Date(Date.UTC(2031, 2, 1, 6) + n * 6 * 3_600_000).toISOString()
  return { day: at.slice(0, 10), at }
}
