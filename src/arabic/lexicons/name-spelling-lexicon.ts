/**
 * Names of public figures that newsrooms spell in several ways, each in the spelling that is shown. Only spelling: nothing here says who
 * holds which office. Other spellings are recognised by the key of sounds (`nameWordKey`), so only one form is listed.
 * Source: compiled by hand for Riwaya from general knowledge. Licence: Apache-2.0, as the project.
 */
import { phrases } from './phrases.js'

export const PREFERRED_SPELLINGS: readonly string[] = phrases(`
ترامب، بوتين، نتنياهو، غيراسيموف، أردوغان، ميركل، ماكرون، أوباما، بوتفليقة، تيلرسون، بومبيو، ماتيس، لافروف، شويغو، بيسكوف، زاخاروفا، ميدفيديف، نيبينزيا، ريابكوف، غوتيريش، موغيريني، دي ميستورا، ساركوزي، هولاند، لودريان، كاميرون، جونسون، كلينتون، بلينكن، ليبرمان، بيريز، شارون، أولمرت، رابين، غانتس، جاويش أوغلو، يلدريم، داود أوغلو، روحاني، ظريف، خامنئي، سليماني، تشاووش أوغلو، زيلينسكي، بوروشينكو، لوكاشينكو، غريفيث، بلاتر، إنفانتينو، رونالدو، ميسي، مورينيو، غوارديولا، بنزيمة، إبراهيموفيتش، تسيبراس، فاروفاكيس، مادورو، تشافيز، كاسترو، غورباتشوف، يلتسين، مانديلا، زوكربيرغ، غيتس، بيزوس، شولتس، شتاينماير، غابرييل
`)
