import { describe, expect, it } from 'vitest'
import { rolesOfName } from '../../../src/comparison/names/roles-of-name.js'
import { readAll } from '../../../src/pipeline.js'
import { nameKey } from '../../../src/reading/names/name-key.js'

function rolesIn(name: string, ...texts: string[]) {
  const articles = texts.map((text, i) => ({
    id: `a${i}`,
    outlet: null,
    url: null,
    title: null,
    author: null,
    published: { day: `2021-03-0${i + 1}`, at: null },
    text,
  }))
  return rolesOfName(readAll(articles).readings, nameKey(name))
}

describe('rolesOfName', () => {
  it('gives the roles beside a name, those of most articles first, and where they stand', () => {
    const [first, second, ...more] = rolesIn(
      'سامي الحداد',
      'التقى وزير الزراعة المصري سامي الحداد الوفد في القاهرة.',
      'وصل وزير الزراعة المصري، سامي الحداد، إلى المدينة.',
      'قال رئيس اللجنة الأولمبية سامي الحداد إن العمل مستمر.',
    )
    expect(first).toMatchObject({ role: 'وزير الزراعة المصري', from: '2021-03-01', to: '2021-03-02' })
    expect(first!.witnesses.map((w) => w.article)).toEqual(['a0', 'a1'])
    expect(first!.witnesses[0]!.span).toEqual({ field: 'text', start: 6, end: 37 })
    expect(second!.role).toBe('رئيس اللجنة الأولمبية')
    expect(more).toEqual([])
  })

  it('takes one role in two spellings for one, and the office of before as it is written', () => {
    expect(
      rolesIn(
        'سامي الحداد',
        'قال وزير خارجية مصر سامي الحداد إن العمل مستمر.',
        'قال وزير الخارجية المصري سامي الحداد إن العمل مستمر.',
        'قال وزير الخارجية المصري سامي الحداد إن العمل يتقدم.',
      ).map((r) => [r.role, r.witnesses.length]),
    ).toEqual([['وزير الخارجية المصري', 3]])
    expect(rolesIn('سامي الحداد', 'قال رئيس الوزراء السابق سامي الحداد إن العمل مستمر.').map((r) => r.role)).toEqual([
      'رئيس الوزراء السابق',
    ])
  })

  it('leaves out what belongs to another: kin, an office within an office, titles behind the role', () => {
    expect(rolesIn('سامي الحداد', 'قالت والدة المعتقل سامي الحداد إنها تنتظره.')).toEqual([])
    expect(
      rolesIn(
        'سامي الحداد',
        'استقبل الرئيس المصري سامي الحداد الوفد في القاهرة.',
        'وصل مبعوث الرئيس المصري سامي الحداد إلى الرياض.',
      ).map((r) => r.role),
    ).toEqual(['الرئيس المصري'])
    expect(
      rolesIn('سامي الحداد', 'قال رئيس اللجنة الأولمبية الشيخ سامي الحداد إن العمل مستمر.').map((r) => r.role),
    ).toEqual(['رئيس اللجنة الأولمبية'])
    expect(rolesIn('سامي الحداد', 'وصل سامي الحداد أمس. وأعلن تكليف ملك الأردن للحداد بالعمل.')).toEqual([])
    expect(rolesIn('سامي الحداد', 'قال وزير الزراعة المصري رامي السروجي إن سامي الحداد غائب.')).toEqual([])
  })
})
