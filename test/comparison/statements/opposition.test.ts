import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../src/arabic/tokenize.js'
import { opposition } from '../../../src/comparison/statements/opposition.js'
import { makeReading } from '../make-reading.js'

const wording = (text: string) => ({
  tokens: tokenize('text', text).tokens,
  figures: makeReading({ id: 'a', text }).figures,
})
const between = (one: string, other: string) => opposition(wording(one), wording(other))?.by ?? null

describe('what opposes', () => {
  it.each([
    ['opposite', 'أسعار القمح ترتفع في سلوان', 'انخفاض أسعار القمح في سلوان'],
    ['opposite', 'سلوان تفتح معبر الوادي أمام المسافرين', 'سلوان تغلق معبر الوادي أمام المسافرين'],
    ['opposite', 'القمح يصعد مع هبوط الأرز', 'هبوط القمح بارتفاع الأرز'],
    ['negation', 'تغييرات في قيادة الحرس', 'لا تغييرات في قيادة الحرس'],
    ['negation', 'الشركة مسؤولة عن انهيار السد', 'الشركة غير مسؤولة عن انهيار السد'],
    ['number', 'مقتل 12 شخصا في انهيار السد', 'مقتل 30 شخصا في انهيار السد'],
    ['number', 'المدرسة تفتح أبوابها عام 2031', 'المدرسة تفتح أبوابها عام 2033'],
    ['negation', 'انهيار سد الريحان يوقع قتلى', 'انهيار سد الريحان دون وقوع قتلى'],
    ['opposite', 'الوالي ينتقد حراس السد', 'الوالي يشيد بحراس السد'],
    ['opposite', 'المحكمة تسجن حارس السد', 'إخلاء سبيل حارس السد'],
    ['name', 'تونس تعتقل قائد السفينة', 'ليبيا تعتقل قائد السفينة'],
    ['cancelled', 'لقاء بين الوزيرين لبحث أزمة السد', 'تأجيل لقاء الوزيرين لبحث أزمة السد'],
  ])('%s: «%s» | «%s»', (by, one, other) => {
    expect(between(one, other)).toBe(by)
    expect(between(other, one)).toBe(by)
  })
})

describe('nothing opposes', () => {
  it.each([
    ['the same in other words', 'ارتفاع أسعار القمح في سلوان', 'أسعار القمح تصعد في سلوان'],
    ['two negations', 'لم ترتفع أسعار القمح هذا العام', 'أسعار القمح لا ترتفع هذا العام'],
    ['a negated opposite', 'لم ترتفع أسعار القمح', 'تراجعت أسعار القمح'],
    ['a condition', 'الوزير يهدد بإغلاق المعبر إذا لم تتوقف الهجمات', 'الوزير يهدد بإغلاق المعبر لتتوقف الهجمات'],
    ['both sides in both, of the same things', 'القمح يصعد مع هبوط الأرز', 'هبوط الأرز وصعود القمح'],
    ['one number in figures and words', 'سلوان تتسلم 5 طائرات', 'سلوان تتسلم خمس طائرات'],
  ])('%s', (_what, one, other) => expect(between(one, other)).toBeNull())
})
