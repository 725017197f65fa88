import { createRequire } from 'node:module'

/** The name that robots.txt rules may address us by. */
export const AGENT_NAME = 'Riwaya'

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string }

/**
 * What we call ourselves before servers: `Riwaya/0.1.0 (+editor@outlet.example)`.
 * @param contact an address or page of whoever runs this; characters that no header may hold are left out
 */
export function userAgent(contact: string | undefined): string {
  const address = contact?.replace(/[^\x21-\x7e]|[()\\]/g, '') ?? ''
  return address === '' ? `${AGENT_NAME}/${version}` : `${AGENT_NAME}/${version} (+${address})`
}
