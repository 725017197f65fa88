import type { SourceHealth } from '../../../app/following/health.js'
import type { AddressRecord } from '../../../store/source-store.js'
import { agoText } from '../../ago-text.js'
import { troubleAdvice, troubleText } from '../../trouble-message.js'
import type { Session } from '../session.js'
import { paint, plain, words } from '../terminal.js'

/** Every source with its health in words: what it brings, what is wrong and since when, and what to do about it. */
export function sourcesView(session: Session, all: readonly SourceHealth[], now: number): string {
  const sources = all.map((health) => sourceLines(session, health, now).join('\n'))
  return [...sources, summaryLine(session, all)].join('\n\n')
}

/** The states of sources in a word, the worst first. */
const STATES: readonly (readonly [SourceHealth['state'], en: string, ar: string])[] = [
  ['troubled', 'in trouble', 'متعثر'],
  ['fruitless', 'without articles', 'بلا مقالات'],
  ['silent', 'silent', 'صامت'],
  ['ended', 'stopped', 'متوقف'],
  ['new', 'not asked yet', 'لم يُسأل بعد'],
  ['well', 'well', 'بخير'],
]

function summaryLine(session: Session, all: readonly SourceHealth[]): string {
  const counts = STATES.flatMap(([state, en, ar]) => {
    const n = all.filter((health) => health.state === state).length
    return n > 0 ? [`${session.say(en, ar)}: ${n}`] : []
  })
  return `${session.say('sources', 'المصادر')}: ${all.length} (${counts.join(session.say(', ', '، '))})`
}

function sourceLines(session: Session, health: SourceHealth, now: number): readonly string[] {
  const { terminal, language } = session
  const { source, state } = health
  const ago = (moment: number) => agoText(moment, now, language)
  const lines = [
    `${paint(terminal, 'bold', words(terminal, source.name ?? source.id))}  ${source.feed}`,
    [stateText(session, health, now), paceText(session, health)].filter(Boolean).join(' · '),
  ]
  if (source.trouble) {
    const { trouble } = source
    const since = session.say(`began ${ago(trouble.since)}`, `بدأ ${ago(trouble.since)}`)
    const times = session.say(`tries since: ${trouble.times}`, `المحاولات منذئذ: ${trouble.times}`)
    const wrong = [troubleText(trouble, language), since, times].join(session.say(', ', '، '))
    lines.push(paint(terminal, 'red', session.say(`wrong: ${wrong}`, `الخلل: ${wrong}`)))
    const next =
      state === 'ended' ? null : session.say(`next try ${ago(source.due)}`, `المحاولة القادمة ${ago(source.due)}`)
    const advice = troubleAdvice(trouble.code, language, new URL(source.feed).host)
    lines.push([next, advice && session.say(`to do: ${advice}`, `ما العمل: ${advice}`)].filter(Boolean).join(' · '))
  }
  if (state === 'silent') {
    lines.push(
      session.say(
        'to do: see on the outlet’s page whether it still writes this feed; if not, follow it again by its page',
        'ما العمل: تحقق في صفحة المنبر من أنه ما زال يكتب هذه الخلاصة، وإلا فتابعه من جديد بصفحته',
      ),
    )
  }
  if (state === 'fruitless') {
    lines.push(
      session.say(
        `to do: see why with riwaya sources --failed; if its articles are not for Riwaya: riwaya unfollow ${source.feed}`,
        `ما العمل: لمعرفة السبب riwaya sources --failed؛ وإن لم تكن مقالاته مما تقرؤه رواية: riwaya unfollow ${source.feed}`,
      ),
    )
  }
  return lines.filter(Boolean).map((line, i) => (i === 0 ? line : `    ${line}`))
}

function stateText(session: Session, { source, state }: SourceHealth, now: number): string {
  const ago = (moment: number | null) =>
    moment === null ? session.say('never', 'أبدا') : agoText(moment, now, session.language)
  switch (state) {
    case 'new':
      return session.say('not asked yet', 'لم يُسأل بعد')
    case 'ended':
      return session.say(`stopped; last answer ${ago(source.lastGood)}`, `متوقف؛ آخر جواب ${ago(source.lastGood)}`)
    case 'troubled':
      return session.say(
        `in trouble; last good answer ${ago(source.lastGood)}`,
        `متعثر؛ آخر جواب سليم ${ago(source.lastGood)}`,
      )
    case 'fruitless':
      return session.say(
        `answers, but none of its articles can be had; asked ${ago(source.lastGood)}, next round ${ago(source.due)}`,
        `يجيب، لكن تعذر أخذ أي من مقالاته؛ سُئل ${ago(source.lastGood)}، والجولة القادمة ${ago(source.due)}`,
      )
    case 'silent':
      return session.say(
        `silent; last new article ${ago(source.lastNew)}`,
        `صامت؛ آخر مقال جديد ${ago(source.lastNew)}`,
      )
    case 'well':
      return session.say(
        `well; asked ${ago(source.lastGood)}, last new article ${ago(source.lastNew)}, next round ${ago(source.due)}`,
        `بخير؛ سُئل ${ago(source.lastGood)}، وآخر مقال جديد ${ago(source.lastNew)}، والجولة القادمة ${ago(source.due)}`,
      )
  }
}

function paceText(session: Session, { articlesADay, waiting, failed }: SourceHealth): string {
  const pace =
    articlesADay === null ? null : articlesADay < 10 ? Number(articlesADay.toFixed(1)) : Math.round(articlesADay)
  return [
    pace === null
      ? session.say('no articles these days', 'لا مقالات هذه الأيام')
      : session.say(`articles a day: ${pace}`, `المقالات في اليوم: ${pace}`),
    waiting > 0 && session.say(`to fetch: ${waiting}`, `بانتظار الجلب: ${waiting}`),
    failed > 0 && session.say(`given up: ${failed} (see --failed)`, `متروك: ${failed} (انظر ‎--failed)`),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Articles that could not be had, and what will become of each. */
export function troubledView(session: Session, records: readonly AddressRecord[], now: number): string {
  return records
    .flatMap(({ key, state, at, trouble }) => {
      if (!trouble) return []
      const since = agoText(trouble.since, now, session.language)
      const fate =
        state === 'failed'
          ? session.say('given up', 'متروك')
          : session.say(
              `tried again ${agoText(at, now, session.language)}`,
              `يعاد ${agoText(at, now, session.language)}`,
            )
      const wrong = troubleText(trouble, session.language)
      return [
        `${plain(key)}\n    ${session.say(`${wrong}, began ${since}; ${fate}`, `${wrong}، بدأ ${since}؛ ${fate}`)}`,
      ]
    })
    .join('\n')
}
