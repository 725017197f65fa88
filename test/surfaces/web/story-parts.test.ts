/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** What stands on the pages of a story beside its drawings: words, statements, passages, and which accounts are shown. */
import { parseHTML } from 'linkedom'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { StoryView } from '../../../src/app/library.js'
import { type Article, slice } from '../../../src/domain/index.js'
import { positionDirection } from '../../../src/surfaces/position-text.js'
import { wordsAround } from '../../../src/surfaces/web/words-around.js'
import { type InventedRoom, inventedRoom } from './invented-room.js'
import { type SampleRoom, sampleRoom } from './sample-room.js'

let sample: SampleRoom
const stories: StoryView[] = []

const pageAt = async (story: StoryView, query = '') =>
  parseHTML(await (await sample.room.request(`/stories/${encodeURIComponent(story.event.id)}${query}`)).text())
    .document as unknown as Document
const textsOf = (within: ParentNode, where: string) =>
  [...within.querySelectorAll(where)].map((e) => e.textContent.trim())

beforeAll(async () => {
  sample = await sampleRoom()
  for (const { event } of await sample.library.stories({ offset: 0, limit: 100 }))
    stories.push((await sample.library.story(event.id))!)
}, 60_000)
afterAll(() => sample.close())

describe('different words for the same thing', () => {
  it('name each outlet once with the number of its uses, and show the words in their place', async () => {
    let uses = 0
    for (const story of stories.filter((s) => s.comparison.framing.length > 0)) {
      const rows = [...(await pageAt(story)).querySelectorAll('.framing li')]
      const variants = story.comparison.framing.flatMap((t) => t.variants)
      expect(rows).toHaveLength(variants.length)
      for (const [i, variant] of variants.entries()) {
        const outlets = textsOf(rows[i]!, '.framing-outlet > a')
        expect(outlets).toEqual([...new Set(variant.uses.map((u) => u.outlet ?? u.article))])
        const counted = textsOf(rows[i]!, '.framing-outlet').map((text) => Number(/×(\d+)/.exec(text)?.[1] ?? 1))
        expect(counted.reduce((a, b) => a + b, 0)).toBe(variant.uses.length)
        const [first] = variant.uses
        const { article } = story.readings.find((r) => r.article.id === first!.article)!
        expect(textsOf(rows[i]!, '.framing-example b')).toEqual([slice(article, first!.span)])
        uses += variant.uses.length
      }
    }
    expect(uses).toBeGreaterThan(2)
  })
})

describe('a statement', () => {
  it('stands with the word that the article has it said with, and with no name for its kind', async () => {
    let cued = 0
    for (const story of stories) {
      const cards = [...(await pageAt(story, '?part=said')).querySelectorAll('.statement')]
      const sayings = story.said.flatMap((group) => group.said.map(([first]) => first!))
      for (const [i, { statement }] of sayings.entries()) {
        const facts = cards[i]!.querySelector('.facts')!.textContent
        if (statement.cue) expect(facts).toContain(statement.cue)
        expect(facts).not.toMatch(/فعل قولي|اقتباس/)
        if (statement.cue) cued++
      }
    }
    expect(cued).toBeGreaterThan(20)
  })

  it('names each outlet that has it too once', async () => {
    for (const story of stories) {
      for (const card of (await pageAt(story)).querySelectorAll('.speaker-group .facts')) {
        const outlets = textsOf(card, '.also-in bdi')
        expect(new Set(outlets).size).toBe(outlets.length)
      }
    }
  })
})

describe('a passage that several accounts share', () => {
  it('can be read whole, and says where it was cut', async () => {
    let long = 0
    for (const story of stories.filter((s) => s.passages.length > 0)) {
      const items = [...(await pageAt(story, '?part=accounts')).querySelectorAll('.passages > li')]
      for (const [i, { places }] of story.passages.entries()) {
        const { article } = story.readings.find((r) => r.article.id === places[0]!.article)!
        const words = slice(article, places[0]!.span)
        const whole = items[i]!.querySelector('.whole-passage blockquote')
        const opening = items[i]!.querySelector('blockquote')!.textContent
        expect(whole?.textContent ?? opening).toContain(words)
        if (!whole) continue
        expect(opening).toMatch(/…$/)
        long++
      }
    }
    expect(long).toBeGreaterThan(0)
  })
})

