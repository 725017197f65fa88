/** Words beside a number that say how exact it is. Written naturally; folded by the phrase lexicon. */
import { foldWord } from '../../arabic/fold.js'
import { PhraseLexicon } from '../../arabic/phrase-lexicon.js'
import type { Modifier } from '../../domain/index.js'

type Lists = readonly (readonly [Modifier, string])[]

function phrases(lists: Lists): PhraseLexicon<Modifier> {
  return new PhraseLexicon(
    lists.flatMap(([modifier, list]) => list.split('،').map((phrase) => [phrase.trim(), modifier] as const)),
  )
}

function firstWords(lists: Lists): ReadonlySet<string> {
  return new Set(lists.flatMap(([, list]) => list.split('،').map((phrase) => foldWord(phrase.trim().split(' ')[0]!))))
}

const BEFORE_LISTS: Lists = [
  [
    'about',
    `نحو، حوالي، حوالى، قرابة، زهاء، تقريبا، ما يقارب، ما يقارب من، ما يقارب الـ، ما يقرب من، ما يقرب عن، يقارب، تقارب، قارب، قاربت، قارب على، قاربت على، يقرب من، تقرب من،
    ما يناهز، يناهز، تناهز، ناهز، ناهزت، في حدود، حدود، بحدود، يقدر بنحو، ما يعادل نحو، بضع و، ما نسبته نحو، مقدار نحو`,
  ],
  [
    'more',
    `أكثر من، ما يزيد على، ما يزيد عن، يزيد على، يزيد عن، تزيد على، تزيد عن، يزيد عددهم على، يزيد عددهم عن، يزيد عددها على، يزيد عددها عن، تزيد قيمتها على، تزيد قيمتها عن،
    زاد على، زاد عن، زادت على، زادت عن، أزيد من، أعلى من، أكبر من، ما يفوق، يفوق، تفوق، فاق، فاقت، فوق، يربو على، يربو عن، ما يربو على، ما يربو عن، تربو على، يتجاوز، تتجاوز، تجاوز، تجاوزت،
    ما يتجاوز، يتعدى، تتعدى، تعدى، أكثر من نحو، ما ينيف على، نيف و`,
  ],
  ['less', `أقل من، أقل بقليل من، أدنى من، دون، دون الـ، ما دون، ما هو دون، تقل عن، يقل عن، ما يقل عن، أصغر من`],
  [
    'atleast',
    `ما لا يقل عن، ما لا يقل على، لا يقل عن، لا تقل عن، لا يقل عددهم عن، لا يقل عددها عن، لا تقل قيمتها عن، لا يقل عددهم على، على الأقل، بحد أدنى، كحد أدنى، ما ليس أقل من، ليس أقل من`,
  ],
  [
    'atmost',
    `ما لا يزيد على، ما لا يزيد عن، لا يزيد على، لا يزيد عن، لا تزيد على، لا تزيد عن، لا يزيد عددهم على، لا يزيد عددهم عن، ما لا يتجاوز، لا يتجاوز، لا تتجاوز، لم يتجاوز، لم تتجاوز، لا يتجاوز عددهم، لا يتعدى، لا تتعدى، لم يتعد،
    بحد أقصى، كحد أقصى، على الأكثر، تصل إلى، يصل إلى، تصل قيمتها إلى، تصل قيمته إلى، يصل عددهم إلى، يصل عددها إلى، تصل نسبتها إلى، تصل مدتها إلى، يصل طوله إلى، تصل سرعتها إلى، تصل حتى، تصل إلى نحو، يصل إلى نحو، تصل إلى حوالي، يصل إلى حوالي، أقصاه، أقصاها، لا أكثر من، ليس أكثر من`,
  ],
]

const AFTER_LISTS: Lists = [
  ['about', 'تقريبا، على وجه التقريب، على التقريب'],
  ['more', 'ونيف، ونيفا، وأكثر، وزيادة'],
  ['atleast', 'على الأقل، كحد أدنى، بحد أدنى، فأكثر، أو أكثر، فما فوق، أو يزيد'],
  ['atmost', 'على الأكثر، كحد أقصى، بحد أقصى، فأقل، أو أقل، على أبعد تقدير، كأقصى حد'],
]

/** Before the number: «[أكثر من] 300 غارة». The first word may carry و ف ب ل ك. */
export const BEFORE = phrases(BEFORE_LISTS)
export const BEFORE_FIRST_WORDS = firstWords(BEFORE_LISTS)

/** After the counted noun: «82 فتاة [على الأقل]». */
export const AFTER = phrases(AFTER_LISTS)
