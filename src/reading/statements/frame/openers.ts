import { foldWord } from '../../../arabic/fold.js'
import { TELLING_HEADS } from '../../../arabic/lexicons/cue-speaker-lexicon.js'
import {
  ADVERBS,
  B_COMPLEMENTIZERS,
  COMPLEMENTIZERS,
  NOT_BEFORE_COMPLEMENTIZER,
  OCCASIONS,
  PREPOSITIONS,
  PRONOMINAL_PREPOSITIONS,
  SAYING_AGAIN,
  SPEAKER_HEADS,
} from '../../../arabic/lexicons/cue-word-lexicon.js'
import { Flag, flagsOf } from '../../names/word-profile.js'
import { mayCarryOver } from '../carried-over.js'
import { contentOpensAt, isComma } from '../content-openers.js'
import { nounPhraseAt } from '../noun-phrase.js'
import { standingOf } from '../standing.js'
import { isVerbalNoun, keepsItsBa, opensObject } from '../verbal-noun.js'
import { isFrequent, kindOf } from '../word-kinds.js'
import { expects, takesObject } from './arguments.js'
import type { FrameState, FrameStep } from './state.js'
import { TITLED } from './titled-nouns.js'

/** A short quotation between a verb and its content is a name («صحيفة "س"»), not what was said. */
const MAX_QUOTED_NAME = 3

const MAX_QUOTED_BODY = 9

/** «قال: "[…]"», «قال "[…]"»; a short quotation before أن is the speaker's name. */
export const quotation: FrameStep = (s, i) => {
  const { quotations, quotationOf } = s.c.stream
  const q = quotationOf[i]!
  if (q === quotationOf[s.at]) return null
  const quoted = quotations[q]
  if (!quoted || quoted.open !== i) return 'stop'
  const { verb } = s.form
  // «أعلنت قوات "[التحالف لدعم …، إسقاط طائرتين]»: a mark left open behind a noun that asks for its name opens that name.
  const bare = i === s.at + 2 && s.subject?.to === i && TITLED.has(s.c.stream.tokens[i - 1]!.norm)
  if (bare && (!quoted.closed || quoted.words > MAX_QUOTED_NAME)) return 'stop'
  // «كما وعد "[بمزيد] من الحزم"»: who spoke before goes on.
  const goesOn = i === s.at + 1 && mayCarryOver(s.c, s.at, s.form)
  if (verb.act?.includes('ب') && (isSettled(s) || goesOn) && opensWithBa(s, i + 1)) {
    return { lead: 'act', contentFrom: i + 1, skipLetters: 1 }
  }
  const near =
    i <= (s.subject && s.takesSubject ? s.subject.to : s.at + 1) + 1 || SAYING_AGAIN.has(s.c.stream.tokens[i - 1]!.norm)
  if (verb.quoteNear && (!near || (quoted.words <= MAX_QUOTED_NAME && quoted.closed))) return 'stop'
  // «أخبر المدير صحيفة "[الساحل]" أنه»
  const named = s.c.stream.tokens[i - 1]!.norm.replace(/^ل/, '')
  if (s.subject !== null && quoted.closed && quoted.words <= MAX_QUOTED_NAME && TITLED.has(named))
    return quoted.close + 1
  // «اتهم الوزير، أمس، "[شبكات فساد]" بالسعي إلى»
  if (verb.addressee && !verb.quote && s.subject && !s.addressee && quoted.closed && quoted.words <= MAX_QUOTED_NAME) {
    s.addressee = { from: i, to: quoted.close + 1, head: i + 1 }
    return quoted.close + 1
  }
  // «شرح فقرات من كتاب "[…]"»: the name of a work or body.
  if (
    !near &&
    quoted.closed &&
    quoted.words < 9 &&
    TITLED.has(s.c.stream.tokens[i - 1]!.norm.replace(/^[بل]?(?:ال)?/, ''))
  )
    return quoted.close + 1
  // «وأوضحت "[المياه والسدود]" أن»: a body under its short name.
  const nextWord = s.c.stream.tokens[quoted.close + 1]?.norm ?? ''
  const short = near && s.takesSubject && !s.subject && quoted.closed && quoted.words <= MAX_QUOTED_NAME
  if (short && COMPLEMENTIZERS.has(nextWord)) {
    s.subject = { from: i, to: quoted.close + 1, head: i + 1 }
    return quoted.close + 1
  }
  // «وأدانت الوزارة «[القرارات …]»»
  const judged = takesObject(s) && !verb.objects && !verb.quote
  // «وطلب منهم "[تحمل] مسؤوليتهم"»
  if (judged && s.form.conjunction && s.stray === 0 && isVerbalNoun(s.c.stream.tokens[i + 1]!.norm))
    return { lead: 'act', contentFrom: i }
  if (judged && (s.freshSubject || (s.subject && s.stray === 0))) return { lead: 'act', contentFrom: i }
  // «ودعت "[لجنة الدفاع عن مياه البلدة]" إلى»: a verb that quotes nothing has a body of that name before it.
  const due = s.takesSubject && !s.subject && !verb.quote && quoted.closed && quoted.words <= MAX_QUOTED_BODY
  if (due && quoted.words > MAX_QUOTED_NAME) {
    s.subject = { from: i, to: quoted.close + 1, head: i + 1 }
    return quoted.close + 1
  }
  if (quoted.words > MAX_QUOTED_NAME || !quoted.closed) return verb.quote ? { lead: 'quote', contentFrom: i } : 'stop'
  // «مؤكدا "[الضرورة] الملحة" لتوليه المنصب»
  if ((s.subject || s.form.kind === 'participle') && verb.act?.includes('') && !verb.objects)
    return { lead: 'act', contentFrom: i }
  if (s.subject && verb.quote && quoted.words > 1 && !contentOpensAt(s.c, quoted.close + 1, s.limit)) {
    return { lead: 'quote', contentFrom: i }
  }
  const phrase = !s.subject && s.takesSubject ? nounPhraseAt(s.c, i, s.limit, expects(s)) : null
  // «وبعدما أكد "[براءة]" اللاعب»
  const standing = phrase && standingOf(s.c, phrase)
  if (standing === 'never' || standing === 'object') return takesObject(s) ? { lead: 'act', contentFrom: i } : 'stop'
  if (phrase) s.subject = phrase
  return phrase ? phrase.to : quoted.close + 1
}

