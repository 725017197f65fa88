/** Run as a process of its own by the kill test: adds articles and prints how many are durable, until it is killed. */
import { openLibrary } from '../../src/app/open-library.js'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js'
import { inventedArticles } from './invented-articles.js'

const [path, count] = process.argv.slice(2)
const library = await openLibrary(await openSqliteStore(path!), { batchSize: 8 })
await library.add(inventedArticles(Number(count)), { onProgress: (done) => console.log(done) })
await library.close()
console.log('done')
