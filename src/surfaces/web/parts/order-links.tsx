import type { MessageKey } from '../messages.js'
import type { View } from '../view.js'

/** The orders in which a list can stand, the one it is in marked. */
export function OrderLinks<Order extends string>({
  view,
  orders,
  current,
  link,
}: {
  view: View
  orders: Readonly<Record<Order, MessageKey>>
  current: Order
  link: (order: Order) => string
}) {
  return (
    <p class="orders">
      {view.t('order')}:{' '}
      {(Object.keys(orders) as Order[]).map((order) => (
        <a href={link(order)} aria-current={order === current ? 'true' : undefined}>
          {view.t(orders[order])}
        </a>
      ))}
    </p>
  )
}
