import { foldWord } from '../../arabic/fold.js'
import type { Figure } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'

/** «صواريخ [سام] 9», «القناة 11», «16.50 [غرينتش]»: a number that names something, or a clock's. */
export function isDesignation(figure: Figure, head: string, before: readonly Token[]): boolean {
  if (CLOCK.has(head) || head === 'ذات') return true
  // «ومساعديه [الثلاثة] تهمة …»: the number belongs to the noun before it.
  if (/^ال(?:ثلاث|[اأ]ربع|خمس|ست|سبع|ثماني|تسع|عشر)ة?(?:\s+(?!آلاف|الاف|ال|مليون|ملايين|مليار))/.test(figure.text))
    return true
  const name = before[0]?.norm ?? ''
  // «العقد [الحادي] والثلاثون», «العقد "[31]"».
  if ((figure.text.startsWith('ال') && ORDINAL.test(name)) || /^[\p{N}]+["”»]/u.test(figure.text)) return true
  return DESIGNATED.has(name.replace(/^[وبل]?(?:ال)?(?=..)/, '')) || DESIGNATED.has(name)
}

const CLOCK: ReadonlySet<string> = new Set(
  'غرينتش جرينتش توقيت بتوقيت تغ صباحا مساء ظهرا فجرا'.split(' ').map(foldWord),
)

const ORDINAL =
  /^[وفبلك]?ال(?:حادي|حادية|ثاني|ثانية|ثالث|ثالثة|رابع|رابعة|خامس|خامسة|سادس|سادسة|سابع|سابعة|ثامن|ثامنة|تاسع|تاسعة)$/

/** Words before a number that it belongs to as a name. */
const DESIGNATED: ReadonlySet<string> = new Set(
  'رقم مادة بند فقرة فصل قناة طراز سام ميغ سوخوي بوينغ بوينج إيرباص ايرباص أنطونوف انطونوف توبوليف إليوشن إف اف إس سي كي تي فورمولا آيفون جي كأس مونديال أولمبياد دورة قرار قانون بنزين'
    .split(' ')
    .map(foldWord),
)
