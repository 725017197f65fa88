import { describe, expect, it } from 'vitest'
import { brief, statementsOf } from './reading.js'

describe('indirect speech', () => {
  it.each([
    [
      'verb before subject',
      'أعلنت بلدية الوادي أن الجسر سيفتح الشهر المقبل.',
      'أعلنت',
      'بلدية الوادي',
      'الجسر سيفتح الشهر المقبل',
    ],
    ['subject before verb', 'لكن مصدرا في البلدية قال إن الجسر لم يكتمل.', 'قال', 'مصدرا في البلدية', 'الجسر لم يكتمل'],
    ['كان before', 'وكانت الشركة ذكرت أن الرحلات ستستأنف قريبا.', 'ذكرت', 'الشركة', 'الرحلات ستستأنف قريبا'],
    ['كان and قد', 'وكان تقرير اللجنة قد أوضح أن الخلل قديم.', 'أوضح', 'تقرير اللجنة', 'الخلل قديم'],
    ['role with باسم', 'وقال المتحدث باسم الشرطة إن الطريق مغلق.', 'وقال', 'المتحدث باسم الشرطة', 'الطريق مغلق'],
    ['preposition before أن', 'وأشار الخبير إلى أن الأسعار ستنخفض.', 'وأشار', 'الخبير', 'الأسعار ستنخفض'],
    ['بأن', 'وأفادت الوكالة بأن الطائرة هبطت بسلام.', 'وأفادت', 'الوكالة', 'الطائرة هبطت بسلام'],
    [
      'a small quoted piece stays inside',
      'وقال العمدة إن المهرجان "عيد" للمدينة كلها.',
      'وقال',
      'العمدة',
      'المهرجان "عيد" للمدينة كلها',
    ],
    [
      'apposition between commas',
      'أكدت مديرة المتحف، سعاد النقيب، أن القطع سليمة.',
      'أكدت',
      'مديرة المتحف، سعاد النقيب',
      'القطع سليمة',
    ],
    [
      'time and place passed over',
      'قال رئيس النقابة أمس الأربعاء، إن الإضراب مستمر.',
      'قال',
      'رئيس النقابة',
      'الإضراب مستمر',
    ],
    [
      'the outlet’s remark left out',
      'قالت الوزارة إن المخزون كاف، وذلك بعد شائعات عن نقصه.',
      'قالت',
      'الوزارة',
      'المخزون كاف',
    ],
    ['أن that opens no content', 'قال الحاكم بعد أن زار المكان إن الأضرار محدودة.', 'قال', 'الحاكم', 'الأضرار محدودة'],
    ['أما … فقال', 'أما وزير الري، سليم الغانم، فقال إن السد آمن.', 'فقال', 'وزير الري، سليم الغانم', 'السد آمن'],
    [
      'addressee before the subject',
      'وأوضح لـ "الساحل" مدير المطار أن الرحلات منتظمة.',
      'وأوضح',
      'مدير المطار',
      'الرحلات منتظمة',
    ],
    ['relative clause', 'وصل السفير الذي قال إن الأزمة انتهت.', 'قال', 'السفير', 'الأزمة انتهت'],
    [
      'dateline is no subject',
      'مدينة النور، وادي السلام (ن س) – أعلن المركز أن الزلزال ضعيف.',
      'أعلن',
      'المركز',
      'الزلزال ضعيف',
    ],
  ])('%s', (_name, text, cue, speaker, content) => {
    expect(statementsOf(text).map(brief)).toEqual([{ kind: 'indirect', cue, speaker, content }])
  })

  it('ends where a participle takes over, and gives it the same speaker', () => {
    const found = statementsOf('قالت المديرة إن النتائج ممتازة، مشيرة إلى أن العدد تضاعف.')
    expect(found.map((s) => [s.cue, s.speaker, s.content])).toEqual([
      ['قالت', 'المديرة', 'النتائج ممتازة'],
      ['مشيرة', 'المديرة', 'العدد تضاعف'],
    ])
  })

  it('ends where a resumed verb takes over', () => {
    const found = statementsOf('قال الوزير إن الخطة جاهزة، وأضاف أن التمويل متوفر.')
    expect(found.map((s) => [s.cue, s.speaker, s.content])).toEqual([
      ['قال', 'الوزير', 'الخطة جاهزة'],
      ['وأضاف', 'الوزير', 'التمويل متوفر'],
    ])
  })

  it('keeps coordinated clauses in one content', () => {
    const [only, ...rest] = statementsOf('أكد الرئيس أن الحدود آمنة وأن الجيش مستعد.')
    expect(only?.content).toBe('الحدود آمنة وأن الجيش مستعد')
    expect(rest).toEqual([])
  })

  it('separates two speakers of one sentence', () => {
    const found = statementsOf('قال المدرب إن الفريق متعب، فيما أكد الطبيب أن الإصابات طفيفة.')
    expect(found.map((s) => [s.speaker, s.content])).toEqual([
      ['المدرب', 'الفريق متعب'],
      ['الطبيب', 'الإصابات طفيفة'],
    ])
  })

  it.each([
    ['negated saying', 'لم يقل الوزير إن الضرائب سترتفع.'],
    ['refusal to speak', 'رفض المتحدث التعليق على الأنباء.'],
    ['the outlet’s own formula', 'يذكر أن المدينة استضافت البطولة مرتين.'],
    ['another formula', 'ويشار إلى أن الملعب بني قبل ثلاثين عاما.'],
    ['a forecast of nobody’s', 'ومن المتوقع أن يصل الوفد غدا.'],
    ['what might be said', 'ويمكن أن يعلن الوزير أن المشروع توقف.'],
    ['economy prose', 'سجل المؤشر ارتفاعا طفيفا وأغلق عند ألف نقطة.'],
    ['football prose', 'سجل المهاجم هدفين وأضاف زميله الثالث في الشوط الثاني.'],
    ['between', 'وقعت الحادثة بين المدرسة والسوق قبل أن تصل الشرطة.'],
    ['a club', 'وعاد ناديه إلى الصدارة بفارق نقطتين.'],
    ['what will be said', 'سيعلن الوزير أن المشروع انتهى.'],
    ['a passive act', 'وتم كشف الخلل عن طريق الصدفة.'],
    ['a thing that shows', 'وهذا يؤكد أن الطريق طويل.'],
    ['a noun after a preposition', 'استفادت السوق من تجدد التوقعات بزيادة الطلب.'],
    ['a passive judgement', 'ويعتبر السد من أكبر السدود، وقد تبين أن بناءه طال.'],
    ['work that goes on', 'تواصل البلدية أعمالها في حي "الوردة البيضاء" وفي أحياء أخرى.'],
    ['a counted thing', 'ويعد الجسر من أطول الجسور في البلاد.'],
  ])('finds nothing: %s', (_name, text) => {
    expect(statementsOf(text)).toEqual([])
  })

  it('gives «قيل» no speaker', () => {
    expect(statementsOf('قال المدير إن العمل مستمر. وقيل إن المصنع سيغلق.')[1]).toMatchObject({
      speaker: null,
      name: null,
      cueClass: 'claims',
      content: 'المصنع سيغلق',
    })
  })

  it('reads a list of reactions each with its own speaker', () => {
    const text =
      'رحبت النقابة بالقرار.\nوقال رئيس الغرفة إن القرار متأخر.\nمن جهتها، اعتبرت الجمعية أن القرار ناقص.\nأما المحافظ فقال إن القرار عادل.'
    expect(statementsOf(text).map((s) => s.speaker)).toEqual(['النقابة', 'رئيس الغرفة', 'الجمعية', 'المحافظ'])
  })

  it('takes no happening before a colon for a speaker', () => {
    const names = [['محاكمة سليم الغانم', 'organization']] as const
    expect(statementsOf('بدأت الجلسة صباحا.', names, 'محاكمة سليم الغانم: الدفاع ينسحب من القاعة')).toEqual([])
  })

  it('leaves the speaker open where nobody is named', () => {
    expect(statementsOf('وأضاف أن المشروع سيستمر.')).toMatchObject([{ speaker: null, name: null, certainty: 'unsure' }])
  })
})
