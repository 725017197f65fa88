import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Library } from '../../src/app/library.js'
import type { Article } from '../../src/domain/index.js'
import { temporaryLibrary } from './temporary-library.js'

const LEAD =
  'أغلقت مياه الفيضان الطريق الساحلي قرب برج اللوز بعد أمطار غزيرة استمرت طوال الليل، وأجلت السلطات ثلاثين أسرة من البيوت القريبة من مجرى النهر إلى مركز للإيواء في المدرسة القديمة'

/** An account of a flood on Thursday 14 March 2019. */
const account = (id: string, outlet: string, at: string | null, opening: string): Article => ({
  id,
  outlet,
  url: null,
  title: 'فيضان يغلق الطريق الساحلي قرب برج اللوز',
  author: null,
  published: at === null ? null : { day: at.slice(0, 10), at },
  text: `${opening} ${LEAD}.\nوقال رئيس البلدية سليم الحداد إن الطريق سيبقى مغلقا حتى ينخفض منسوب المياه.`,
})
const DATED = [
  account('a', 'صحيفة المرفأ', '2019-03-14T09:00:00Z', 'قالت الشرطة الخميس:'),
  account('b', 'موقع الضفة', '2019-03-14T10:00:00Z', 'ذكرت الإذاعة الخميس:'),
  account('c', 'وكالة الريحان', '2019-03-14T11:00:00Z', 'أفاد شهود الخميس:'),
]
const UNDATED = account('d', 'جريدة السهل', null, 'أعلنت الشرطة اليوم الخميس:')

describe('an article without a day in a library', () => {
  let files: ReturnType<typeof temporaryLibrary>
  beforeEach(() => {
    files = temporaryLibrary()
  })
  afterEach(() => files.remove())

  const published = async (library: Library) => (await library.article('d'))!.reading.published

  test('is dated by the other accounts of its event when it comes after them', async () => {
    const library = await files.open()
    await library.add([...DATED, UNDATED])
    expect(await library.countStories()).toBe(1)
    const found = (await published(library))!
    expect(found.certainty).toBe('inferred')
    expect(found.candidates).toContain('2019-03-14')
    expect(found.evidence.at(-1)).toMatchObject({ says: 'other-accounts=2019-03-14*3', span: null })
  })

  test('is read again when accounts of its event come later, one by one', async () => {
    const library = await files.open()
    await library.add([UNDATED])
    expect(await published(library)).toMatchObject({ day: null, candidates: [] })
    for (const later of DATED) await library.add([later])
    const apart = await published(library)
    const atOnce = temporaryLibrary()
    const other = await atOnce.open()
    await other.add([UNDATED, ...DATED])
    expect(apart).toEqual(await published(other))
    await atOnce.remove()
    expect(apart!.evidence.at(-1)!.says).toBe('other-accounts=2019-03-14*3')
  })

  test('stays open in an event of its own', async () => {
    const library = await files.open()
    await library.add(DATED)
    await library.add([{ ...UNDATED, title: 'معرض للكتب', text: 'افتتح اليوم الخميس معرض للكتب في حي المنارة.' }])
    expect(await published(library)).toMatchObject({ day: null, evidence: [{ says: 'weekday=4' }] })
  })
})
