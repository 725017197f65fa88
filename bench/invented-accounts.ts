import type { Article } from '../src/domain/index.js'

export const ACCOUNTS = 60
const OUTLETS = 20

const SPEAKERS = [
  'وزير الداخلية سامر الحوراني',
  'المتحدث باسم الدفاع المدني فادي الراعي',
  'محافظ مرجان نبيل الشامي',
  'وزيرة الصحة ليان الكاتب',
  'مدير المستشفى المركزي عادل القاسم',
  'قائد الشرطة العميد رامي الصالح',
  'نقيب عمال الميناء جابر النجار',
  'رئيس هيئة الموانئ وائل البحري',
  'شاهد عيان يدعى حسن الفارس',
  'رئيس بلدية مرجان هدى الزين',
]

const CLAIMS = [
  'إن الحريق بدأ في مستودع للأسمدة قرب الرصيف الثالث',
  'إن فرق الإنقاذ ما زالت تبحث عن مفقودين تحت الأنقاض',
  'إن الحكومة ستفتح تحقيقا عاجلا في أسباب انفجار الميناء',
  'إن المستشفيات استقبلت عشرات المصابين منذ ساعات الصباح',
  'إن الميناء سيبقى مغلقا حتى إشعار آخر',
  'إن التحذيرات من تخزين هذه المواد تكررت منذ عامين',
  'إن الأضرار لحقت بمنازل في ثلاثة أحياء مجاورة للميناء',
  'إن السفن حولت إلى ميناء الريحانة المجاور',
]

const COLOUR = [
  'وأظهرت صور بثتها قنوات محلية أعمدة من الدخان فوق الأرصفة وسيارات محترقة على الطريق الساحلي.',
  'وهرعت سيارات الإسعاف إلى المكان من المدن المجاورة، وأغلقت الشرطة الطرق المؤدية إلى الميناء.',
  'ويعد ميناء مرجان أكبر موانئ البلاد، وتمر عبره معظم وارداتها من القمح والوقود.',
  'وتحطم زجاج النوافذ على مسافة كيلومترات، وقال سكان إنهم شعروا بهزة تشبه الزلزال.',
  'ودعت نقابات العمال إلى يوم حداد، وطالبت بمحاسبة المسؤولين عن تخزين المواد الخطرة.',
  'وعرضت دول عدة إرسال فرق إنقاذ ومستشفيات ميدانية إلى المدينة المنكوبة.',
]

const HEADLINES = [
  'انفجار ضخم في ميناء مرجان يوقع قتلى ومصابين',
  'عشرات القتلى والجرحى في انفجار ميناء مرجان',
  'ارتفاع حصيلة قتلى انفجار ميناء مرجان',
  'ميناء مرجان: فرق الإنقاذ تبحث عن ناجين بعد الانفجار',
]

/** Sixty accounts of one explosion over two days: every third takes paragraphs from an agency, the toll grows, ten people speak. */
export function inventedAccounts(): readonly Article[] {
  return Array.from({ length: ACCOUNTS }, (_, i): Article => {
    const minutes = 30 + i * 29
    const at = new Date(Date.UTC(2031, 3, 14, 6) + minutes * 60_000).toISOString()
    const dead = 12 + Math.floor(i / 8) * 5 + (i % 9 === 4 ? 3 : 0)
    const hurt = 60 + Math.floor(i / 6) * 15
    const agency = i % 3 === 0 ? (i % 2 === 0 ? 'وكالة يراع' : 'وكالة الضفة') : null
    const said = (k: number) => SPEAKERS[(i * 3 + k) % SPEAKERS.length]!
    const claim = (k: number) => CLAIMS[(i + k * 3) % CLAIMS.length]!
    const wire = [
      `قتل ${dead} شخصا وأصيب ${hurt} آخرون في انفجار هز ميناء مدينة مرجان صباح الاثنين، بحسب ما أعلنت وزارة الصحة.`,
      `وقال ${SPEAKERS[Math.floor(i / 12) % SPEAKERS.length]} ${CLAIMS[Math.floor(i / 12) % CLAIMS.length]}.`,
    ]
    const own = [
      `أعلن ${said(0)} مقتل ${dead} شخصا وإصابة ${hurt} في انفجار وقع في ميناء مرجان يوم الاثنين.`,
      `وذكر ${said(1)} ${claim(0)}.`,
    ]
    const paragraphs = [
      ...(agency ? [`مرجان (${agency}) - ${wire[0]}`, wire[1]!] : own),
      `وأضاف ${said(2)} ${claim(1)}، مشيرا إلى أن عدد المفقودين بلغ ${20 + (i % 5)} شخصا.`,
      COLOUR[i % COLOUR.length]!,
      `وقال ${said(3)} "${claim(2).slice(3)}".`,
      COLOUR[(i * 5 + 2) % COLOUR.length]!,
      `وأكد ${said(4)} ${claim(3)}، ونفى ${said(5)} وجود مواد متفجرة في المستودع.`,
    ]
    return {
      id: `invented-${i}`,
      outlet: `صحيفة ${['الأفق', 'المرفأ', 'الضفة', 'النهر', 'الساحل'][i % 5]} ${1 + Math.floor((i % OUTLETS) / 5)}`,
      url: `https://outlet-${i % OUTLETS}.example/${i}`,
      title: HEADLINES[(i * 7) % HEADLINES.length]!,
      author: null,
      published: { day: at.slice(0, 10), at },
      text: paragraphs.join('\n'),
    }
  })
}
