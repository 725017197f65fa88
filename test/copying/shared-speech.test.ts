import { describe, expect, it } from 'vitest'
import { withSharedSpeech } from '../../src/copying/shared-speech.js'
import type { Copy, Reading } from '../../src/domain/index.js'
import { type Made, makeReading } from '../comparison/make-reading.js'

const words = 'سنفتح الجسر الجديد أمام السيارات قبل نهاية الصيف ولن نؤخر الموعد يوما واحدا بعد اليوم'
const report = 'وصل الموكب إلى الجسر عند الظهر وسار المهندسون عليه أمام عدسات المصورين ثم عادوا إلى المدينة في المساء'

/** A copy of the words of both, in the later article from the earlier one. */
function copied(a: Made, b: Made, passage: string): Copy {
  const side = ({ id, text }: Made) => {
    const start = text.indexOf(passage)
    return { id, span: { field: 'text' as const, start, end: start + passage.length } }
  }
  return { kind: 'copy', from: a.id, a: side(a), b: side(b), similarity: 1, words: 15, sameOutlet: false }
}

const told = (a: Made, b: Made, passage: string) => {
  const readings = new Map<string, Reading>([a, b].map((made) => [made.id, makeReading(made)]))
  return withSharedSpeech([copied(a, b, passage)], readings)[0]!
}

const quoted = (id: string): Made => ({
  id,
  text: `قالت مديرة الجسور "${words}".`,
  says: [{ name: 'مديرة الجسور', content: words, cue: 'قالت', kind: 'direct' }],
})

describe('words that two accounts share', () => {
  it('are the same statement where both quote them, and neither has them from the other', () => {
    expect(told(quoted('a'), quoted('b'), words)).toMatchObject({ kind: 'statement', from: null })
  })

  it('are the same statement where one of them prints a communiqué as its own text', () => {
    const plain: Made = { id: 'b', text: `في خبر آخر: ${words}.` }
    expect(told(quoted('a'), plain, words)).toMatchObject({ kind: 'statement', from: null })
  })

  it('are the same statement where a communiqué is told without quotation marks', () => {
    const relayed = (id: string): Made => ({
      id,
      text: `وجاء في البيان أن ${words}.`,
      says: [{ name: 'الوزارة', content: words, cue: 'جاء' }],
    })
    expect(told(relayed('a'), relayed('b'), words).kind).toBe('statement')
  })

  it('are a copy where somebody is said to have said it in words of the outlet', () => {
    const relating = (id: string): Made => ({
      id,
      text: `قالت مديرة الجسور إن ${words}.`,
      says: [{ name: 'مديرة الجسور', content: words, cue: 'قالت' }],
    })
    expect(told(relating('a'), relating('b'), words)).toMatchObject({ kind: 'copy', from: 'a' })
  })

  it('are the same statement where the outlet has put quotation marks within what it relates', () => {
    const relating = (id: string): Made => ({
      id,
      text: `قالت مديرة الجسور إنها " ${words} ".`,
      says: [{ name: 'مديرة الجسور', content: `إنها " ${words} "`, cue: 'قالت' }],
    })
    expect(told(relating('a'), relating('b'), words).kind).toBe('statement')
  })

  it('come from nobody in particular where the later outlet has more of them, within hours', () => {
    const at = (id: string, published: string, more = ''): Made => ({ id, text: `${report}.${more}`, published })
    const rest = ' وأضيئت المصابيح على الجانبين ووزعت البلدية على الحاضرين خرائط للطرق التي تؤدي إليه.'
    const first = at('a', '2031-05-06T10:00:00Z')
    expect(told(first, at('b', '2031-05-06T16:00:00Z', rest), report)).toMatchObject({ kind: 'copy', from: null })
    expect(told(first, at('b', '2031-05-06T16:00:00Z'), report).from).toBe('a')
    expect(told(first, at('b', '2031-05-07T16:00:00Z', rest), report).from).toBe('a')
  })

  it('are a copy where the outlet tells it', () => {
    const plain = (id: string): Made => ({ id, text: `${report}.` })
    expect(told(plain('a'), plain('b'), report)).toMatchObject({ kind: 'copy', from: 'a' })
  })

  it('are a copy where most of them are not quoted', () => {
    const passage = `${report}. وقالت مديرة الجسور "سنفتح الجسر"`
    const both = (id: string): Made => ({
      id,
      text: `${passage}.`,
      says: [{ name: 'مديرة الجسور', content: 'سنفتح الجسر', cue: 'قالت', kind: 'direct' }],
    })
    expect(told(both('a'), both('b'), passage)).toMatchObject({ kind: 'copy', from: 'a' })
  })

  it('are a copy where the same verbs join one relayed sentence to the next', () => {
    const [first, second] = [
      'الجسر الجديد سيفتح أمام السيارات قبل نهاية الصيف',
      'الموعد لن يتأخر يوما واحدا بعد اليوم كما قيل',
    ]
    const passage = `أوضحت المديرة أن ${first}، وأضافت أن ${second}`
    const both = (id: string): Made => ({
      id,
      text: `${passage}.`,
      says: [
        { name: 'المديرة', content: first, cue: 'أوضحت' },
        { name: 'المديرة', content: second, cue: 'وأضافت' },
      ],
    })
    expect(told(both('a'), both('b'), passage)).toMatchObject({ kind: 'copy', from: 'a' })
  })

  it('stay what they are within an outlet, and where an article is not at hand', () => {
    const [a, b] = [quoted('a'), quoted('b')]
    const version = { ...copied(a, b, words), kind: 'version', sameOutlet: true } as const
    const copy = copied(a, b, words)
    expect(withSharedSpeech([version], new Map([a, b].map((m) => [m.id, makeReading(m)])))).toEqual([version])
    expect(withSharedSpeech([copy], new Map([['a', makeReading(a)]]))).toEqual([copy])
  })
})
