import type { StoryFilter } from '../../../app/library.js'
import type { MessageKey } from '../messages.js'
import type { View } from '../view.js'

const FIELDS = [
  ['outlet', 'outlet', 'text'],
  ['day', 'filterDay', 'date'],
  ['place', 'filterPlace', 'text'],
  ['person', 'filterPerson', 'text'],
] as const satisfies readonly (readonly [keyof StoryFilter, MessageKey, string])[]

/** The filter that an address asks for; what is no day is no filter. */
export function filterOf(asked: (name: string) => string | undefined): StoryFilter {
  const text = (name: string) => asked(name)?.trim().slice(0, 200) || undefined
  const day = text('day')
  const filter = { outlet: text('outlet'), place: text('place'), person: text('person') }
  return {
    ...(filter.outlet && { outlet: filter.outlet }),
    ...(filter.place && { place: filter.place }),
    ...(filter.person && { person: filter.person }),
    ...(day && /^\d{4}-\d{2}-\d{2}$/.test(day) && { day }),
    ...(asked('disputed') === '1' && { disputed: true }),
  }
}

/** A filter as the query of an address. */
export function filterQuery({ disputed, ...filter }: StoryFilter): Readonly<Record<string, string>> {
  return { ...filter, ...(disputed && { disputed: '1' }) }
}

/** Which stories the front page lists. */
export function FilterForm({ view, filter }: { view: View; filter: StoryFilter }) {
  const { t, language } = view
  const active = Object.keys(filter).length > 0
  return (
    <details class="filter" open={active}>
      <summary>{t('filter')}</summary>
      <form action="/" method="get">
        {FIELDS.map(([name, label, type]) => (
          <label>
            {t(label)} <input type={type} name={name} value={filter[name] ?? ''} dir="auto" />
          </label>
        ))}
        <label>
          <input type="checkbox" name="disputed" value="1" checked={filter.disputed === true} /> {t('filterDisputed')}
        </label>
        {language === 'ar' ? null : <input type="hidden" name="lang" value={language} />}
        <button type="submit">{t('applyFilter')}</button>
        {active ? <a href={view.link('/')}>{t('clearFilter')}</a> : null}
      </form>
    </details>
  )
}
