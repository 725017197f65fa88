/**
 * Names of places and bodies that are common words as well: alone they count only where the context agrees.
 * Source: compiled by hand for Riwaya from general knowledge. Licence: Apache-2.0, as the project.
 */
import { phrases } from './phrases.js'

/** Single words that are names only in context: «مالي» financial, «سبأ» a people, «فتح» opened. */
export const AMBIGUOUS = new Set(
  'مالي بنين جورجيا بيرو غينيا فيجي واس وام وفا تاس سبأ بترا سونا واج واع قنا فتح القاعدة سابك إفي أنسا إسنا أعماق كونا الأزهر أبل سانا تسنيم فارس مهر معا خبر سما بنا وال'.split(
    ' ',
  ),
)

/** Places whose name is a common word as well: they count after «مدينة», «محافظة» or where the tagger agrees. */
export const COMMON_PLACES = new Set(
  phrases(`
الباب، العين، الخبر، القدم، منى، كان، بون، ليل، نيس، ليون، صور، السند، القائم، البيضاء، الأزرق، الغربية، الخليج، الداخلة، الجديدة، العيون، الكاف، الحمامات، الزاوية، الدلتا، الواحات، البحيرة، المتوسط، الريف، الرمادي، البندقية، القبائل، قم، سلا، حجة، عمران، هيت، غاو، كانو، الضفة، إب، طريف، الليث، عنة، حديثة، الخليل، الجليل، الميادين، السلط، معان، بشار، أدرار، المتن، الأبيض، الحلة، العمارة، الكوت، القصير، النيل، الأندلس، الرملة، الناصرة، المهدية، سوسة، باردو، قنا، صباح، بالي، السلام، لو، سول، برن، ديلي، لومي، نيامي، أكرا، كيتو، ريغا، الرباط، الشعانبي، نجد، الأقصى، سلوان، الصويرة، الأحمدي، الضمير، بيشة، عربين، جزين، الكفرة، الهلال النفطي، المنصورة، المحرق، الريان، بورصة، الزرقاء، سارة، صباح، غزني، فارو، بازل، سمارا، ميلان، شقراء، الحرم الإبراهيمي، زنجبار، مشهد، الجوف، العند، الخرج، قابس، حولي، سترة، الدرعية، الفيوم
`),
)

/** Words that name a place or body only in company: within `reach` words one that `words` knows (folded) must stand. */
export const HOMOGRAPHS: ReadonlyMap<string, { readonly reach: number; readonly words: RegExp }> = new Map([
  [
    'سيول',
    {
      reach: 12,
      words:
        /^(?:و?[بل]?كوريا|و?ا?ل?ل?كوري(?:ة|تين)?|و?العاصمة|الجنوبية|الشمالية|بيونغ|بيونج|بيونغيانغ|و?طوكيو|و?بكين)$/,
    },
  ],
  ['فتح', { reach: 1, words: /^(?:و?[بل]?حركت?[ةي]|و?[بل]?حماس|["«“])$/ }],
])

/** Units of money: the tagger knows them as names, readers of news do not. */
export const CURRENCIES: ReadonlySet<string> = new Set(
  'دولار الدولار دولارا يورو اليورو ريال الريال ريالا دينار الدينار دينارا درهم الدرهم درهما ليرة الليرة جنيه الجنيه جنيها روبل الروبل ين الين يوان اليوان فرنك الفرنك استرليني الاسترليني بيتكوين'.split(
    ' ',
  ),
)

/** Last words of the names of media: «أرزانيا [برس]», «صدى [نيوز]». */
export const MEDIA_TAILS: ReadonlySet<string> = new Set('برس نيوز تايمز بوست تربيون جورنال'.split(' '))
