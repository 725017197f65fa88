import { describe, expect, it } from 'vitest'
import { compare, type Made } from '../make-reading.js'

const CLAIM = 'الحرس منع سكان الوادي من دخول المدينة القديمة'
const claim: Made = {
  id: 'a',
  text: `قال اتحاد السكان إن ${CLAIM}.`,
  says: [{ name: 'اتحاد السكان', content: CLAIM, cue: 'قال' }],
}
const denial = (id: string, name: string, content: string): Made => ({
  id,
  text: `نفت ${name} ${content}.`,
  says: [{ name, content, cue: 'نفت', cueClass: 'denies' }],
})
const denied = (accounts: readonly Made[]) => compare(accounts).points.filter((p) => p.id.startsWith('denied'))

describe('a denial', () => {
  it('disputes the claim of another', () => {
    const [point] = denied([claim, denial('b', 'وزارة الداخلية', 'منع سكان الوادي من دخول المدينة القديمة')])
    expect(point).toMatchObject({ type: 'differs-by-source', certainty: 'likely' })
    expect(point!.positions.map((p) => p.witnesses[0]!.speaker)).toEqual(['اتحاد السكان', 'وزارة الداخلية'])
  })

  it('of one claim by several is one dispute', () => {
    const words = 'منع سكان الوادي من دخول المدينة القديمة'
    const points = denied([claim, denial('b', 'وزارة الداخلية', words), denial('c', 'قيادة الحرس', words)])
    expect(points).toHaveLength(1)
    expect(points[0]!.positions[1]!.witnesses).toHaveLength(2)
  })

  it.each([
    ['ليس هناك منع لسكان الوادي من دخول المدينة القديمة'],
    ['لا صحة لخبر منع سكان الوادي من دخول المدينة القديمة'],
  ])('disputes nothing where the other denies too: «%s»', (content) => {
    const other: Made = {
      id: 'a',
      text: `قال اتحاد السكان إنه ${content}.`,
      says: [{ name: 'اتحاد السكان', content, cue: 'قال' }],
    }
    expect(denied([other, denial('b', 'وزارة الداخلية', 'منع سكان الوادي من دخول المدينة القديمة')])).toEqual([])
  })
})
