import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDay, parseIsoDay } from '../../../src/reading/times/civil-day.js'
import { TimeLine } from '../../../src/reading/times/time-line.js'
import { timesOf } from './read-text.js'

const SENTENCES = [
  'أعلنت البلدية أمس الأحد أن الجسر سيفتتح في 22 مارس آذار 2018 عند الساعة السابعة صباحا.',
  'عقد المجلس يومي 5 و6 فبراير، وبحث ما جرى قبل أسبوعين خلال الأشهر العشرة الأولى من العام الماضي.',
  'يصل الوفد مساء غد الثلاثاء الساعة الثامنة، ويفتح المعرض بين الثانية والرابعة عصرا من 3 إلى 5 أيام حتى 12/5/2018.',
  'وقع الهجوم ثالث أيام عيد الفطر في النصف الأول من شهر رمضان 1436 هـ، ثم غادروا بعد ذلك بيومين في الشهر نفسه.',
  'يلتقون كل يوم جمعة في الربع الثاني من عام 2019، وفي تسعينيات القرن الماضي، ونهاية الصيف، ومؤخرا خلال الأيام القليلة المقبلة.',
  'يعيش سليم (17 عاما) هنا منذ ست سنوات، وصدر الحكم في 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م.',
]
const MARKS = ['\u064e', '\u0651', '\u0640', '\u200f', '\u0652']
const valuesOf = (text: string, day?: string) => timesOf(text, day).map((time) => time.value)

/** Puts marks behind letters at the places drawn; never behind digits or spaces, and not where a letter is a word of its own. */
function marked(text: string, draws: readonly number[]): string {
  let out = ''
  let k = 0
  for (let i = 0; i < text.length; i++) {
    out += text[i]
    const draw = draws[k++ % draws.length]!
    if (/[بتثجحخسشصضطظعغفقكلمنهي]/.test(text[i]!) && /[\u0621-\u064a]/.test(text[i + 1] ?? '') && draw < MARKS.length)
      out += MARKS[draw]
  }
  return out
}

describe('times', () => {
  it('keep their values under added diacritics, tatweel and direction marks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        fc.array(fc.nat(12), { minLength: 5, maxLength: 60 }),
        (text, draws) => {
          expect(valuesOf(marked(text, draws))).toEqual(valuesOf(text))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('keep their values in the other digits', () => {
    for (const text of SENTENCES) {
      const arabic = text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
      const persian = text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
      expect(valuesOf(arabic)).toEqual(valuesOf(text))
      expect(valuesOf(persian)).toEqual(valuesOf(text))
    }
  })

  it('move with the day of writing when they are told from it', () => {
    const text =
      'وصل الوفد أمس، ويغادر غدا، وكان قد زار المرفأ أول من أمس قبل ثلاثة أيام. سيعود بعد غد. سيعود بعد خمسة أيام. ' +
      'اجتمع مساء أمس وفجر اليوم، ويجتمع الليلة وهذا المساء وصباح غد، وكان نائما الليلة الماضية.'
    const base = valuesOf(text, '2018-03-12')
    expect(base).toHaveLength(12)
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 25_000 }), (day) => {
        const shifted = valuesOf(text, isoDay(day + 1))
        const back = shifted.map((value) => isoDay(parseIsoDay(value)! - 1) + value.slice('YYYY-MM-DD'.length))
        expect(back).toEqual(valuesOf(text, isoDay(day)))
      }),
      { numRuns: 100 },
    )
  })

  it('take a weekday from the seven days up to the day of writing', () => {
    const names = ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد']
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 25_000 }), fc.nat(6), (day, i) => {
        const [value] = valuesOf(`وقع الحادث ${names[i]} قرب المرفأ.`, isoDay(day))
        const found = parseIsoDay(value!)!
        expect(((found + 3) % 7) + 1).toBe(i + 1)
        expect(day - found).toBeGreaterThanOrEqual(0)
        expect(day - found).toBeLessThan(7)
      }),
    )
  })

  it('have spans that give back their text', () => {
    for (const text of SENTENCES)
      for (const time of timesOf(text)) expect(text.slice(time.start, time.end)).toBe(time.text)
  })

  it('are read in work that grows with the text, however many beginnings it has', () => {
    for (const words of NEAR_MATCHES) {
      const [once, twice] = [workOf(words.repeat(400)), workOf(words.repeat(800))]
      expect(twice, words).toBeLessThan(2.05 * once)
    }
  })

  it('are read in a megabyte of near-matches', () => {
    const words = NEAR_MATCHES[0]!
    const count = (repeats: number) => timesOf(words.repeat(repeats)).length
    expect(count(20_000) - count(10_000)).toBe(10 * (count(2000) - count(1000)))
  })
})

/** Lines full of beginnings that lead nowhere, for every family of rules that looks ahead or back. */
const NEAR_MATCHES = [
  'يومي 22 و 23 و 24 قبل نحو أكثر من من شهر الساعة ',
  'قال السبت " اليوم في أول من أمس بعد ذلك ب ',
  'بين 5 و 6 إلى 7 و 8 حتى الثانية والثالثة و ',
  'العشر الأيام العشرة الأولى من الأسبوع الأول من النصف ',
  'عامي 2011 و 2012 و 2013 - 2014 / سنة وشهر و ',
  'ليل الجمعة مساء أمس الاثنين الماضي من الأسبوع ( ',
]

/** Tokens looked at while a text is read: what a rule that backtracks would multiply. */
function workOf(text: string): number {
  const { norm, host } = TimeLine.prototype
  let looks = 0
  TimeLine.prototype.norm = function (this: TimeLine, i: number) {
    looks++
    return norm.call(this, i)
  }
  TimeLine.prototype.host = function (this: TimeLine, i: number) {
    looks++
    return host.call(this, i)
  }
  try {
    timesOf(text)
  } finally {
    Object.assign(TimeLine.prototype, { norm, host })
  }
  return looks
}
