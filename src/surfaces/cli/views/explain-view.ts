import type { ExplainedPair } from '../../../app/explain-pair.js'
import type { Copy, IndependentSource, SourceLink } from '../../../domain/index.js'
import type { Session } from '../session.js'
import { paint, plain, table, words } from '../terminal.js'
import { copyLines } from './copies-view.js'
import { EVIDENCE } from './evidence-labels.js'
import { accountLine } from './group-view.js'

/** Evidence that moves the odds by less is not told: a tenth more or less likely at most. */
const WORTH_TELLING = 0.1

/** In words: do two articles tell one event, why, and what do they owe each other. */
export function explainView(session: Session, pair: ExplainedPair): string {
  const { terminal } = session
  return [
    ...pair.sides.map((side) => accountLine(session, side.reading)),
    '',
    paint(terminal, 'bold', verdict(session, pair)),
    ...eventLines(session, pair),
    '',
    ...evidenceLines(session, pair),
    '',
    ...copyPart(session, pair),
    '',
    ...sourcePart(session, pair),
  ].join('\n')
}

function verdict(session: Session, { sameEvent, sides }: ExplainedPair): string {
  if (sameEvent) return session.say('One event.', 'حدث واحد.')
  return sides[0].event.storyline === sides[1].event.storyline
    ? session.say('Two events of one storyline.', 'حدثان في مسار واحد.')
    : session.say('Two events.', 'حدثان.')
}

function eventLines(session: Session, { sameEvent, sides }: ExplainedPair): readonly string[] {
  const events = sameEvent ? [sides[0].event] : sides.map((s) => s.event)
  return events.map((e) => {
    const count = session.say(`accounts: ${e.articles.length}`, `عدد الروايات ${e.articles.length}`)
    return `  ${plain(e.id)}  ${words(session.terminal, e.title)}  (${count})`
  })
}

function evidenceLines(session: Session, { evidence, sameEvent }: ExplainedPair): readonly string[] {
  const percent = likelihood(evidence.probability)
  const told = evidence.features.filter((f) => Math.abs(f.contribution) >= WORTH_TELLING)
  const rows = (sign: 1 | -1) =>
    table(
      told
        .filter((f) => Math.sign(f.contribution) === sign)
        .map((f) => [signed(f.contribution), EVIDENCE[f.name]?.[session.language] ?? f.name]),
    )
  const lines = [
    session.say(
      `Taken alone, the two tell one event with a likelihood of ${percent} (log-odds ${signed(evidence.score)}, beginning at ${signed(evidence.bias)}).`,
      `وحدهما يرجّحان حدثا واحدا بنسبة ${percent} (لوغاريتم الأرجحية ${signed(evidence.score)} بدءا من ${signed(evidence.bias)}).`,
    ),
  ]
  if (sameEvent !== evidence.score > 0) {
    lines.push(
      session.say(
        'That is not what was decided: an article joins an event by all of its accounts together.',
        'والقرار غير ذلك، لأن المقال ينضم إلى الحدث بمجموع رواياته.',
      ),
    )
  }
  const [on, off] = [rows(1), rows(-1)]
  if (on) lines.push(session.say('  For one event:', '  مما يرجّح حدثا واحدا:'), on)
  if (off) lines.push(session.say('  Against:', '  ومما يخالفه:'), off)
  return lines
}

function copyPart(session: Session, { copies, sides }: ExplainedPair): readonly string[] {
  if (copies.length === 0)
    return [
      session.say(
        'No passage of twelve words or more stands in both.',
        'لا مقطع من اثنتي عشرة كلمة فأكثر في المقالين معا.',
      ),
    ]
  const articles = new Map(sides.map((s) => [s.reading.article.id, s.reading.article]))
  return [
    session.say(`Passages that stand in both: ${copies.length}`, `المقاطع الواردة في المقالين: ${copies.length}`),
    ...copies.flatMap((copy) => {
      const [title = '', text = ''] = copyLines(session, copy, articles)
      return [`  ${title}`, `    ${spans(copy)}`, `  ${text}`]
    }),
  ]
}

function spans({ a, b }: Copy): string {
  return [a, b].map(({ id, span }) => `${plain(id)} ${span.field}:${span.start}-${span.end}`).join(' · ')
}

function sourcePart(session: Session, pair: ExplainedPair): readonly string[] {
  const { terminal } = session
  const { sources, sharedCredits, sides } = pair
  const names = sharedCredits.map((c) => words(terminal, c)).join(session.say(', ', '، '))
  const lines = [
    names
      ? session.say(`Both credit ${names}.`, `كلاهما يعزو إلى ${names}.`)
      : session.say('They credit no agency in common.', 'لا وكالة مشتركة يعزوان إليها.'),
  ]
  const [a, b] = sources
  if (a.id !== b.id) return [...lines, apart(session, pair)]
  lines.push(session.say('One independent source:', 'مصدر مستقل واحد:'))
  const ids = new Set(sides.map((s) => s.reading.article.id))
  const direct = a.because.filter((l) => ids.has(l.a) && ids.has(l.b))
  const links = direct.length > 0 ? direct : a.because
  lines.push(...links.map((l) => `  ${plain(l.a)} – ${plain(l.b)}: ${reason(session, l)}`), `  ${origin(session, a)}`)
  return lines
}

/** Why two articles are two sources, which wants telling where they share words. */
function apart(session: Session, { copies, restingShare }: ExplainedPair): string {
  const percent = Math.round(restingShare * 100)
  return copies.length > 0
    ? session.say(
        `Two independent sources: what they share is less than ${percent} % of the shorter one, or words that both quote; the rest is its own.`,
        `مصدران مستقلان: المشترك بينهما أقل من ${percent} % من أقصرهما، أو كلام ينقلانه كلاهما، والباقي من عمله.`,
      )
    : session.say('Two independent sources.', 'مصدران مستقلان.')
}

function reason(session: Session, { reason: why, share }: SourceLink): string {
  const percent = Math.round(share * 100)
  switch (why) {
    case 'copy':
      return session.say(`${percent} % of the shorter one stands in the other`, `${percent} % من أقصرهما في الآخر`)
    case 'version':
      return session.say(`versions of one article (${percent} %)`, `صيغتان لمقال واحد (${percent} %)`)
    case 'credit':
      return session.say('both rest on one credited agency or outlet', 'كلاهما يستند إلى وكالة أو منبر واحد')
    case 'same-statement':
      return session.say('both only relay the same statement', 'كلاهما لا ينقل سوى القول نفسه')
    case 'outlet':
      return session.say('both are one outlet’s own', 'كلاهما من عمل منبر واحد')
  }
}

function origin(session: Session, { origin: id, credit }: IndependentSource): string {
  if (id !== null) return session.say(`likely origin: ${plain(id)}`, `الأصل المرجح: ${plain(id)}`)
  if (credit !== null)
    return session.say(
      `origin outside these articles: ${words(session.terminal, credit)}`,
      `الأصل خارج هذه المقالات: ${words(session.terminal, credit)}`,
    )
  return session.say('which of them is the origin cannot be told', 'لا يمكن تحديد الأصل منهما')
}

/** A model is never certain: what rounds to nothing or all is told as a bound. */
function likelihood(probability: number): string {
  const percent = Math.round(probability * 100)
  if (percent <= 0) return '<1 %'
  return percent >= 100 ? '>99 %' : `${percent} %`
}

/** «+1.3», «−0.4». */
function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
}
