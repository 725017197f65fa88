import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures-of.js'

/** Each figure of a text with the words of the whole that it is a part of. */
function partsOf(text: string): (string | null)[] {
  return figuresOf(text).map((f) => (f.partOf ? text.slice(f.partOf.start, f.partOf.end) : null))
}

describe('what a figure is part of', () => {
  it.each([
    ['أصيب 18 عاملا بينهم 5 متدربين.', [null, '18 عاملا']],
    ['وصل 40 راكبا، من بينهم ثلاثة أطفال وامرأتان.', [null, '40 راكبا', '40 راكبا']],
    ['نقل 30 شخصا بمن فيهم طفلان.', [null, '30 شخصا']],
    ['أنقذ 12 بحارا، أربعة منهم في حال خطرة.', [null, '12 بحارا']],
    ['احتفل 80 عريسا؛ منهم 72 في المدينة وثمانية في القرية.', [null, '80 عريسا', '80 عريسا']],
    ['عاد 12 بحارا. وكان أربعة منهم مرضى.', [null, '12 بحارا']],
    ['حضر 207 أعضاء من أصل 211.', ['211', null]],
    ['بقي ثلاثة من الـ14 سائحا.', ['14 سائحا', null]],
    ['سجلت 30 زيارة منها 18 زيارة لمصنع النسيج و12 زيارة لمعمل الزجاج.', [null, '30 زيارة', '30 زيارة']],
    ['أصيب 18 شخصا: 10 رجال و8 نساء.', [null, '18 شخصا', '18 شخصا']],
    ['شمل الاستطلاع 900 شخص، 60% منهم نساء.', [null, '900 شخص']],
    ['يضم المجمع 12 ملعبا في 20 مدينة، منها خمسة ملاعب جديدة.', [null, null, '12 ملعبا']],
    ['أنفقت 90 مليون دولار، منها 30 مليون دولار للطرق.', [null, '90 مليون دولار']],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts)
  })

  it.each([
    // a smaller number before, a new count behind و, another sentence, a currency, each and not some
    'وصل 5 رجال بينهم 18 طفلا.',
    'قتل 18 عاملا وأصيب 5 حراس.',
    'زار 18 طالبا المتحف. بينهم وبين المرشد 5 أمتار.',
    'دفع 9 ملايين دولار (8 ملايين يورو).',
    'شارك 20 فريقا يضم كل منها 11 لاعبا.',
    'أصيب 18 شخصا: 10 رجال و9 نساء.',
  ])('%s has no parts', (text) => {
    expect(partsOf(text).every((whole) => whole === null)).toBe(true)
  })
})

describe('numbers of each', () => {
  it.each([
    ['بقي الفريقان برصيد 10 نقاط لكل منهما.', true],
    ['دفع كل منهم 200 دينار للصندوق.', true],
    ['صرفت تسعة آلاف دينار لكل شاب.', true],
    ['وعد بمليوني دينار لكل عام.', undefined],
    ['جمعوا 10 نقاط معا.', undefined],
  ])('%s', (text, each) => {
    expect(figuresOf(text).at(-1)!.each).toBe(each)
  })
})
