import { describe, expect, test } from 'vitest'
import { versionSeen } from '../../src/surfaces/version-labels.js'

describe('when a version was first seen', () => {
  const moment = Date.parse('2031-05-14T09:05:00Z')
  test.each([
    ['en', moment, 'first seen 14 May 2031, 09:05 UTC'],
    ['ar', moment, 'شوهدت أول مرة 14 مايو 2031، 09:05 بالتوقيت العالمي'],
    ['en', null, ''],
  ] as const)('%s, %s', (language, seenAt, words) => {
    expect(versionSeen(seenAt, language)).toBe(words)
  })
})
