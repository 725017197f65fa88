import { describe, expect, it } from 'vitest'
import { languageDoubt } from '../../src/article/language-doubt.js'
import { FOREIGN_TEXTS } from './foreign-texts.js'

describe('texts in Arabic letters that are not Arabic', () => {
  it.each(FOREIGN_TEXTS)('$language: $text', ({ language, text }) => {
    expect(languageDoubt(text)).toBe(`it looks like ${language}`)
  })

  it('a language without signs of its own is none the less not taken for Arabic', () => {
    const words = 'فلمرڤ دتتڤ بهاروا كراجأن تله ممبري كيبنرن كڤد سموا رعيت دڤولاو ايت'
    expect(languageDoubt(`${words} `.repeat(5))).toBe('it does not look like Arabic')
  })

  it('a headline is judged with what the page says of itself', () => {
    const headline = 'وزیر خارجه به تهران رفت'
    expect(languageDoubt(headline)).toBeNull()
    expect(languageDoubt('وزیر خارجه برای دیدار به تهران رفت', 'fa')).toBe('it looks like Persian')
  })
})

describe('Arabic', () => {
  it.each([
    ['short', 'جسر الورد القديم', null],
    ['declared as another language', 'انهار جسر الورد القديم بعد أمطار غزيرة', 'en'],
    ['declared as Persian', 'قال مدير الميناء إن حركة البضائع ارتفعت، وإن السفن تنتظر يومين', 'fa'],
    [
      'in Persian code points',
      'قال الوزیر کمال إن الحکومة فی المدینة أقرت القانون علی أن ینشر بعد یومین من الیوم',
      null,
    ],
    [
      'of a dialect',
      'إيه اللي حصل امبارح في الكوبري؟ محدش عارف ليه الناس كلها واقفة كده من الصبح ومش راضية تمشي',
      null,
    ],
    [
      'with Kurdish, Persian and Urdu names',
      'التقى جمشيد كاكەیی في أربيل وفد حزب ژيان، وقال گوران پيرخضر إن چالاك وپرویز لم يحضرا، ووصل ڤيان وهێمن لاحقا من ده‌ۆك إلى مقر الحزب',
      null,
    ],
    ['a list of names', 'د. سالم د. هند د. نادر د. كريم د. ليلى د. عمر د. مازن د. سلمى د. وائل د. ريم', null],
    ['of figures', 'التل 55، الورد 51، المرفأ 47، الساحل 40', null],
    ['of verse', `${'ألا يا نسيم الصبح هب على ربى بها كنت أشدو والليالي قصار '.repeat(6)}`, null],
  ])('%s', (_what, text, declared) => {
    expect(languageDoubt(text, declared)).toBeNull()
  })
})
