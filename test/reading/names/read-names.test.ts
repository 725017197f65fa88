import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/article/analysed-article.js'
import type { Article } from '../../../src/domain/index.js'
import { slice } from '../../../src/domain/index.js'
import { readNames } from '../../../src/reading/names/read-names.js'

function article(text: string, title: string | null = null): Article {
  return { id: 'x', outlet: null, url: null, title, author: null, published: null, text }
}

function read(text: string): string[] {
  return readNames(analyse(article(text))).map((n) => `${n.type[0]} ${n.text} = ${n.name}`)
}

describe('readNames finds names without titles and proclitics', () => {
  it.each([
    ['قال الرئيس الفرنسي جان بيير دوفال إن بلاده ترفض القرار.', 'p جان بيير دوفال = جان بيير دوفال'],
    ['وصل الوزير إلى مدينة سوتشي أمس.', 'p سوتشي = سوتشي'],
    ['زار الوفد العراق وسوريا.', 'p سوريا = سوريا'],
    ['عاد الوفد من محادثات بباريس.', 'p باريس = باريس'],
    ['أعلنت وزارة الخارجية الروسية موقفها.', 'o وزارة الخارجية الروسية = وزارة الخارجية الروسية'],
    ['أعلنت الداخلية المصرية ضبط المتهم.', 'o الداخلية المصرية = الداخلية المصرية'],
    ['وقال الجيش السوري إن العملية انتهت.', 'o الجيش السوري = الجيش السوري'],
    ['نقلت وكالة أنباء الأناضول الخبر.', 'o وكالة أنباء الأناضول = وكالة أنباء الأناضول'],
    ['نشرت صحيفة "صدى الجنوب" الخبر.', 'o صدى الجنوب = صدى الجنوب'],
    ['بثت شبكة ABC المقابلة.', 'o ABC = ABC'],
    ['التقى علي صالح الحداد في بيروت.', 'p علي صالح الحداد = علي صالح الحداد'],
    ['ذكرت أ.ف.ب الخبر.', 'o أ.ف.ب = أ.ف.ب'],
    ['وقالت #الأمم_المتحدة إن القافلة وصلت.', 'o الأمم_المتحدة = الأمم المتحدة'],
    ['وصلت القافلة إلى الولايات المتحدة.', 'p الولايات المتحدة = الولايات المتحدة'],
    ['وصل مدير المصنع عدي السرغاوي إلى الموقع.', 'p عدي السرغاوي = عدي السرغاوي'],
    ['وقال محافظ المنطقة هيثم الجردان إن الطريق فتح.', 'p هيثم الجردان = هيثم الجردان'],
    ['قالت المتحدثة باسم المجلس ريبيكا مور إن الجلسة أجلت.', 'p ريبيكا مور = ريبيكا مور'],
    ['التقى الرئيس الأرزاني بوران ميلاتش الوفد.', 'p بوران ميلاتش = بوران ميلاتش'],
    ['غمرت المياه بلدة تل عنبر مساء أمس.', 'p تل عنبر = تل عنبر'],
    ['حذرت الهيئة العامة للغذاء والدواء من المنتج.', 'o الهيئة العامة للغذاء والدواء = الهيئة العامة للغذاء والدواء'],
    ['أطلقت الرئاسة العامة لرعاية الشباب برنامجا.', 'o الرئاسة العامة لرعاية الشباب = الرئاسة العامة لرعاية الشباب'],
    ['قالت هيئة الصحة العامة الفرنسية إن العدد تراجع.', 'o هيئة الصحة العامة الفرنسية = هيئة الصحة العامة الفرنسية'],
    ['التقى وفد من حركة فتح وفدا من حماس.', 'o حركة فتح = حركة فتح'],
    ['قال المدرب كارلو ديل إن الفريق جاهز.', 'p كارلو ديل = كارلو ديل'],
    ['قال المتحدث باسم الدفاع المدني الساحلاني رامح السلوم إن الحريق أخمد.', 'p رامح السلوم = رامح السلوم'],
    ['وصل الوفد إلى العاصمة الكورية سيول مساء.', 'p سيول = سول'],
    ['وصلت القافلة إلى السعودية أمس.', 'p السعودية = السعودية'],
    ['سقطت القذائف على مديرية بانقر مساء.', 'p بانقر = بانقر'],
    ['بلغت الكلفة مليوني دولار.', 'o دولار = دولار'],
    ['قالت لينا بلوف المتحدثة باسم المجلس إن الجلسة أجلت.', 'p لينا بلوف = لينا بلوف'],
    ['أطلع دروف السروجي على النتائج، وشكر رامي السروجي ضيفه أندريه دروف.', 'p السروجي = رامي السروجي'],
    ['أطلع دروف السروجي على النتائج، وشكر رامي السروجي ضيفه أندريه دروف.', 'p دروف = أندريه دروف'],
    ['فاز أندريه دروف بالسباق، ورأى الجمهور دروف ممددا على الأرض.', 'p دروف = أندريه دروف'],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected)
  })
})

