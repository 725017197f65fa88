/** Words that say nothing of what a sentence is about: particles, pronouns, reporting and measuring words. Folded. */
import { cliticSplits } from '../arabic/clitics.js'
import { foldWord } from '../arabic/fold.js'
import { wordFact } from '../text/words.js'

const WORDS = [
  'من في إلى على عن مع بعد قبل منذ حتى خلال بين ضد حول دون تحت فوق لدى عند حين حيث أو أم ثم لكن بل أن إن قد لا لم لن ما هو هي هم كان كانت يكون تكون كما إذ إذا كل أي فقط هذا هذه ذلك تلك الذي التي الذين أيضا كذلك غير سوى بعض جميع',
  'قال قالت أكد أكدت أضاف أضافت أوضح أوضحت أعلن أعلنت ذكر ذكرت أشار أشارت أفاد أفادت بحسب وفق وفقا نقلا قوله قولها مشيرا مضيفا مؤكدا موضحا أنه أنها أنهم إنه إنها بأن بأنه بأنها',
  'نحو حوالي قرابة أكثر أقل زهاء يقارب الأقل عدد نسبة بنسبة نسبته حصيلة بلغ بلغت يبلغ تبلغ وصل وصلت يصل تصل وصول ألف مليون مليار مئة مائة آلاف ملايين مليارات',
  'له لها لهم به بها بهم فيه فيها منه منها منهم عليه عليها عنه عنها إليه إليها وهو وهي وهم اليوم أمس يوم عام سنة شهر أسبوع ساعة الماضي الجاري الحالي',
  'آخر آخرين آخرون أخرى الآخر أخر تم يتم تمت عدة كبير كبيرة جديد جديدة أول مقابل جراء نتيجة بسبب إثر وسط فيما بينما رغم لكنه لكنها هناك هنا الآن',
]

const LIST: ReadonlySet<string> = new Set(WORDS.flatMap((line) => line.split(' ')).map(foldWord))

/** Whether a word, perhaps behind one proclitic, is one of these. */
export const isFunctionWord = wordFact(
  (norm) =>
    LIST.has(norm) || (norm.length > 3 && cliticSplits(norm).some((s) => s.proclitics.length < 2 && LIST.has(s.host))),
)
