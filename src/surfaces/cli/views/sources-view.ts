import type { SourceHealth } from '../../../app/following/health.js'
import type { AddressRecord } from '../../../store/source-store.js'
import { agoText } from '../../ago-text.js'
import { troubleAdvice, troubleText } from '../../trouble-message.js'
import type { Session } from '../session.js'
import { paint, plain, words } from '../terminal.js'

/** Every source with its health in words: what it brings, what is wrong and since when, and what to do about it. */
export function sourcesView(session: Session, all: readonly SourceHealth[], now: number): string {
  return all.map((health) => sourceLines(session, health, now).join('\n')).join('\n\n')
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
      : session.say(`${pace} articles a day`, `المقالات في اليوم: ${pace}`),
    waiting > 0 && session.say(`${waiting} to fetch`, `بانتظار الجلب: ${waiting}`),
    failed > 0 && session.say(`${failed} given up (see --failed)`, `متروك: ${failed} (انظر ‎--failed)`),
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