/** «قال: …» */
export const colon: FrameStep = (s, i) => {
  const { tokens, quotations, quotationOf } = s.c.stream
  if (tokens[i]!.norm !== ':' || i + 1 >= s.limit) return null
  const next = tokens[i + 1]!
  // «الساعة 8[:]00»
  if (next.kind === 'number' && tokens[i - 1]!.kind === 'number') return i + 2
  // «على موقعها الإلكتروني [: www.nahr.example]، إلى»
  if (/^(?:www|https?)$/.test(next.norm)) {
    let to = i + 2
    while (to < s.limit && tokens[to]!.glued) to++
    return to
  }
  if (COMPLEMENTIZERS.has(next.norm)) return { lead: 'clause', contentFrom: i + 2 }
  const quoted = quotations[quotationOf[i + 1]!]
  if (quoted?.open === i + 1) {
    // «وقال: "السلام" كلمة كبيرة»: a quoted piece opens the words, which run on.
    const all = quoted.words > MAX_QUOTED_NAME || i + 2 + quoted.words >= s.limit - 2
    if (all || !s.form.verb.colon) return s.form.verb.quote ? { lead: 'quote', contentFrom: i + 1 } : 'stop'
  }
  return s.form.verb.colon ? { lead: 'colon', contentFrom: i + 1 } : 'stop'
}

