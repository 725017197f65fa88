import { describe, expect, it } from 'vitest'
import { eventPlace } from '../../src/story/event-place.js'
import { reading } from './readings.js'

const placeOf = (...told: readonly (readonly [title: string, text: string])[]) =>
  eventPlace(told.map(([title, text], i) => reading(`a${i}`, title, text, '2031-06-10T07:00:00Z')))

describe('eventPlace', () => {
  it.each([
    ['حريق كبير في مدينة طنجة', 'اندلع حريق كبير مساء الثلاثاء في سوق للأقمشة.', 'طنجة'],
    ['تونس: إضراب عام في المدارس', 'نفذ المعلمون إضرابا عاما الثلاثاء.', 'تونس'],
    ['غارات على مواقع للمسلحين', 'أعلن الجيش أن طائراته قصفت درعا فجر الثلاثاء.', 'درعا'],
    ['انهيار مبنى سكني', 'انهار مبنى سكني قبالة سواحل صفاقس صباح الثلاثاء.', 'صفاقس'],
    ['الرئيس الفرنسي يزور القاهرة', 'وصل الرئيس الفرنسي الثلاثاء في زيارة تستمر يومين.', 'القاهرة'],
    ['وصول قافلة المساعدات', 'وصلت قافلة المساعدات الثلاثاء وفرغت حمولتها بمدينة تعز.', 'تعز'],
  ])('is where something happens: %s', (title, text, place) => {
    expect(placeOf([title, text])).toBe(place)
  })

  it.each([
    [
      'an opponent',
      'المنتخب يفوز على مصر بهدفين',
      'سجل المهاجم هدفين أمام مصر مساء الثلاثاء وأطاح ببولندا من البطولة.',
    ],
    [
      'a competition',
      'مدرب المنتخب يعلن قائمته لكأس آسيا',
      'أعلن المدرب قائمة لاعبيه لبطولة آسيا المقررة في الإمارات.',
    ],
    ['a dateline', 'ارتفاع أسعار النحاس', 'دبي (وكالات) - ارتفعت أسعار النحاس الثلاثاء بعد هبوطها.'],
    ['a country that acts', 'كندا تفرض رسوما جديدة', 'فرضت كندا رسوما على الواردات من الصين.'],
    ['a matter talked about', 'وزراء يناقشون التطورات', 'بحث الوزراء الثلاثاء الوضع في سوريا وتطورات الحرب في اليمن.'],
    ['somebody’s own words', 'الرئيس يتعهد', 'قال الرئيس: "سنبقى في سوريا ولن ننسحب".'],
    ['a part of the world', 'سباق التسلح', 'يشتد سباق التسلح في الشرق الأوسط.'],
    ['what is to come', 'القرعة توقع المنتخب في مجموعة صعبة', 'سحبت القرعة للبطولة التي ستقام في قطر.'],
  ])('is not the place of %s', (_, title, text) => {
    expect(placeOf([title, text])).toBeNull()
  })

  it('is what enough accounts tell, the town rather than its country', () => {
    const fire = ['حريق في طنجة', 'اندلع حريق في سوق بالمغرب.'] as const
    expect(placeOf(fire, ['حريق في المغرب', 'اندلع حريق في سوق بطنجة.'])).toBe('طنجة')
    const silent = ['الحريق يوقع ضحايا', 'قال شهود إن النار امتدت سريعا.'] as const
    expect(placeOf(fire, silent, silent, silent)).toBeNull()
  })
})
