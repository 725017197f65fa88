import { describe, expect, it } from 'vitest'
import { cardinalAfterCliticsAt, cardinalAt, fractionAt, ordinalAt } from '../../src/arabic/number-words.js'
import { tokenize } from '../../src/arabic/tokenize.js'

const tokens = (text: string) => tokenize('text', text).tokens

describe('cardinalAt reads the whole number and nothing after it', () => {
  it.each([
    ['ثلاثة رجال', 3, 1],
    ['ثلاث نساء', 3, 1],
    ['عشرة', 10, 1],
    ['أحد عشر لاعبا', 11, 2],
    ['إحدى عشرة قرية', 11, 2],
    ['اثنا عشر', 12, 2],
    ['اثنتي عشرة', 12, 2],
    ['ثماني عشرة سفينة', 18, 2],
    ['خمسة عشر ألف نازح', 15_000, 3],
    ['عشرون شاحنة', 20, 1],
    ['خمسة وعشرون', 25, 2],
    ['خمس وعشرين', 25, 2],
    ['واحد وثلاثين', 31, 2],
    ['مئة وخمسة', 105, 2],
    ['مائة وخمسة وعشرين', 125, 3],
    ['مئتان', 200, 1],
    ['مائتي جندي', 200, 1],
    ['ثلاثمئة', 300, 1],
    ['ثلاثمائة وعشرة', 310, 2],
    ['ثلاث مئة', 300, 2],
    ['خمس مائة ألف', 500_000, 3],
    ['مئة و20', 120, 3],
    ['ألف', 1000, 1],
    ['ألفان', 2000, 1],
    ['ألفا شخص', 2000, 1],
    ['خمسين ألفا', 50_000, 2],
    ['ألفي شخص', 2000, 1],
    ['ثلاثة آلاف وخمسمئة شخص', 3500, 3],
    ['ألف ومئتين وخمسين', 1250, 3],
    ['ألف و500', 1500, 3],
    ['مليون', 1e6, 1],
    ['مليونان ونصف المليون', 2.5e6, 3],
    ['مليوناً وثلاثمئة ألف', 1.3e6, 3],
    ['مليونا ريال', 2e6, 1],
    ['مليون ونصف', 1.5e6, 2],
    ['مليون ونصف مليون', 1.5e6, 3],
    ['نصف مليون', 5e5, 2],
    ['ربع المليار', 2.5e8, 2],
    ['مليار ومئتا مليون', 1.2e9, 3],
    ['مليار ومئتي مليون وثلاثة آلاف', 1_200_003_000, 5],
    ['3 ملايين', 3e6, 2],
    ['8 آلاف', 8000, 2],
    ['1.5 مليون', 1.5e6, 2],
    ['٧٫٢ مليارات', 7.2e9, 2],
    ['400 ألف', 400_000, 2],
    ['3 ملايين و500 ألف', 3.5e6, 5],
    ['مليون و200 ألف', 1.2e6, 4],
    ['ألف مليار', 1e12, 2],
    ['مئة ألف مليون', 1e11, 3],
    ['تريليونان', 2e12, 1],
    ['12,500', 12_500, 1],
    ['٤٠٠٬٠٠٠', 400_000, 1],
  ])('%s', (text, value, length) => {
    expect(cardinalAt(tokens(text), 0)).toMatchObject({ value, to: length })
  })

  it.each([
    ['3 و5 آلاف', 3, 1],
    ['ألف وألفين', 1000, 1],
    ['خمسين ومئة', 50, 1],
    ['مئتين وثلاثمئة', 200, 1],
    ['عشرة وعشرين', 10, 1],
    ['مئة وست مئة', 100, 1],
    ['3 آلاف و5 ملايين', 3000, 2],
    ['100 و20', 100, 1],
    ['ألف و1500', 1000, 1],
    ['ثلاثة، وعشرون', 3, 1],
  ])('stops before the second number of «%s»', (text, value, length) => {
    expect(cardinalAt(tokens(text), 0)).toMatchObject({ value, to: length })
  })

  it.each(['آلاف النازحين', 'مئات', 'ملايين', 'أحد المارة', 'إحدى القرى', 'نصف الطريق', 'الثلاثاء', 'وخمسة', 'قال'])(
    '%s is no cardinal',
    (text) => {
      expect(cardinalAt(tokens(text), 0)).toBeNull()
    },
  )

  it.each([
    ['ست', true],
    ['واحد', true],
    ['ألف', true],
    ['ستة', false],
    ['ست وعشرون', false],
    ['7', false],
  ])('flags «%s» as a word of other uses: %s', (text, bare) => {
    expect(cardinalAt(tokens(text), 0)?.bare).toBe(bare)
  })

  it.each([
    ['خَمْسَة وعِشْرُون', 25],
    ['خمـــسة وعشرون', 25],
    ['٢٥', 25],
    ['۲۵', 25],
  ])('reads «%s» like its plain spelling', (text, value) => {
    expect(cardinalAt(tokens(text), 0)?.value).toBe(value)
  })
})

