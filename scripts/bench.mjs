/** `npm run bench`: articles a second per stage and end to end, peak memory, growth with size. */
import { ensureBuild, ensureDependencies, requireNode, run, tool } from './prepare.mjs'

requireNode()
ensureDependencies()
ensureBuild()
process.exit(
  run(process.execPath, ['--expose-gc', tool('tsx/dist/cli.mjs'), 'bench/run.ts', ...process.argv.slice(2)]).status ??
    1,
)
