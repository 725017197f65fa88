import { foldWord } from '../../arabic/fold.js'

/** Ranks and degrees that stand before a name and are no part of it; none of them is a first name with the article. */
const RANKS = `الدكتور الدكتورة البروفيسور البروفسور البروفيسورة الأستاذ الأستاذة المهندس المهندسة المحامي المحامية القاضي القاضية السيناتور السيناتورة
المشير الفريق اللواء العميد العقيد المقدم الرائد النقيب الملازم الرقيب العريف الجنرال الكولونيل الأميرال الأدميرال الكابتن الميجور الميجر البريغادير`
/** Words that complete a rank: «العميد [الركن]», «الفريق [أول] [ركن]», «الميجر [جنرال]». */
const COMPLEMENTS = 'الركن ركن أول الأول ثان ثاني جنرال طيار الطيار مهندس دكتور'

const RANK_WORDS: ReadonlySet<string> = new Set(RANKS.split(/\s+/).map(foldWord))
const COMPLEMENT_WORDS: ReadonlySet<string> = new Set(COMPLEMENTS.split(' ').map(foldWord))

/** A name without the ranks and degrees before it: «العميد الركن سامي الحداد» → «سامي الحداد»; itself where it is no more than these. */
export function withoutRank(name: string): string {
  const words = name.split(' ')
  let from = 0
  while (from < words.length) {
    const word = foldWord(words[from]!)
    if (!RANK_WORDS.has(word) && !(from > 0 && COMPLEMENT_WORDS.has(word))) break
    from++
  }
  return from < words.length ? words.slice(from).join(' ') : name
}
