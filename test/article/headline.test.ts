import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/article/layout.js'

const LEDE = 'أعلنت بلدية الورد أمس أن الجسر القديم انهار بعد أمطار غزيرة، وأن ثلاثة أشخاص فقدوا في النهر.'
const REST = 'وقالت البلدية إن البحث عن المفقودين مستمر منذ الصباح الباكر في مجرى النهر.'

function headline(text: string, title: string | null = null): string | null {
  const { headline: at } = layOut({ id: 'a', outlet: null, url: null, title, author: null, published: null, text })
  return at && (at.field === 'title' ? title! : text).slice(at.start, at.end)
}

describe('headline', () => {
  it('is the title field where there is one', () => {
    expect(headline(`سطر قصير\n${LEDE}`, 'انهيار جسر')).toBe('انهيار جسر')
  })

  it.each([
    ['the line above the first paragraph', `انهيار جسر الورد القديم\n\n${LEDE}\n\n${REST}`, 'انهيار جسر الورد القديم'],
    ['a question', `لماذا انهار جسر الورد؟\n\n${LEDE}`, 'لماذا انهار جسر الورد؟'],
    ['below clutter', `+A\nA-\n\nالرئيسية / محليات\n\nانهيار جسر الورد\n\n${LEDE}`, 'انهيار جسر الورد'],
    ['above a dateline', `انهيار جسر الورد\n\nالرياض – واس\n\n${LEDE}`, 'انهيار جسر الورد'],
    [
      'the line that says most of what the first paragraph says, not the kicker above it',
      `الأرصاد تحذر من عاصفة جديدة\n\nانهيار الجسر القديم في الورد وفقد ثلاثة أشخاص\n\n${LEDE}`,
      'انهيار الجسر القديم في الورد وفقد ثلاثة أشخاص',
    ],
    [
      'a line above a deck that ends in a full stop',
      `انهيار جسر الورد\n\nثلاثة مفقودين في النهر.\n\n${LEDE}`,
      'انهيار جسر الورد',
    ],
  ])('%s', (_what, text, expected) => {
    expect(headline(text)).toBe(expected)
  })

  it('is none where the text begins with prose, or has no prose', () => {
    expect(headline(`${LEDE}\n\n${REST}`)).toBeNull()
    expect(headline('انهيار جسر الورد')).toBeNull()
  })
})
