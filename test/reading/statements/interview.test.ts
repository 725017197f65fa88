import { describe, expect, it } from 'vitest'
import { type NameRow, statementsOf } from './reading.js'

const NAMES: readonly NameRow[] = [['سليم الغانم', 'person']]
const INTRO = 'أجرت الساحل حوارا مع مدير الميناء سليم الغانم.\n'
const ANSWERS = ['العمل يبدأ غدا في الصباح', 'المال متوفر في خزينة المدينة']

describe('interviews', () => {
  it.each([
    ['س and ج', ['س: متى يبدأ العمل؟', `ج: ${ANSWERS[0]}.`, 'س: ومن يدفع؟', `ج: ${ANSWERS[1]}.`]],
    ['stars and dashes', ['* متى يبدأ العمل؟', `- ${ANSWERS[0]}.`, '* ومن يدفع؟', `- ${ANSWERS[1]}.`]],
    ['dashes', ['- متى يبدأ العمل؟', `- ${ANSWERS[0]}.`, '- ومن يدفع؟', `- ${ANSWERS[1]}.`]],
    ['words', ['السؤال: متى يبدأ العمل؟', `الجواب: ${ANSWERS[0]}.`, 'السؤال: ومن يدفع؟', `الجواب: ${ANSWERS[1]}.`]],
    ['dots', ['• متى يبدأ العمل؟', `- ${ANSWERS[0]}.`, '• ومن يدفع؟', `- ${ANSWERS[1]}.`]],
    ['squares', ['■ متى يبدأ العمل؟', `■ ${ANSWERS[0]}.`, '■ ومن يدفع؟', `■ ${ANSWERS[1]}.`]],
    ['slash', ['س/ متى يبدأ العمل؟', `ج/ ${ANSWERS[0]}.`, 'س/ ومن يدفع؟', `ج/ ${ANSWERS[1]}.`]],
    ['letter and dash', ['س - متى يبدأ العمل؟', `ج - ${ANSWERS[0]}.`, 'س - ومن يدفع؟', `ج - ${ANSWERS[1]}.`]],
  ])('answers are said by the one interviewed: %s', (_name, lines) => {
    const found = statementsOf(INTRO + lines.join('\n'), NAMES)
    expect(found.map((s) => [s.kind, s.name, s.content])).toEqual(ANSWERS.map((a) => ['direct', 'سليم الغانم', a]))
  })

  it('leaves open who answers where nobody is introduced', () => {
    const text = `* متى يبدأ العمل؟\n- ${ANSWERS[0]}.\n* ومن يدفع؟\n- ${ANSWERS[1]}.`
    expect(statementsOf(text)).toMatchObject([
      { name: null, certainty: 'unsure' },
      { name: null, certainty: 'unsure' },
    ])
  })

  it.each([
    ['one question only', `* متى يبدأ العمل؟\n- ${ANSWERS[0]}.`],
    ['a list', '- إغلاق الجسر القديم.\n- فتح الطريق الجديد.\n- بناء المدرسة.'],
    ['questions without answers', '* متى يبدأ العمل؟\n* ومن يدفع؟\n* ولماذا الآن؟'],
  ])('is none: %s', (_name, text) => {
    expect(statementsOf(text, NAMES)).toEqual([])
  })
})
