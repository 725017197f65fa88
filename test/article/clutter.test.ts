import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/article/layout.js'

const PROSE = 'أعلنت بلدية الورد، اليوم الأربعاء، أن جسرا قديما انهار بعد أمطار غزيرة استمرت ثلاثة أيام.'
const MORE = 'وأضافت البلدية في بيان أن فرق الإنقاذ تواصل البحث عن مفقودين في مجرى النهر.'

/** Clutter of a text as `rule-name: text`. */
function clutter(text: string, title: string | null = 'عنوان', outlet: string | null = null): string[] {
  const article = { id: 'a', outlet, url: null, title, author: null, published: null, text }
  const layout = layOut(article)
  for (const c of layout.clutter) expect(text.slice(c.start, c.end)).toBe(c.text)
  return layout.clutter.map((c) => `${c.rule.split('/').at(-1)}: ${c.text}`)
}

describe('furniture above and below the text', () => {
  it.each([
    'A+',
    '+A',
    'ت + ت - الحجم الطبيعي',
    'Email',
    'Facebook Twitter WhatsApp',
    'شارك على فيسبوك',
    'طباعة | أرسل لصديق',
    'إرسال إلى صديق',
    'حجم الخط أ+ أ-',
    'Share 125',
  ])('share bar: %s', (line) => {
    expect(clutter(`${line}\n\n${PROSE}\n\n${MORE}`)).toEqual([`share-bar: ${line}`])
  })

  it.each([
    ['breadcrumb', 'الرئيسية / سياسة / محليات'],
    ['divider', '* * *'],
    ['divider', '----------'],
    ['named-caption', 'جانب من الحفل'],
    ['named-caption', 'صورة أرشيفية لجسر الورد'],
    ['named-caption', 'تصوير: سالم المرجاني'],
    ['named-caption', 'صورة من الجو للجسر بعد انهياره (النهر)'],
    ['credited-caption', '■ جسر الورد بعد انهياره أمس | أ.ف.ب'],
    ['credited-caption', 'جسر الورد بعد انهياره أمس - صورة: رويترز'],
    ['credited-caption', 'جسر الورد قبل انهياره بأيام (رويترز)'],
    ['credited-caption', 'رئيس البلدية خلال تفقد الجسر - (وكالات)'],
    ['credited-caption', 'جسر الورد كما بدا في العام الماضي - أرشيفية'],
    ['page-dates', 'آخر تحديث: 14:05 - 7 أيار 2031'],
    ['address', 's.marjani@nahr.example'],
    ['address', '@s_marjani'],
  ])('%s: %s', (rule, line) => {
    expect(clutter(`${line}\n\n${PROSE}\n\n${MORE}`)).toEqual([`${rule}: ${line}`])
  })

  it.each([
    ['related-link', 'اقرأ أيضا: بلدية الورد تعيد فتح الطريق'],
    ['related-link', 'إقرأ أيضاً بلدية الورد تعيد فتح الطريق'],
    ['related-link', 'للمزيد: ملف الجسور القديمة'],
    ['related-link', 'شاهد.. لحظة انهيار الجسر'],
    ['related-link', 'مواضيع ذات صلة'],
    ['more-from', 'المزيد من صحيفة النهر'],
    ['more-from', '...المزيد'],
    ['invitation', 'للاشتراك في النشرة اليومية'],
    ['invitation', 'تابعونا على فيسبوك وتويتر'],
    ['invitation', 'لمراسلة الكاتب: a@nahr.example'],
    ['invitation', 'للاطلاع على تقرير البلدية كاملا، إضغط هنا...'],
    ['invitation', 'انقر هنا لمشاهدة خريطة الفيضان'],
    ['invitation', 'نشرة النهر: اشترك ليصلك ملخص اليوم في بريدك'],
    ['sms-numbers', '00000 زين تبدأ بالرمز 12 مسافة ثم الرسالة'],
    ['notice', 'جميع الحقوق محفوظة لصحيفة النهر 2031'],
    ['notice', '** جميع المقالات المنشورة تمثل رأي كتابها فقط.'],
    ['notice', '© النهر 2031'],
    ['source-note', '* نقلا عن "النهر" الوردية'],
    ['source-note', '* خدمة «النهر»'],
    ['tag-list', 'كلمات مفتاحية: جسر، الورد، سيول'],
    ['tag-list', 'سمات جسر الورد سيول البلدية'],
    ['other-columns', 'مقالات أخرى للكاتبالجسور القديمةمواسم المطر'],
    ['signature', '(رويترز)'],
    ['signature', 'أ ف ب / رويترز'],
    ['signature', 'واس // 12:30 ت م'],
  ])('%s: %s', (rule, line) => {
    expect(clutter(`${PROSE}\n\n${MORE}\n\n${line}`)).toEqual([`${rule}: ${line}`])
  })

  it('the name of the site, above a text without a title field', () => {
    expect(clutter(`NahrNews\n\nانهيار جسر الورد\n\n${PROSE}`, null)).toEqual(['site-line: NahrNews'])
    expect(clutter(`صحيفة النهر\n\n${PROSE}\n${MORE}`, 'عنوان', 'صحيفة النهر')).toEqual(['site-line: صحيفة النهر'])
  })

  it('related headlines under a heading, up to the next prose', () => {
    const list = 'اقرأ أيضا:\nبلدية الورد تعيد فتح الطريق\nلماذا تنهار الجسور القديمة؟'
    expect(clutter(`${PROSE}\n${list}\n${MORE}`)).toEqual([
      'related-link: اقرأ أيضا:',
      'related-list: بلدية الورد تعيد فتح الطريق',
      'related-list: لماذا تنهار الجسور القديمة؟',
    ])
  })

  it('clutter run into a line of prose', () => {
    expect(clutter(`${PROSE}\n${MORE} سمات جسر الورد سيول`)).toEqual(['tag-list: سمات جسر الورد سيول'])
    expect(clutter(`${PROSE}\n${MORE} رابط الخبر بصحيفة النهر: انهيار جسر`)).toEqual([
      'own-link: رابط الخبر بصحيفة النهر: انهيار جسر',
    ])
    expect(clutter(`Next Previous النهر – متابعات\n${PROSE}\n${MORE}`)).toEqual(['viewer-buttons: Next Previous'])
  })

  it('the title again above the text', () => {
    expect(clutter(`انهيار جسر الورد\n${PROSE}\n${MORE}`, 'انهيار جسر الورد')).toEqual([
      'title-again: انهيار جسر الورد',
    ])
  })

  it('the second of two equal paragraphs, and the second of two equal lines that follow one another', () => {
    expect(clutter(`${PROSE}\n${MORE}\n${PROSE}`)).toEqual([`repeated: ${PROSE}`])
    const caption = 'الجسر القديم في مدينة الورد'
    expect(clutter(`${PROSE}\n${caption}\n${caption}\n${MORE}`)).toEqual([`repeated: ${caption}`])
  })
})

