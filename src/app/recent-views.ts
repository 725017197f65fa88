import type { StoreReader } from '../store/store.js'

/** So many are kept: those who read a story go on to its statements, its accounts, its points. */
const MOST_KEPT = 4

/** What was last made of a store to be looked at, for as long as nothing is written to it, by any process. */
export class RecentViews<T> {
  private readonly kept = new Map<string, { readonly revision: number; readonly view: T }>()

  constructor(private readonly store: Pick<StoreReader, 'revision'>) {}

  async get(key: string, make: () => Promise<T>): Promise<T> {
    const revision = await this.store.revision()
    const known = this.kept.get(key)
    this.kept.delete(key)
    const view = known?.revision === revision ? known.view : await make()
    this.kept.set(key, { revision, view })
    const [oldest] = this.kept.keys()
    if (this.kept.size > MOST_KEPT) this.kept.delete(oldest!)
    return view
  }
}
