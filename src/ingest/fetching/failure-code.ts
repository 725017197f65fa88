/** What went wrong with a request. */
export type FailureCode =
  | 'gone'
  | 'not-found'
  | 'denied'
  | 'busy'
  | 'server-error'
  | 'timeout'
  | 'too-slow'
  | 'too-large'
  | 'unreachable'
  | 'tls'
  | 'bad-response'
  | 'stopped'