describe('cardinalAfterCliticsAt looks through what is written onto the first word', () => {
  it.each([
    ['وخمسة آلاف', 5000, ['و']],
    ['بثلاثة', 3, ['ب']],
    ['الألف', 1000, ['ال']],
    ['للمئة', 100, ['ل', 'ال']],
    ['والخمسة والعشرين', 25, ['و', 'ال']],
    ['ونصف مليون', 5e5, ['و']],
    ['واحد', 1, []],
  ])('%s', (text, value, proclitics) => {
    expect(cardinalAfterCliticsAt(tokens(text), 0)).toMatchObject({ value, proclitics })
  })

  it.each(['وقال', 'بالمدينة', 'لكن', 'الآلاف'])('%s is none', (text) => {
    expect(cardinalAfterCliticsAt(tokens(text), 0)).toBeNull()
  })
})

describe('ordinalAt', () => {
  it.each([
    ['الأول', 1, 1, false],
    ['الأولى من نوعها', 1, 1, false],
    ['ثالث', 3, 1, true],
    ['العاشرة', 10, 1, false],
    ['الحادي عشر من أيلول', 11, 2, false],
    ['الحادية عشرة', 11, 2, false],
    ['الثاني عشر', 12, 2, false],
    ['الثامن والعشرين', 28, 2, false],
    ['الثامن والعشرون', 28, 2, false],
    ['السادسة والخمسين', 56, 2, false],
    ['الحادي والثلاثين', 31, 2, false],
    ['العشرين', 20, 1, true],
  ])('%s', (text, value, length, bare) => {
    expect(ordinalAt(tokens(text), 0)).toMatchObject({ value, to: length, bare })
  })

  it.each(['الحادي', 'عشرين', 'المدينة', 'الواحد'])('%s is none', (text) => {
    expect(ordinalAt(tokens(text), 0)).toBeNull()
  })

  it('starts behind a conjunction when told so', () => {
    expect(ordinalAt(tokens('والثالث عشر'), 0, 'الثالث')).toMatchObject({ value: 13, to: 2 })
  })

  it('keeps two ordinals joined by و apart', () => {
    expect(ordinalAt(tokens('الأول والثاني'), 0)).toMatchObject({ value: 1, to: 1 })
  })
})

describe('fractionAt', () => {
  it.each([
    ['نصف السكان', 0.5, 1],
    ['ثلثي الأعضاء', 2 / 3, 1],
    ['ثلاثة أرباع', 0.75, 2],
  ])('%s', (text, value, length) => {
    expect(fractionAt(tokens(text), 0)).toMatchObject({ value, to: length })
  })

  it('is null elsewhere', () => expect(fractionAt(tokens('ثلاثة رجال'), 0)).toBeNull())
})
