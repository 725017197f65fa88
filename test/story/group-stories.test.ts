import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/article/analysed-article.js'
import { findCopies } from '../../src/copying/find-copies.js'
import type { Reading } from '../../src/domain/index.js'
import { groupStories } from '../../src/story/group-stories.js'
import { StoryGrouper } from '../../src/story/story-grouper.js'
import { FIRE, MATCH, PROBE, reading } from './readings.js'
import { seenMemory } from './seen.js'

function group(readings: readonly Reading[]) {
  return groupStories(readings, findCopies(readings.map((r) => analyse(r.article))))
}

const eventsOf = (readings: readonly Reading[]) => group(readings).events.map((e) => e.articles)

describe('groupStories', () => {
  it('brings two outlets’ reports of one happening together and leaves another story out', () => {
    expect(eventsOf([...FIRE, MATCH])).toEqual([['fire-a', 'fire-b'], ['match']])
  })

  it('keeps what follows from a happening as an event of its own, in the same storyline', () => {
    const { assignments } = group([...FIRE, PROBE, MATCH])
    const [a, b, probe, match] = assignments
    expect(b).toEqual({ ...a, id: 'fire-b' })
    expect(probe!.event).not.toBe(a!.event)
    expect(probe!.storyline).toBe(a!.storyline)
    expect(match!.storyline).not.toBe(a!.storyline)
  })

  it('names events after their first article', () => {
    expect(group(FIRE).assignments.map((a) => [a.event, a.storyline])).toEqual([
      ['e-fire-a', 's-fire-a'],
      ['e-fire-a', 's-fire-a'],
    ])
  })

  it('tells two meetings of the same two men on other days apart', () => {
    const met = (id: string, day: string, at: string) =>
      reading(
        id,
        'أمير نجران الكبرى يلتقي رئيس بلدية القصب',
        `التقى أمير نجران الكبرى ${day} رئيس بلدية القصب وبحثا مشروع الطريق الدائري وتمويله. وهنأ الأمير رئيس البلدية على انتخابه، وأكد الجانبان رغبتهما في توسيع التعاون بين البلدين.`,
        at,
      )
    const monday = met('monday', 'يوم الاثنين', '2031-06-09T12:00:00Z')
    const again = met('again', 'يوم الاثنين', '2031-06-09T14:00:00Z')
    const thursday = met('thursday', 'يوم الخميس', '2031-06-19T12:00:00Z')
    const told = (r: Reading): Reading => ({
      ...r,
      article: { ...r.article, text: `${r.article.text} ${r.article.id}` },
    })
    expect(groupStories([monday, told(again), thursday], []).events.map((e) => e.articles)).toEqual([
      ['monday', 'again'],
      ['thursday'],
    ])
  })

  it('chooses the title from the headlines and orders the articles by publication', () => {
    const late = FIRE[0]
    const { events } = group([FIRE[1], late])
    expect(events[0]!.articles).toEqual(['fire-a', 'fire-b'])
    expect(FIRE.map((r) => r.article.title)).toContain(events[0]!.title)
    expect(FIRE.find((r) => r.article.id === events[0]!.titleFrom)!.article.title).toBe(events[0]!.title)
  })

  it('gives each article exactly one event and each event one storyline', () => {
    const { events, storylines, assignments } = group([...FIRE, PROBE, MATCH])
    expect(events.flatMap((e) => e.articles).sort()).toEqual(assignments.map((a) => a.id).sort())
    expect(storylines.flatMap((s) => s.events).sort()).toEqual(events.map((e) => e.id).sort())
    for (const event of events) expect(storylines.some((s) => s.id === event.storyline)).toBe(true)
  })

  it('takes articles one by one with the same result', () => {
    const readings = [...FIRE, PROBE, MATCH]
    const grouper = new StoryGrouper()
    for (const r of readings) grouper.add(r, [])
    expect(readings.map((r) => grouper.assignment(r.article.id))).toEqual(groupStories(readings, []).assignments)
  })

  it('merges two storylines that an article shows to be one, into the older, and records it', () => {
    const bridge = 'انهيار سد الرمان يشرد سكان قرى الوادي'
    const dam = (id: string, title: string, text: string, at: string) => reading(id, title, text, at)
    const readings = [
      dam(
        'dam',
        'تشققات في سد الرمان',
        'كشف مهندسون تشققات واسعة في سد الرمان وخزانه الممتلئ وحذروا من انهياره في موسم الأمطار.',
        '2031-04-01T08:00:00Z',
      ),
      dam(
        'village',
        'سكان قرى الوادي ينصبون خياما',
        'نصب سكان قرى الوادي خياما على التلال وطالبوا بغذاء ودواء لأطفالهم وشيوخهم بعد أن شردوا.',
        '2031-04-04T08:00:00Z',
      ),
      dam(
        'both',
        bridge,
        `${bridge}. انهار سد الرمان بعد تشققات حذر منها مهندسون وغمر خزانه الممتلئ قرى الوادي، ونصب السكان خياما على التلال وطالبوا بغذاء ودواء لأطفالهم بعد أن شردوا.`,
        '2031-04-08T08:00:00Z',
      ),
    ]
    const grouper = new StoryGrouper()
    const first = readings.map((r) => grouper.add(r, []))
    expect(first[0]!.storyline).not.toBe(first[1]!.storyline)
    expect(grouper.merges).toEqual([{ storyline: 's-village', into: 's-dam', because: 'both' }])
    expect(readings.map((r) => grouper.assignment(r.article.id)!.storyline)).toEqual(['s-dam', 's-dam', 's-dam'])
  })

  it('goes on from what was kept of articles, merged events among them, as the one that took them', () => {
    const later = reading('fire-c', FIRE[1].article.title!, FIRE[1].article.text, '2031-06-10T11:00:00Z')
    const first = new StoryGrouper()
    const memories = [...FIRE, later].map((r) => {
      first.add(r, [])
      return first.lastMemory()
    })
    const apart = [
      memories[0]!,
      { ...memories[1]!, event: 'e-fire-b' },
      { ...memories[2]!, eventMerges: [{ event: 'e-fire-b', into: 'e-fire-a', because: 'fire-c' }] },
    ]
    const second = new StoryGrouper()
    for (const memory of apart) second.restore(memory)
    expect(second.eventMerges).toEqual(apart[2]!.eventMerges)
    expect(seenMemory(second.lastMemory())).toEqual(seenMemory(apart[2]!))
    for (const { profile } of memories) expect(second.assignment(profile.id)).toEqual(first.assignment(profile.id))
    expect(second.add(PROBE, [])).toEqual(first.add(PROBE, []))
  })

  it('is not drawn together by a paragraph that an outlet pastes under every article on a war', () => {
    const background =
      'ويشهد إقليم السنديان منذ سبعة أعوام حربا بين الجيش وجماعات مسلحة أودت بحياة عشرات الآلاف وشردت نصف السكان وأغلقت المدارس والمستشفيات في معظم مدنه وقراه وفق أرقام هيئة الإغاثة الدولية التي تحذر من مجاعة.'
    const news = [
      [
        'خطف ثلاثة صيادين قبالة ساحل الميناء الشرقي',
        'خطف مسلحون ثلاثة صيادين فجر الثلاثاء قبالة ساحل الميناء الشرقي وطالبوا عائلاتهم بفدية.',
      ],
      [
        'افتتاح جسر الوادي بعد ترميمه',
        'افتتح وزير الأشغال الثلاثاء جسر الوادي الحجري بعد ترميم دام عامين وعبرته أولى الشاحنات ظهرا.',
      ],
      [
        'انقطاع الكهرباء عن حي المطاحن',
        'انقطع التيار الثلاثاء عن حي المطاحن بعد عطل في محولة قديمة ووعد المهندسون بإصلاحها مساء.',
      ],
      [
        'محاكمة ضابط بتهمة بيع الوقود',
        'بدأت الثلاثاء محاكمة ضابط في سلاح النقل متهم ببيع وقود المخازن لتجار السوق السوداء.',
      ],
    ] as const
    const told = news.map(([title, text], i) =>
      reading(`war-${i}`, title, `${text}\n\n${background}`, `2031-06-10T0${i + 5}:00:00Z`, `outlet-${i}`),
    )
    expect(findCopies(told.map((r) => analyse(r.article))).length).toBeGreaterThan(0)
    expect(eventsOf(told)).toEqual(told.map((r) => [r.article.id]))
  })

  it('has nothing to say of nothing', () => {
    expect(groupStories([], [])).toEqual({ events: [], storylines: [], assignments: [] })
  })
})
