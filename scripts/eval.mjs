/** `npm run eval`: scores the system on the gold sets and fails below the floors in eval/floors.json. */
import { ensureDependencies, requireNode, run, tool } from './prepare.mjs'

requireNode()
ensureDependencies()
process.exit(run(process.execPath, [tool('tsx/dist/cli.mjs'), 'eval/run.ts', ...process.argv.slice(2)]).status ?? 1)
