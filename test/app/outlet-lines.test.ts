import { afterEach, expect, it } from 'vitest'
import { RECURRING } from '../../src/article/clutter/recurring-lines.js'
import type { Article } from '../../src/domain/index.js'
import { everything, temporaryLibrary } from './temporary-library.js'

const FRAME = 'نشرة النهر المسائية على شاشتكم'
const COUNT = 30

const ARTICLES: readonly Article[] = Array.from({ length: COUNT }, (_, i) => ({
  id: `a${i}`,
  outlet: i % 3 === 0 ? 'الشراع' : 'النهر',
  url: null,
  title: `خبر رقم ${i} من المدينة`,
  author: null,
  published: { day: '2031-05-07', at: null },
  text: `قال مسؤول في البلدية رقم ${i} إن العمل في الجسر ${i * 7} بدأ أمس ولن ينتهي قريبا.\n\n${i % 3 === 0 ? `سطر ${i}` : FRAME}`,
}))

const libraries: ReturnType<typeof temporaryLibrary>[] = []
const temporary = () => {
  const made = temporaryLibrary()
  libraries.push(made)
  return made
}
afterEach(async () => {
  for (const made of libraries.splice(0)) await made.remove()
})

it('what an outlet puts around its texts is marked once it is known, however the articles come in', async () => {
  const once = await temporary().open()
  await once.add(ARTICLES)
  const file = temporary()
  for (let i = 0; i < COUNT; i += 7) {
    // Each time by another process, as it were.
    const library = await file.open({ batchSize: 4 })
    await library.add(ARTICLES.slice(i, i + 7))
  }
  const marked = async (library: typeof once) => {
    const ids: string[] = []
    for (const { id } of ARTICLES) {
      const { reading } = (await library.article(id))!
      if (reading.clutter.some(({ rule }) => rule === RECURRING)) ids.push(id)
    }
    return ids
  }
  const nahr = ARTICLES.filter(({ outlet }) => outlet === 'النهر').map(({ id }) => id)
  expect(await marked(once)).toEqual(nahr.slice(8))
  const again = await file.open()
  expect(await everything(again)).toEqual(await everything(once))
})

it('an article that comes again is read with what the others tell', async () => {
  const library = await temporary().open()
  await library.add(ARTICLES)
  const last = ARTICLES.findLast(({ outlet }) => outlet === 'النهر')!
  await library.add([{ ...last, text: `${last.text}\n\nوقال إن الأشغال تأخرت.` }])
  const { reading } = (await library.article(last.id))!
  expect(reading.clutter.map(({ rule, text }) => [rule, text])).toEqual([[RECURRING, FRAME]])
})
