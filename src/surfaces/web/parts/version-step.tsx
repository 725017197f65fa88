import type { HistoryStep } from '../../../app/library.js'
import type { FigureChange, StatementChange } from '../../../app/versions/compare-versions.js'
import { pieces, textChanges } from '../../../app/versions/text-changes.js'
import type { Figure, Reading, Statement } from '../../../domain/index.js'
import { figureText } from '../../figure-text.js'
import { versionLabel } from '../../version-labels.js'
import type { View } from '../view.js'
import { ChangedWords } from './changed-words.js'

/** What changed from one version to the next: the headline, then figures and statements. */
export function VersionStep({ view, step }: { view: View; step: HistoryStep }) {
  const t = (label: Parameters<typeof versionLabel>[1]) => versionLabel(view.language, label)
  return (
    <>
      {step.headline ? (
        <p class="changed-headline">
          <span class="label">{t('headline')}: </span>
          <span lang="ar" dir="rtl">
            <del>{step.headline.before}</del> <ins>{step.headline.after}</ins>
          </span>
        </p>
      ) : null}
      {step.figures.length > 0 ? (
        <>
          <h4>{t('figures')}</h4>
          <ul class="changed-figures">
            {step.figures.map((change) => (
              <FigureItem view={view} step={step} change={change} />
            ))}
          </ul>
        </>
      ) : null}
      {step.statements.length > 0 ? (
        <>
          <h4>{t('statements')}</h4>
          <ul class="changed-statements">
            {step.statements.map((change) => (
              <StatementItem view={view} change={change} />
            ))}
          </ul>
        </>
      ) : null}
      {step.text.length === 0 && !step.headline ? <p class="none">{t('onlyDetails')}</p> : null}
    </>
  )
}

function FigureItem({ view, step, change }: { view: View; step: HistoryStep; change: FigureChange }) {
  const { before, after } = change
  return (
    <li>
      {before ? <del>{figureWords(view, before)}</del> : null} {after ? <ins>{figureWords(view, after)}</ins> : null}{' '}
      <span class="context" lang="ar" dir="rtl">
        {after ? sentenceOf(step.after, after) : sentenceOf(step.before, before!)}
      </span>
    </li>
  )
}

function figureWords(view: View, figure: Figure): string {
  return [figureText(figure, view.language), figure.what].filter(Boolean).join(' ')
}

const AROUND = 50

/** The words around a figure, within its line. */
function sentenceOf({ article: { text } }: Reading, { start, end }: Figure): string {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - AROUND)
  const line = text.indexOf('\n', end)
  const to = Math.min(line < 0 ? text.length : line, end + AROUND)
  const cut = text.slice(from, to).trim()
  return `${from > 0 && text[from - 1] !== '\n' ? '…' : ''}${cut}${to < text.length && text[to] !== '\n' ? '…' : ''}`
}

function StatementItem({ view, change }: { view: View; change: StatementChange }) {
  const { before, after } = change
  const t = (label: Parameters<typeof versionLabel>[1]) => versionLabel(view.language, label)
  const speaker = (statement: Statement) => statement.name ?? statement.speaker ?? t('nobody')
  const both = before && after
  const otherSpeaker = both && speaker(before) !== speaker(after)
  return (
    <li>
      <span class="speaker">
        {otherSpeaker ? (
          <>
            <del>{speaker(before)}</del> <ins>{speaker(after)}</ins>
          </>
        ) : (
          <bdi>{speaker((after ?? before)!)}</bdi>
        )}
      </span>{' '}
      <small>{otherSpeaker ? t('otherSpeaker') : both ? null : t(after ? 'added' : 'removed')}</small>
      <blockquote lang="ar" dir="rtl">
        {both ? (
          <ChangedWords pieces={pieces(before.content, after.content, textChanges(before.content, after.content))} />
        ) : after ? (
          <ins>{after.content}</ins>
        ) : (
          <del>{before!.content}</del>
        )}
      </blockquote>
    </li>
  )
}
