import type { StoreReader } from '../store/store.js'

/** So many are kept unless told otherwise: those who read a story go on to its statements, its accounts, its points. */
const MOST_KEPT = 4

/** What was last made of a store to be looked at, for as long as nothing is written to it, by any process. */
export class RecentViews<T> {
  private readonly kept = new Map<string, { readonly revision: number; readonly view: Promise<T> }>()

  constructor(
    private readonly store: Pick<StoreReader, 'revision'>,
    private readonly most = MOST_KEPT,
  ) {}

  /** Who asks while it is being made waits for it; what could not be made is made again for the next one. */
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const revision = await this.store.revision()
    const known = this.kept.get(key)
    this.kept.delete(key)
    const view = known?.revision === revision ? known.view : make()
    this.kept.set(key, { revision, view })
    const [oldest] = this.kept.keys()
    if (this.kept.size > this.most) this.kept.delete(oldest!)
    try {
      return await view
    } catch (error) {
      if (this.kept.get(key)?.view === view) this.kept.delete(key)
      throw error
    }
  }
}
