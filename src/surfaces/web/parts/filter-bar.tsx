import type { CountedName, OutletEntry, StoryFilter, StoryOrder } from '../../../app/library.js'
import type { MessageKey } from '../messages.js'
import type { View } from '../view.js'
import { OrderLinks } from './order-links.js'

/** The orders of a list of stories. */
export const ORDERS = {
  sources: 'bySources',
  disputed: 'byDispute',
  newest: 'byTime',
} as const satisfies Record<StoryOrder, MessageKey>

/** The filter that an address asks for; what is no day is no filter. */
export function filterOf(asked: (name: string) => string | undefined): StoryFilter {
  const text = (name: string) => asked(name)?.trim().slice(0, 200) || undefined
  const day = text('day')
  const accounts = asked('accounts')
  const filter = {
    outlet: text('outlet'),
    place: text('place'),
    person: text('person'),
    organization: text('organization'),
  }
  return {
    ...(filter.outlet && { outlet: filter.outlet }),
    ...(filter.place && { place: filter.place }),
    ...(filter.person && { person: filter.person }),
    ...(filter.organization && { organization: filter.organization }),
    ...(day && /^\d{4}-\d{2}-\d{2}$/.test(day) && { day }),
    ...(asked('disputed') === '1' && { disputed: true }),
    ...((accounts === 'one' || accounts === 'several') && { accounts }),
  }
}

/** The order that an address asks for, null for none. */
export function orderOf(asked: string | undefined): StoryOrder | null {
  return asked !== undefined && Object.hasOwn(ORDERS, asked) ? (asked as StoryOrder) : null
}

/** A filter as the query of an address. */
export function filterQuery({ disputed, ...filter }: StoryFilter): Readonly<Record<string, string>> {
  return { ...filter, ...(disputed && { disputed: '1' }) }
}

export interface FilterBarProps {
  readonly view: View
  readonly filter: StoryFilter
  readonly order: StoryOrder
  readonly outlets: readonly OutletEntry[]
  /** Names to offer where one is typed. */
  readonly people?: readonly CountedName[]
  readonly places?: readonly CountedName[]
}

/** In which order stories stand, and which; in sight, since it is used daily. */
export function FilterBar({ view, filter, order, outlets, people = [], places = [] }: FilterBarProps) {
  const { t, language } = view
  const query = filterQuery(filter)
  // What the form has no field for goes with it; the order only where it was chosen, since each page has its own.
  const kept = {
    accounts: filter.accounts,
    organization: filter.organization,
    order: new URL(view.path, view.origin).searchParams.get('order'),
  }
  return (
    <search class="filter" aria-label={t('filter')}>
      <OrderLinks view={view} orders={ORDERS} current={order} link={(o) => view.link('/', { ...query, order: o })} />
      <form action="/" method="get">
        <label>
          {t('filterDay')} <input type="date" name="day" value={filter.day ?? ''} />
        </label>
        <label>
          {t('outlet')}{' '}
          <select name="outlet">
            <option value="">{t('allOutlets')}</option>
            {outlets.map(({ outlet }) => (
              <option value={outlet} selected={outlet === filter.outlet}>
                {outlet}
              </option>
            ))}
          </select>
        </label>
        <NameField view={view} name="place" value={filter.place} offered={places} />
        <NameField view={view} name="person" value={filter.person} offered={people} />
        <label class="check">
          <input type="checkbox" name="disputed" value="1" checked={filter.disputed === true} /> {t('filterDisputed')}
        </label>
        {Object.entries({ ...kept, ...(language !== 'ar' && { lang: language }) }).map(([name, value]) =>
          value ? <input type="hidden" name={name} value={value} /> : null,
        )}
        <button type="submit">{t('applyFilter')}</button>
        {Object.keys(filter).length > 0 ? <a href={view.link('/')}>{t('clearFilter')}</a> : null}
      </form>
    </search>
  )
}

function NameField({
  view,
  name,
  value,
  offered,
}: {
  view: View
  name: 'place' | 'person'
  value: string | undefined
  offered: readonly CountedName[]
}) {
  const list = offered.length > 0 ? `offered-${name}` : undefined
  return (
    <label>
      {view.t(name === 'place' ? 'filterPlace' : 'filterPerson')}{' '}
      <input type="text" name={name} value={value ?? ''} dir="auto" list={list} />
      {list ? (
        <datalist id={list}>
          {offered.map((n) => (
            <option value={n.name} />
          ))}
        </datalist>
      ) : null}
    </label>
  )
}
