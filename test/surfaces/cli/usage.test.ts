import { afterEach, describe, expect, it, vi } from 'vitest'
import { riwaya, SAMPLE } from '../run-riwaya.js'

afterEach(() => vi.unstubAllEnvs())

describe('wrong usage', () => {
  it.each([
    [['bogus'], /unknown command 'bogus'/],
    [['read'], /missing required argument 'input'/],
    [['read', '--nope', 'x.txt'], /unknown option '--nope'/],
    [['read', '--year', '12', 'x.txt'], /--year wants a value such as 2017; it was given "12"/],
    [['compare', '--between', '2017-11-30..2017-11-01', 'x.txt'], /--between wants/],
    [['compare', '--between', '2017-02-30..2017-11-01', 'x.txt'], /--between wants/],
    [['compare', '--between', '2017', 'x.txt'], /--between wants/],
    [['stories', '--store', ':memory:', 'extra'], /too many arguments/],
    [['show', '--store', ':memory:'], /missing required argument 'story'/],
    [['serve', '--port', '99999'], /--port wants a value such as 4717/],
    [['serve', '--port', 'http'], /--port wants/],
    [['--lang', 'fr', 'stories'], /Allowed choices are en, ar/],
    [['read', 'x.txt', '--year'], /argument missing/],
  ])('%j is one line and exit code 2', async (args, message) => {
    const { code, out, err } = await riwaya(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).toMatch(/^riwaya: [^\n]+\n$/)
  })

  it.each([
    [['bogus'], 'أمر غير معروف: bogus'],
    [['read', '--nope', 'x.txt'], 'خيار غير معروف: --nope'],
    [['read'], 'ينقص الأمر ما يعمل عليه: input'],
    [['read', '--year', '12', 'x.txt'], 'قيمة --year تكون مثل 2017، والمعطى "12".'],
  ])('%j is told in Arabic under --lang ar, wherever that stands', async (args, message) => {
    for (const line of [
      ['--lang', 'ar', ...args],
      ['--lang=ar', ...args],
    ]) {
      const { code, err } = await riwaya(line)
      expect(code).toBe(2)
      expect(err).toContain(message)
      expect(err).not.toMatch(/unknown|missing|wants/)
    }
  })

  it('without a command shows the commands and is wrong usage too', async () => {
    const { code, err } = await riwaya([])
    expect(code).toBe(2)
    for (const command of ['read', 'group', 'copies', 'compare', 'add', 'stories', 'show', 'search', 'serve'])
      expect(err).toMatch(new RegExp(`^ {2}${command} `, 'm'))
  })
})

describe('help', () => {
  it('lists the commands on standard output', async () => {
    const { code, out, err } = await riwaya(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('compare')
  })

  it('is in Arabic under --lang ar, and under an Arabic locale', async () => {
    expect((await riwaya(['--lang', 'ar', 'read', '--help'])).out).toContain('ما يقوله كل مقال')
    vi.stubEnv('LC_ALL', 'ar_EG.UTF-8')
    const { buildProgram } = await import('../../../src/surfaces/cli/main.js')
    const { Session } = await import('../../../src/surfaces/cli/session.js')
    const { localeLanguage } = await import('../../../src/surfaces/language.js')
    const terminal = { out: () => {}, err: () => {}, color: false, isTerminal: false, columns: 80 }
    expect(buildProgram(new Session(terminal, localeLanguage(process.env))).helpInformation()).toContain('تقرأ الأخبار')
  })

  it('prints the version of the package', async () => {
    expect((await riwaya(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('takes --lang after the command too', async () => {
    const { code, out } = await riwaya(['group', '--lang', 'ar', SAMPLE[0]!])
    expect(code).toBe(0)
    expect(out).toContain('مسار')
  })
})
