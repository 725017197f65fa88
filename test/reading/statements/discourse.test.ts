import { describe, expect, it } from 'vitest'
import { statementsOf } from './reading.js'

describe('speakers carried over', () => {
  it('agree with the verb in gender', () => {
    const text =
      'قال الوزير إن الخطة جاهزة.\nوقالت النائبة إن الخطة ناقصة.\nوأضاف أن التمويل متوفر.\nوتابعت أن اللجنة ستجتمع.'
    expect(statementsOf(text).map((s) => s.speaker)).toEqual(['الوزير', 'النائبة', 'الوزير', 'النائبة'])
  })

  it('are unsure where two could be meant', () => {
    const text = 'قال الوزير إن الخطة جاهزة. وقال النائب إن الخطة ناقصة. وأضاف أن التمويل متوفر.'
    expect(statementsOf(text)[2]).toMatchObject({ speaker: 'النائب', certainty: 'unsure' })
  })

  it('come from the subject of the sentence when nobody has spoken yet', () => {
    const text = 'أطلق رئيس البلدية حملة للنظافة، قائلا إن المدينة للجميع.'
    expect(statementsOf(text)).toMatchObject([{ cue: 'قائلا', speaker: 'رئيس البلدية' }])
  })

  it('are named as the fuller mention names them', () => {
    const text = 'قال مدير المصنع هاني البستاني إن الإنتاج ارتفع.\nوأوضح البستاني أن العمال زادوا.'
    const found = statementsOf(text, [
      ['هاني البستاني', 'person'],
      ['البستاني', 'person', 'هاني البستاني'],
    ])
    expect(found.map((s) => s.name)).toEqual(['هاني البستاني', 'هاني البستاني'])
  })

  it('follow «المصدر نفسه» back', () => {
    const text = 'قال مصدر طبي إن الحالات قليلة.\nوبحسب المصدر نفسه، فإن اللقاح متوفر.'
    expect(statementsOf(text).map((s) => s.name)).toEqual(['مصدر طبي', 'مصدر طبي'])
  })

  it.each([
    ['the second of two', 'التقى الوزير المحافظ أمس.\nوقال الأخير إن الأرصفة جاهزة.'],
    ['a counterpart without a name', 'زار الوزير أرزونيا أمس.\nوقال نظيره المحلي إن الأرصفة جاهزة.'],
  ])('leave open who is meant: %s', (_name, text) => {
    expect(statementsOf(text)).toMatchObject([{ name: null, certainty: 'unsure', content: 'الأرصفة جاهزة' }])
  })
})

describe('headlines', () => {
  it('read a speaker before a colon', () => {
    const found = statementsOf(
      'وصل الوفد أمس.',
      [['البرلمان', 'organization']],
      'البرلمان: الموازنة تعرض الأسبوع المقبل',
    )
    expect(found).toMatchObject([
      { kind: 'indirect', cue: null, speaker: 'البرلمان', content: 'الموازنة تعرض الأسبوع المقبل' },
    ])
  })

  it('read an act', () => {
    const found = statementsOf('وصل الوفد أمس.', [['زهران', 'person']], 'زهران يتهم الاتحاد بإهمال اللاعبين')
    expect(found).toMatchObject([
      { kind: 'act', cue: 'يتهم', speaker: 'زهران', to: 'الاتحاد', content: 'إهمال اللاعبين' },
    ])
  })

  it.each([
    ['a place before a colon', 'وادي السلام: افتتاح السوق الجديدة'],
    ['a topic before a colon', 'نتائج الجولة: ثلاثة تعادلات'],
  ])('find nothing: %s', (_name, title) => {
    expect(statementsOf('وصل الوفد أمس.', [['وادي السلام', 'place']], title)).toEqual([])
  })
})

describe('acts', () => {
  it.each([
    ['دعا إلى', 'دعت النقابة إلى وقف العمل يوما واحدا.', 'النقابة', 'وقف العمل يوما واحدا', 'asks'],
    ['نفى', 'ونفى المتحدث وجود خلافات داخل الفريق.', 'المتحدث', 'وجود خلافات داخل الفريق', 'denies'],
    ['رحب بـ', 'رحبت الحكومة بعودة اللاجئين إلى القرى.', 'الحكومة', 'عودة اللاجئين إلى القرى', 'praises'],
    ['أكد على', 'وشدد المدير على أهمية التدريب المستمر.', 'المدير', 'أهمية التدريب المستمر', 'asserts'],
    ['أعلن + noun', 'أعلن الاتحاد تأجيل المباراة إلى الغد.', 'الاتحاد', 'تأجيل المباراة إلى الغد', 'asserts'],
    ['لم يستبعد', 'ولم يستبعد المدرب تغيير الخطة.', 'المدرب', 'تغيير الخطة', 'denies'],
  ])('%s', (_name, text, speaker, content, cueClass) => {
    expect(statementsOf(text)).toMatchObject([{ kind: 'act', speaker, content, cueClass }])
  })
})