describe('what two accounts share', () => {
  const quote =
    'سنفتح الجسر الجديد أمام السيارات قبل نهاية الصيف ولن نؤخر الموعد يوما واحدا مهما قال المعارضون في المجلس البلدي'
  const phrase = 'اهتزت جدران البيوت القريبة من النهر عند الفجر'
  const account = (id: string, outlet: string, hour: number, texts: readonly string[]): Article => ({
    id,
    outlet,
    url: null,
    title: `انهيار جسر ميسان في مدينة ساحلان ومقتل 7 أشخاص`,
    author: null,
    published: { day: '2031-05-06', at: `2031-05-06T0${hour}:00:00Z` },
    text: texts.join('\n'),
  })
  const first = 'قتل 7 أشخاص في انهيار جسر ميسان فوق نهر الهيلان في مدينة ساحلان صباح الثلاثاء.'
  const second = 'لقي 7 أشخاص مصرعهم عندما انهار جسر ميسان على نهر الهيلان بمدينة ساحلان يوم الثلاثاء.'
  const closing = 'ويربط جسر ميسان ضفتي المدينة منذ عام 1990.'
  const search = 'وتبحث فرق الإنقاذ عن مفقودين تحت جسر ميسان المنهار.'
  let room: InventedRoom
  afterEach(() => room.close())

  it('is copied from nobody where it is what somebody said', async () => {
    const said = `وقالت رئيسة البلدية ندى الزين "${quote}".`
    room = await inventedRoom([
      account('a', 'صوت الوادي', 3, [first, said, closing]),
      account('b', 'مرآة الساحل', 9, [second, said, search]),
    ])
    const [item] = [...(await room.storyPage('?part=accounts')).querySelectorAll('.passages > li')]
    expect(item!.textContent).toContain('التصريح نفسه')
    expect(item!.textContent).not.toContain('نَقَل عن')
  })

  it('is shown where it is too short to count as copied, as what it is', async () => {
    room = await inventedRoom([
      account('a', 'صوت الوادي', 3, [first, `كتب مراسلنا: ${phrase} فخرج الناس.`, closing]),
      account('b', 'مرآة الساحل', 9, [second, `وفي الحي القديم ${phrase}، بحسب الجيران.`, search]),
    ])
    const page = await room.storyPage('')
    const told = page.querySelector('#copies')!.parentElement!.textContent
    expect(told).toContain('لا نص من 12 كلمة فأكثر')
    expect(told).toContain('أقصر من 12 كلمة')
    expect(textsOf(page, '.passages blockquote').some((text) => text.includes(phrase))).toBe(true)
  })
})

describe('accounts side by side', () => {
  it('say how many of how many are shown, and let others be chosen', async () => {
    const story = stories.find((s) => s.twins.length > 3 && s.sources.length > 2)!
    const page = await pageAt(story, '?part=accounts')
    const [shown] = textsOf(page, '.shown-of')
    expect(shown).toMatch(new RegExp(`3 روايات.*${story.readings.length}`))
    expect(page.querySelectorAll('.choice input[type=checkbox]')).toHaveLength(story.twins.length)
    expect(page.querySelector('.choice')!.hasAttribute('open')).toBe(true)
  })
})

describe('the words around a span', () => {
  const text =
    'سطر أول.\nكتب المراسل من المدينة القديمة أن [الجسر] الجديد انهار بعد ظهر الأحد أمام عيون المارة في الميناء.\nسطر ثالث.'
  const article = { id: 'a', outlet: null, url: null, title: null, author: null, published: null, text }

  it('stay within the line and are cut between words', () => {
    const start = text.indexOf('[الجسر]')
    const { before, words, after } = wordsAround(article, { field: 'text', start, end: start + 7 })
    expect(words).toBe('[الجسر]')
    expect(before).toBe('كتب المراسل من المدينة القديمة أن ')
    expect(after).toMatch(/^ الجديد انهار .* …$/)
    expect(text).toContain(after.replace(/ …$/, ''))
  })
})

describe('the direction of a position', () => {
  it.each([
    ['figure', '>98 %', 'ltr'],
    ['figure', '21 عاما', 'auto'],
    ['who', 'الجيش', 'auto'],
  ] as const)('of a %s «%s» is %s', (kind, value, direction) => expect(positionDirection(kind, value)).toBe(direction))
})