/** أن/إن alone, with ب, or after a preposition («إلى أن»). */
export const complementizer: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  const word = tokens[i]!.norm
  const { verb } = s.form
  const near = i <= (s.subject && s.takesSubject ? s.subject.to : s.at + 1) + 1
  const occasion = s.c.stream.tokens[s.at + 1]?.norm === 'في' && OCCASIONS.has(s.c.stream.tokens[s.at + 2]?.norm ?? '')
  if (verb.clauseNear && !near && !occasion && (COMPLEMENTIZERS.has(word) || B_COMPLEMENTIZERS.has(word))) return 'stop'
  if (COMPLEMENTIZERS.has(word) && !isNameAan(s, i)) {
    const before = tokens[i - 1]!.norm
    if (tokens[i]!.glued && before === '-') return null
    if (NOT_BEFORE_COMPLEMENTIZER.has(before)) return null
    // «يبين إن كان»: whether.
    if (/^كان(?:ت|وا)?$/.test(tokens[i + 1]?.norm ?? '') && s.form.tense === 'present') return 'stop'
    return verb.clause ? { lead: 'clause', contentFrom: i + 1 } : 'stop'
  }
  if (B_COMPLEMENTIZERS.has(word)) {
    return verb.clause || verb.act?.includes('ب') ? { lead: 'clause', contentFrom: i + 1 } : 'stop'
  }
  const next = tokens[i + 1]
  if (!PREPOSITIONS.has(word) || !next || i + 1 >= s.limit) return null
  if (COMPLEMENTIZERS.has(next.norm) && !NOT_BEFORE_COMPLEMENTIZER.has(word)) {
    if (verb.clauseNear && !near) return 'stop'
    return verb.clause ? { lead: 'clause', contentFrom: i + 2 } : 'stop'
  }
  // «نص على ألا …»: the negation belongs to the content.
  if (word === 'علي' && next.norm === 'الا' && verb.clause) return { lead: 'clause', contentFrom: i + 1 }
  return null
}

/** «آن»: a name that folding makes a particle. */
function isNameAan({ c }: FrameState, i: number): boolean {
  return c.stream.text(c.stream.tokens[i]!, c.stream.field(i)).startsWith('آ')
}

export const sayingAgain: FrameStep = (s, i) => (SAYING_AGAIN.has(s.c.stream.tokens[i]!.norm) ? i + 1 : null)

/** «دعا [إلى] وقف …», «شدد [على] أهمية …», «كشف [عن] خطة …»: the verb's own preposition opens a noun phrase. */
export const actAfterPreposition: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  const word = tokens[i]!.norm
  const next = tokens[i + 1]
  // «حذر [مما] وصفه بـ»
  if (word === 'مما' && s.form.verb.act?.includes('من') && next) return { lead: 'act', contentFrom: i, skipLetters: 1 }
  // «اعتذر الغانم [عما] فعله»
  if (word === 'عما' && s.form.verb.act?.includes('عن') && next) return { lead: 'act', contentFrom: i, skipLetters: 1 }
  // «شككت النقابة [فيما] قيل»
  if (word === 'فيما' && s.form.verb.act?.includes('في') && next) return { lead: 'act', contentFrom: i, skipLetters: 2 }
  if (!next || i + 1 >= s.limit || !s.form.verb.act?.some((p) => p.length > 1 && foldWord(p) === word)) return null
  if (s.c.personAt(i)) return null
  // «كما عبر عن [ذلك] الشاعر»
  if (next.norm === 'ذلك') return 'stop'
  // «أفاد بيان صدر [عن] الوزارة أن»: who issued it, not what it tells.
  if (word === 'عن' && /^(?:ال)?(?:صدرت?|صادرة?)$/.test(tokens[i - 1]!.norm))
    return nounPhraseAt(s.c, i + 1, s.limit)?.to ?? i + 1
  // «أعلنت عن نفسها»
  if (/^نفس(?:ه|ها|هم)$/.test(next.norm)) return 'stop'
  if (word === 'علي' && next.norm === 'هامش') return i + 2
  // «الراغبين بالسفر [إلى] خارج البلاد»: a way, and nothing that is asked for.
  if (word === 'الي' && /^(?:خارج|داخل)$/.test(next.norm)) return i + 2
  // A request is made of somebody: «حث الأطراف على»; «شكر س على».
  if (PRONOMINAL_PREPOSITIONS.has(next.norm)) return null
  return next.kind === 'punctuation' && s.c.stream.quotationOf[i + 1] === -1
    ? null
    : { lead: 'act', contentFrom: i + 1 }
}