describe('readNames cuts a name where its own words begin and end', () => {
  it.each([
    ['قدم الاتحاد مساعدات للبنان أمس.', 'p لبنان = لبنان'],
    ['ألقى المدرب اللوم على لليونيل بلوف.', 'p ليونيل بلوف = ليونيل بلوف'],
    ['وقال المتحدث باسم ميلاتش إن اللقاء أجل. وحضر أندريه ميلاتش.', 'p ميلاتش = أندريه ميلاتش'],
    ['وحضر مساعدو ميلاتش اللقاء. وغاب أندريه ميلاتش.', 'p ميلاتش = أندريه ميلاتش'],
    ['وقع المدافع عقدا مع فريق إشبيلية الإسباني.', 'o إشبيلية = إشبيلية'],
    ['فاز مدرب السعودية بالجائزة.', 'p السعودية = السعودية'],
    ['ولد السرغاوي في دمشق عام 1970. وقال عدي السرغاوي إنه عاد.', 'p السرغاوي = عدي السرغاوي'],
    ['استقبل المحافظ ريكس دروفان مساء.', 'p ريكس دروفان = ريكس دروفان'],
    ['أغلق طريق الملك عبدالله بالرياض مساء.', 'p طريق الملك عبدالله = طريق الملك عبدالله'],
    [
      'درس الطب بجامعة الإمام محمد بن سالم الإسلامية في الرياض.',
      'o جامعة الإمام محمد بن سالم الإسلامية = جامعة الإمام محمد بن سالم الإسلامية',
    ],
    ['سجل الهدف عن طريق حسني السرغاوي.', 'p حسني السرغاوي = حسني السرغاوي'],
    ['نقلت صحيفة عن حسني السرغاوي قوله إن النتائج كالتالي.', 'p حسني السرغاوي = حسني السرغاوي'],
  ])('%s', (text, expected) => {
    expect(read(text)).toContain(expected)
  })

  it.each([
    ['a person in the name of a university', 'درس الطب بجامعة الإمام محمد بن سالم الإسلامية.', 'محمد بن سالم'],
    ['a district as a body', 'تقدمت القوات في مديرية الدريهان أمس.', 'مديرية الدريهان'],
    ['«كالتالي» as a name', 'وجاءت النتائج كالتالي أمس.', 'كالتالي'],
  ])('does not take %s', (_what, text, wrong) => {
    expect(readNames(analyse(article(text))).map((n) => n.text)).not.toContain(wrong)
  })
})

describe('readNames leaves other words alone', () => {
  it.each([
    'وأكد أن الاجتماع يوم الثلاثاء في شهر أبريل المقبل.',
    'الحمد لله على كل حال وإن شاء الله يكون خيرا.',
    'قالت المصادر إن الوفد الروسي لم يحضر.',
    'دعم مالي كبير للمشروع.',
    'يسعى المجلس إلى قضاء عادل وسريع.',
    'سجل الفريق هدفين في الشوط الأول.',
    'اجتاحت سيول جارفة الحي مساء أمس.',
    'قرر القاضي فتح تحقيق في الحادث.',
    'وقال مسؤول تركي إن الاجتماع تأجل.',
    'تحتاج الأسرة السعودية إلى مساكن.',
    'عاد إلى مسقط رأسه أمس.',
    'قال حقوقيون إن السجناء خرجوا.',
    'توفي دراج بلجيكي خلال السباق.',
    'كسرت رجله في الملعب.',
    'صلوا على محمد صلى الله عليه وسلم.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('reads no names in clutter', () => {
    const made = analyse(article('زار الوفد العراق.'))
    const clutter = { ...made, passages: made.passages.map((p) => ({ ...p, role: 'clutter' as const })) }
    expect(readNames(made)).not.toEqual([])
    expect(readNames(clutter)).toEqual([])
  })
})

