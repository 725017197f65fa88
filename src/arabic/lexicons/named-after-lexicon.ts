/**
 * Nouns that are named after persons, without the article: «جامعة الملك سعود», «شارع عبدالناصر».
 * Source: compiled by hand for Riwaya from general knowledge. Licence: Apache-2.0, as the project.
 */
import { phrases } from './phrases.js'

export const BODIES_NAMED_AFTER: readonly string[] = phrases(
  'جامعة، كلية، معهد، أكاديمية، مدرسة، مدارس، مستشفى، مركز، مؤسسة، مكتبة، جمعية',
)

export const PLACES_NAMED_AFTER: readonly string[] = phrases(
  'مطار، ميناء، ملعب، استاد، ستاد، طريق، شارع، ميدان، ساحة، جسر، كوبري، قاعدة، منتزه، حديقة، صالة، قاعة، مدينة',
)

export const THINGS_NAMED_AFTER: readonly string[] = phrases('جائزة، كأس')

/** Titles between the noun and the name. */
export const TITLES_IN_NAMES: readonly string[] = phrases(
  'الملك، الملكة، الأمير، الأميرة، الإمام، الشيخ، الشيخة، السلطان، الرئيس، القائد، الشهيد',
)
