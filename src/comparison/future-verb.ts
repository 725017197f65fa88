import { wordFact } from '../text/words.js'

/** Words that begin as a verb of the future does and are none: «سيارة», «سياحي», «ستة», «سنوات». */
const NO_VERBS =
  /^[وف]?(?:سيار(?:ة|ات|ته|تها|تهم|تان|تين)|سياح(?:ة|ي|ية|يا|يين)?|سياس(?:ة|ي|ية|يا|يين|يون|يات|ات|ته|تها)|سيادة|سيد(?:ة|ات|ي|تان|تين)|سيول|سيناء|سينما|سينمائي|سينمائية|سيناريو|سيطر(?:ة|ت|وا|ته|تها)?|ستين|ستون|ستاد|ستار|ستوك|ستيفن|سنوات|سنوي|سنوية|سنويا|سنتين|سنغافورة)$/

/** «[س]تنطلق», «[وس]يلتقي»: what is yet to come. */
export const isFutureVerb = wordFact<boolean>((norm) => /^[وف]?س[يتن]\p{L}{3,}$/u.test(norm) && !NO_VERBS.test(norm))
