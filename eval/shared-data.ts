import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of gold sets, scorers and unlabelled news that stands beside the project; null where it is not there. */
export function sharedData(): string | null {
  const folder = join(import.meta.dirname, '../../shared')
  return existsSync(join(folder, 'data/gold')) ? folder : null
}