/** «وعدت [بـ]"تغيير شامل"», «طالب س [بـ]15 %»: the letter stands alone before a quotation, a bracket or a number. */
export const actAfterLoneLetter: FrameStep = (s, i) => {
  const letter = s.c.stream.tokens[i]!.norm
  const next = s.c.stream.tokens[i + 1]
  if ((letter !== 'ب' && letter !== 'ل') || !next || i + 1 >= s.limit || !s.form.verb.act?.includes(letter)) return null
  if (letter === 'ل' && !s.addressee && s.takesSubject && !s.subject) return null
  const opens = next.kind === 'number' || next.norm === '(' || opensQuotation(s, i + 1) || isVerbalNoun(next.norm)
  const carriedOver = s.form.conjunction !== null && i === s.at + 1 && !s.form.verb.addressee
  return opens && (carriedOver || isSettled(s)) ? { lead: 'act', contentFrom: i + 1 } : null
}

/** A quotation of a thing; «بـ"أن …"» quotes a clause. */
function opensQuotation(s: FrameState, i: number): boolean {
  const { tokens, quotations, quotationOf } = s.c.stream
  return quotations[quotationOf[i]!]?.open === i && !COMPLEMENTIZERS.has(tokens[i + 1]?.norm ?? '')
}

/** Who speaks, and of whom or to whom where the verb must have one, is known before a content may come. */
function isSettled(s: FrameState): boolean {
  const { cls, about, addressee } = s.form.verb
  if ((cls === 'accuses' || about) && !s.addressee && !s.form.object && !mayBeObject(s)) return false
  return s.subject !== null || !s.takesSubject || s.form.object || (addressee === true && s.addressee !== null)
}

/** «واتهم [الشركة] بـ…»: what was read as the subject can be the object, the subject being carried over. */
function mayBeObject({ c, at, form, subject, takesSubject }: FrameState): boolean {
  return form.verb.transitive === true && mayCarryOver(c, at, form) && takesSubject && subject !== null
}

/** «تعهدت "[بـ]مزيد من الحزم"»: the preposition was drawn into the quotation. */
function opensWithBa(s: FrameState, i: number): boolean {
  const word = s.c.stream.tokens[i]?.norm ?? ''
  // «نددت "[بأشد العبارات]" بـ»: how, not what.
  if (word[0] !== 'ب' || word.length < 4 || s.c.nameAt(i) || /^با(?:شد|قوي|قسي)$/.test(word)) return false
  const host = word.slice(1)
  return !keepsItsBa(word) && (isVerbalNoun(host) || word.startsWith('بال') || isFrequent(host))
}

