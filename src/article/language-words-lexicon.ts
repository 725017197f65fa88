/** What tells a language that is written in Arabic letters: words that are frequent in it and rare in the others, and letters that the others lack. */
export interface LanguageSigns {
  readonly name: string
  /** ISO 639 codes under which pages declare it. */
  readonly codes: readonly string[]
  readonly words: string
  readonly letters: string
}

/** «د» is Pashto's commonest word and Arabic for a doctor, so it is of neither. */
export const OTHER_LANGUAGES: readonly LanguageSigns[] = [
  {
    name: 'Persian',
    codes: ['fa', 'per', 'fas', 'prs'],
    words: 'از به که است را با برای می شده کرد های ها بود خود نیز این آن شد خواهد دارد کند گفت یک وی تا هم اند باید پس',
    letters: 'ژ',
  },
  {
    name: 'Urdu',
    codes: ['ur', 'urd'],
    words: 'کے کی ہے میں سے کا نے کو پر ہیں اور کہ تھا ہو گیا تھے بھی یہ اس ان گے گی کیا جائے تک لیے ایک نہیں',
    letters: 'ٹڈڑںےہھ',
  },
  {
    name: 'Kurdish',
    codes: ['ckb', 'ku', 'kur'],
    words: 'لە بە کە بۆ ئەو ئەم لەگەڵ هەر بوو کرد دەکات نێوان لەسەر دوای ئەوەی دەبێت هەیە کرا بەڵام',
    letters: 'ڕڵۆێ',
  },
  {
    name: 'Pashto',
    codes: ['ps', 'pus', 'pbt'],
    words: 'په چې کې سره ته او له دی شي هغه کړي دي يې یې وو کړ شوي لپاره کوي نه پر وویل',
    letters: 'ټډړږښځڅڼېۍ',
  },
  {
    name: 'Uyghur',
    codes: ['ug', 'uig'],
    words: 'ۋە بىلەن ئۈچۈن بىر بۇ بولۇپ دەپ ئۇ كېيىن بولغان قىلىپ بىلدۈردى',
    letters: 'ۈۋڭ',
  },
  {
    name: 'Sindhi',
    codes: ['sd', 'snd'],
    words: '۾ جي جو کي آهي تي کان ۽ جا سان آهن ته نه ان هن',
    letters: 'ڳڱڻڄڃڊڏڌڍٿٽٺڦڇڪھ',
  },
]

export const ARABIC_WORDS =
  'في من على إلى عن أن إن التي الذي الذين هذا هذه ذلك كان كانت قال بعد مع وقد كما خلال بين قد أو لم ما لا لن حتى عند منذ ثم'
