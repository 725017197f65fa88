/** Plurals that no ending shows, of what news counts with the article: «الدول الثلاث», «الجنود الـ14». Folded. */
const BROKEN_PLURALS: ReadonlySet<string> = new Set(
  (
    'دول جنود قتلي جرحي رجال عناصر نواب مدن قري فرق اندية شبان ركاب طلاب مرضي اسري ضحايا مقاعد منتخبات بنود نقاط وزراء صواريخ شهداء اشخاص اطفال افراد ' +
    'اعضاء احزاب فصائل ابناء اخوة قادة رؤساء زعماء قضاة ضباط اطباء رهائن جثث محاور مراحل شروط مطالب اهداف ملفات قوي اطراف بلدان شركاء لاعبين جرائم تهم ' +
    'نساء عمال سياح حجاج زوار سجناء خبراء نشطاء علماء شيوخ تجار كتب صور سفن قطع طرق اسر'
  ).split(' '),
)

/** Whether the list knows a folded noun without its article as a plural. */
export function isListedPlural(bare: string): boolean {
  return BROKEN_PLURALS.has(bare)
}

/** Whether a folded noun without its article has the form of a plural that news counts; some singulars have the form too («كتاب»). */
export function isBrokenPlural(bare: string): boolean {
  if (BROKEN_PLURALS.has(bare)) return true
  // The shapes of أفعال and مفاعل / مفاعيل.
  return /^ا..ا.$/.test(bare) || /^[^ا].ا..$/.test(bare) || /^[^ا].ا.ي.$/.test(bare)
}

/** The same, or a sound plural. */
export function isPlural(bare: string): boolean {
  return /(?:ات|ين|ون)$/.test(bare) || isBrokenPlural(bare)
}
