type Fetch = (request: Request) => Response | Promise<Response>

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Answers only what was asked of this machine by a name of its own. A page of the open web whose name is made to lead to 127.0.0.1
 * could otherwise read the library in its reader's browser: the port is closed to other machines, but not to that.
 */
export function loopbackOnly(fetch: Fetch): Fetch {
  return (request) => {
    const { hostname } = new URL(request.url)
    if (LOOPBACK.has(hostname)) return fetch(request)
    return new Response('The reading room answers at 127.0.0.1 and localhost only.\n', {
      status: 403,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
}