describe('prose is not clutter', () => {
  it.each([
    'مشاركة واسعة',
    'المزيد من المخاطر',
    'شاهد عيان يروي ما رآه قرب الجسر',
    'تابعوا المباراة من بيوتهم بعد إغلاق الملعب.',
    'نشر في المجلة الطبية بحث عن أثر النوم على الذاكرة.',
    'سمات القائد الناجح كما يراها الخبراء',
    'جانب من المتظاهرين رفض مغادرة الساحة بعد انتهاء المهلة التي حددتها الشرطة لهم.',
    'وقال شاهد إن الجسر انهار في ثوان بحسب الشرطة (رويترز)',
    'حارس المرمى: سالم المرجاني (الاتحاد)، نادر الوردي (الشروق)',
    'اقترب موعد الحسم',
    'رابطة الأندية',
    'صورة قاتمة رسمها الخبير للاقتصاد في العام المقبل.',
    'المصدر نفسه أكد الخبر.',
    'وقال الناطق إن من انقر هنا من الزوار دخل إلى صفحة البلدية القديمة.',
    'الاتحاد',
    'وظل اسم "جسر الورد" الوسوم الأكثر تداولا لعدة أيام.',
  ])('%s', (line) => {
    expect(clutter(`${PROSE}\n\n${line}\n\n${MORE}\n\n${PROSE.replace('جسرا', 'سورا')}`)).toEqual([])
  })

  it('a refrain and a formula may come back', () => {
    const refrain = 'صدر المرسوم بذلك اليوم'
    expect(clutter(`${PROSE}\n${refrain}\n${MORE}\n${refrain}`)).toEqual([])
  })

  it('a first line is the headline when the title is not known', () => {
    expect(clutter(`شاهد.. لحظة انهيار جسر الورد\n\n${PROSE}\n\n${MORE}`, null)).toEqual([])
  })
})