/** «طالب [بـ]وقف …», «دعا س [لـ]عقد …»: a preposition of one letter, written on the word. */
export const actAfterLetter: FrameStep = (s, i) => {
  const word = s.c.stream.tokens[i]!.norm
  const { act, addressee, cls } = s.form.verb
  const next = s.c.stream.tokens[i + 1]?.norm ?? ''
  // «هنأ الجميع [بعيد] الفطر»: a feast, not «بُعيد».
  if (s.form.verb.past === 'هنأ' && word === 'بعيد' && next.startsWith('ال') && isSettled(s))
    return { lead: 'act', contentFrom: i, skipLetters: 1 }
  // «[بما] في ذلك مذكرة»
  if (word === 'بما' && /^في(?:ه|ها|هم)?$/.test(next)) return 'stop'
  if (act?.includes('ب') && word === 'بما' && (s.subject || s.form.conjunction || !s.takesSubject))
    return { lead: 'act', contentFrom: i, skipLetters: 1 }
  // «أفاد [بيان]»: the letter is the noun's own.
  if (SPEAKER_HEADS.has(word) || TELLING_HEADS.has(word)) return null
  const short = word.length < 4 && !(word.length === 3 && isVerbalNoun(word.slice(1)))
  if (!act || short || [ADVERBS, PREPOSITIONS, PRONOMINAL_PREPOSITIONS].some((list) => list.has(word))) return null
  // «أقر المجلس، [برئاسة] المدير، …», «هدد التنظيم، عبر موقعه [باللغة] الأرزونية، …»
  if (word === 'باللغة' || (CIRCUMSTANCES.has(word) && isComma(s.c, i - 1)))
    return nounPhraseAt(s.c, i + 1, s.limit, expects(s))?.to ?? i + 1
  const settled = s.subject !== null || !s.takesSubject
  // «أقر مجلس النادي [بالبلدة] تكريم …»: a decision, and where.
  if (s.form.verb.past === 'أقر' && s.c.nameAt(i)?.type === 'place') return null
  if (act.includes('ب') && word[0] === 'ب' && !startsName(s, i) && !keepsItsBa(word)) {
    if (s.freshSubject && isWhereItSits(s, i)) return nounPhraseAt(s.c, i + 1, s.limit, expects(s))?.to ?? i + 1
    if ((cls === 'accuses' || s.form.verb.about) && !s.addressee && !s.form.object && !mayBeObject(s)) return null
    // «وعد [بالمكاسب]»: nothing between, so that whoever speaks is carried over; «طالب [بالجامعة]» is a student.
    const atOnce = i === s.at + 1 && (s.form.conjunction !== null || s.form.verb.past !== 'طالب')
    const opens = settled || s.form.object || s.addressee || !addressee || atOnce
    if (opens || isVerbalNoun(word.replace(/^ب(?:ال)?/, ''))) return { lead: 'act', contentFrom: i, skipLetters: 1 }
  }
  if (act.includes('ل') && word[0] === 'ل' && settled && !s.c.personAt(i)) {
    const host = word.replace(/^لل?/, '')
    // «داعيا الأطراف [للـ]تهدئة»: once the one called is named, whatever follows is what for.
    const called = s.addressee !== null && word.startsWith('لل') && !s.c.nameAt(i) && kindOf(host) !== 'person'
    if (called || opensObject(host)) return { lead: 'act', contentFrom: i, skipLetters: word.startsWith('لل') ? 2 : 1 }
  }
  return null
}

/** Behind a comma these tell under whom or why something was said. */
const CIRCUMSTANCES = new Set(
  'برئاسة بقيادة بحضور بمشاركة برعاية بإشراف بعضوية بزعامة بدعوى بحجة بهدف بمناسبة بصفته بصفتها بوصفه بوصفها باعتباره باعتبارها'
    .split(' ')
    .map(foldWord),
)

/** «أشاد مدير الصحة [بمنطقة] النور بجهود»: a place or body under ب, where what is spoken of comes with the next ب. */
function isWhereItSits({ c, limit }: FrameState, i: number): boolean {
  const { tokens } = c.stream
  const host = tokens[i]!.norm.slice(1).replace(/^ال/, '')
  // «مدير التسويق [بالنادي] سليم الغانم», «مدير التعليم [بأرزونيا] سليم الغانم»
  const body = (flagsOf(host) & Flag.OrganizationHead) !== 0 || c.nameAt(i)?.type === 'place'
  if (body && c.personAt(i + 1) && !c.personAt(i)) return true
  if (!/^(?:منطقة|مدينة|محافظة|بلدة|قرية|دولة)$/.test(host) && !body) return false
  for (let j = i + 1; j < Math.min(limit, i + MAX_SEAT); j++) {
    const { norm, kind } = tokens[j]!
    if (kind === 'punctuation' && !(norm === '.' && tokens[j - 1]!.norm.length === 1)) return false
    if (/^ب.{3,}/.test(norm) && !c.nameAt(j) && !ADVERBS.has(norm) && !keepsItsBa(norm)) return true
  }
  return false
}

const MAX_SEAT = 16

function startsName(s: FrameState, i: number): boolean {
  const name = s.c.nameAt(i)
  return name !== null && name.type === 'person' && name.start === s.c.stream.tokens[i]!.start
}
