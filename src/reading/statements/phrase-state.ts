import type { Context } from './context.js'

/** What else the verb expects behind its subject; the phrase stops where that would begin. */
export interface Before {
  /** A verbal noun as direct object («أعلن الاتحاد المحلي [تأجيل] …»). */
  readonly object?: boolean
  /** The phrase stands right after its verb, so that no verb can open it. */
  readonly afterVerb?: boolean
  /** The one addressed («هنأ الغانم [البستاني]»). */
  readonly addressee?: boolean
  /** A noun after ب («اتهم س [بإهمال] …»): a verbal noun, or any once the one addressed is being read. */
  readonly ba?: 'verbal' | 'any'
  /** What is spoken of, after في («شككت البلدية [في صحة] …»). */
  readonly fi?: boolean
  /** A verbal noun after ل («دعا الوزير [لعقد] …»). */
  readonly lam?: boolean
}

/** A noun phrase under way, at its next word. */
export interface PhraseState {
  readonly c: Context
  readonly i: number
  readonly head: number
  readonly limit: number
  /** A person's name stands in it already. */
  readonly person: boolean
  readonly before: Before
  readonly word: string
}

export type PhraseEnd = (s: PhraseState) => boolean

export const ADJECTIVE =
  /(?:ي|ية|يين|يون)$|^ال(?:عام|عامة|عليا|اعلي|اول|سابق|سابقة|جديد|جديدة|كبير|كبري|متحدة|موحد|دائم|دائمة|مؤقت|مؤقتة|خاص|خاصة|مشترك|مشتركة|معتدل|مسلح|مسلحة|مساعد|مساعدة|مكلف|مكلفة|منتخب|منتخبة|حاكم|حاكمة|محتل|محتلة|راحل|قائد)$/

export function isDefinite(c: Context, i: number): boolean {
  return c.stream.tokens[i]!.norm.startsWith('ال') || c.nameAt(i) !== null
}

const ENDING_IN_HEH = /(?:مياه|اتجاه|وجوه|انتباه|اشباه)$/

/** The word right after an indefinite head belongs to it («رئيس [مجلس] …», «وزارة [تنفيذ] …»). */
export function followsConstruct(c: Context, head: number, i: number): boolean {
  const before = c.stream.tokens[i - 1]!
  if (c.personAt(i - 1) || before.kind !== 'word') return false
  // «ناشد الغانم عناصره [عدم] الفرار»
  const owned = before.norm.length > 4 && /(?:ه|ها|هم)$/.test(before.norm) && !ENDING_IN_HEH.test(before.norm)
  // «مسؤولون [أرزونيون] …»: a plural in ن waits for no genitive.
  if (/.{2,}يون$/.test(before.norm) && !/^(?:تلفزيون|مليون|بليون)$/.test(before.norm)) return false
  return !before.norm.includes('ال') && !owned && !(i - head > 1 && /ية$|ي$/.test(before.norm))
}
