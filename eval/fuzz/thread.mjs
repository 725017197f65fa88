/** Where a thread of the runner begins: threads do not inherit the loader that lets TypeScript run as it is. */
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