describe('readNames links the mentions of an article', () => {
  it('gives a family name the full name', () => {
    const names = read('التقى الوزير سامي خالد الحداد الوفد. وقال الحداد إن اللقاء كان مثمرا.')
    expect(names.filter((n) => n.endsWith('= سامي خالد الحداد')).length).toBe(2)
  })

  it("gives no one the name of another's father", () => {
    const names = read('استقبل الأمير سالم بن فيصل الوفد. وكان الأمير فيصل قد زار المدينة.')
    expect(names).not.toContain('p فيصل = سالم بن فيصل')
  })

  it('finds a compound place wherever the article has it', () => {
    const names = read('غرقت بلدة تل عنبر فجرا. وارتفعت حصيلة ضحايا تل عنبر مساء.')
    expect(names.filter((n) => n === 'p تل عنبر = تل عنبر').length).toBe(2)
  })

  it('knows a person by the last name even where the tagger does not', () => {
    const names = read('اتفقت الوزيرة ليلى أوزاك مع الوفد. وقالت أوزاك إن اللجنة ستجتمع.')
    expect(names.filter((n) => n === 'p أوزاك = ليلى أوزاك').length).toBe(1)
  })

  it('gives a role to the person whom an apposition proves', () => {
    const names = read('وصل الرئيس الفرنسي جان دوفال إلى القاهرة. ورحب الرئيس الفرنسي بالنتائج.')
    expect(names).toContain('p الرئيس الفرنسي = جان دوفال')
  })

  it('knows the office of a counterpart', () => {
    const names = read(
      'بحث وزير الخارجية الأردني سامي الحداد مع نظيره الفرنسي جان دوفال الأزمة. وقال وزير الخارجية الفرنسي إن اللقاء مثمر.',
    )
    expect(names).toContain('p وزير الخارجية الفرنسي = جان دوفال')
  })

  it('gives no role that two persons have', () => {
    const names = read('التقى وزير الخارجية سامي الحداد وزير الخارجية فؤاد النجار. وقال وزير الخارجية إن اللقاء مثمر.')
    expect(names.filter((n) => n.includes('وزير'))).toEqual([])
  })

  it('gives no role of the past', () => {
    const names = read('وصل الرئيس الفرنسي جان دوفال إلى القاهرة. وانتقد الرئيس الفرنسي السابق النتائج.')
    expect(names.filter((n) => n.includes('الرئيس'))).toEqual([])
  })

  it('gives no role to whoever has its first words, where another holds the wider office', () => {
    const names = read(
      'قال وزير الشؤون الخارجية والتعاون الدولي الفرنسي جان دوفال إنه اتصل بطهران. والتقى دوفال وزير الشؤون الخارجية سامي الحداد.',
    )
    expect(names.filter((n) => n.startsWith('p') && n.includes('= سامي الحداد'))).toEqual([
      'p سامي الحداد = سامي الحداد',
    ])
  })

  it('gives an agency the fullest form of the article', () => {
    const names = read('ذكرت وكالة الأنباء السعودية (واس) أن الوفد وصل. وأضافت واس أنه سيغادر.')
    expect(names.filter((n) => n.startsWith('o')).every((n) => n.endsWith('= وكالة الأنباء السعودية'))).toBe(true)
  })

  it('does not read a role beside its name as a second mention', () => {
    const names = read('وصل سامي الحداد، مدير المركز الوطني، إلى بيروت. وغادر مدير المركز الوطني مساء.')
    expect(names.filter((n) => n === 'p مدير المركز الوطني = سامي الحداد').length).toBe(1)
  })

  it('leaves a name with other vowels as it is', () => {
    expect(read('قال رئيس الحكومة الإسبانية ماريانو راخوي إنه سيحضر.')).toContain('p ماريانو راخوي = ماريانو راخوي')
  })

  it('shows one spelling of a known name', () => {
    expect(read('قال الرئيس الأمريكي دونالد ترمب إنه سيحضر.')).toContain('p دونالد ترمب = دونالد ترامب')
  })
})

describe('spans', () => {
  it('point at the text that the name quotes, in reading order', () => {
    const made = analyse(
      article(
        'قالت وزارة الدفاع الروسية إن وَموسكو ترفض. وقال فلاديـمير سوكولوف لـلأناضول.',
        'الكرملين: لا رد على واشنطن',
      ),
    )
    const names = readNames(made)
    expect(names.length).toBeGreaterThan(3)
    for (const name of names) expect(slice(made.article, name)).toBe(name.text)
    const starts = names.map((n) => (n.field === 'title' ? n.start - 1e6 : n.start))
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })
})

describe('readNames tells where somebody is from, from a family name', () => {
  it.each([
    ['رحب الوزير التلالي بالاتفاق الذي وقع في بلدة تلال أمس.', 'التلالي', false],
    ['رحب الوزير الورداني بالاتفاق الذي وقع أمس.', 'الورداني', false],
    ['قال وزير النقل سليم الورداني إن الطريق فتح. وأضاف الوزير الورداني أن الجسر آمن.', 'الورداني', true],
  ])('%s', (text, word, isName) => {
    const persons = readNames(analyse(article(text))).filter((n) => n.type === 'person')
    expect(persons.some((n) => n.text === word)).toBe(isName)
  })
})

it('does not read «لصالح» as somebody named صالح', () => {
  const names = readNames(
    analyse(article('انتهت المباراة لصالح الحداد بعد شوطين. وقال سليم الحداد إن الفوز كان صعبا.')),
  )
  expect(names.map((n) => n.name)).not.toContain('صالح الحداد')
})

describe('a last name of three letters', () => {
  it('stands for the person named in full, and for the month behind a number', () => {
    const text =
      'قالت رئيسة الوزراء مارتا ماي إن بلادها لن تقبل ذلك. وأكدت ماي أن الحكومة ستجتمع. وبدأ العمل في 12 ماي الماضي.'
    const at = readNames(analyse(article(text))).map((n) => [n.name, n.start])
    expect(at).toEqual([
      ['مارتا ماي', text.indexOf('مارتا')],
      ['مارتا ماي', text.indexOf('أكدت ماي') + 'أكدت '.length],
    ])
  })
})

describe('a place that a dateline names', () => {
  it('is a place there and wherever else the article has it', () => {
    const text = 'تل عنبر (ساحلان) - (يراع): وصل الوزير رامي الدالي أمس. وأسفرت الحرب في ساحلان عن نزوح الآلاف.'
    const places = readNames(analyse(article(text))).filter((n) => n.name === 'ساحلان')
    expect(places.map((n) => n.type)).toEqual(['place', 'place'])
  })
})

describe('who is who in one article', () => {
  it.each([
    [
      'two given names of one family',
      'وقالت مارين ديفال إن الحزب باق. وردت ماريون ديفال بأنها راحلة.',
      ['p مارين ديفال = مارين ديفال', 'p ماريون ديفال = ماريون ديفال'],
    ],
    [
      'one given name spelled in two ways',
      'وقال ستيفان دوفال إن الجسر مغلق. وكان ستيفن دوفال قد وصل.',
      ['p ستيفان دوفال = ستيفان دوفال', 'p ستيفن دوفال = ستيفان دوفال'],
    ],
    [
      'advisers do not hold the office of whom they advise',
      'وقال كبير مستشاري الرئيس الفرنسي سليم الحداد إن الجسر مغلق. ووصل الرئيس الفرنسي أمس.',
      ['p سليم الحداد = سليم الحداد'],
    ],
    [
      'nor does the office of his adviser name him',
      'وقال مستشار الرئيس الفرنسي جان دوفال إن الجسر مغلق. وكان الرئيس الفرنسي جان دوفال قد وصل. وتحدث مستشار الرئيس الفرنسي أمس.',
      ['p جان دوفال = جان دوفال', 'p جان دوفال = جان دوفال', 'p الرئيس الفرنسي = جان دوفال'],
    ],
  ])('%s', (_name, text, names) => {
    expect(read(text)).toEqual(names)
  })
})
