/** Elements that hold no prose of the article, whatever is in them. */
export const FURNITURE_ELEMENTS = new Set(
  'FIGCAPTION NAV AMP-AD AMP-EMBED AMP-SIDEBAR AMP-SOCIAL-SHARE AMP-STICKY-AD AMP-USER-NOTIFICATION AMP-CONSENT AMP-ANALYTICS'.split(
    ' ',
  ),
)

/** Parts of a class or id («post-share-box» has three) that say what an element is for. */
export const FURNITURE_PARTS = new Set(
  (
    'share sharing sharer sharebar social socials sharedaddy addthis addtoany a2a sharethis jiathis ' +
    'related relatedposts recommended recommendation recommendations suggested suggestions taboola outbrain mgid dable ' +
    'newsletter subscribe subscription promo promotion ad ads advert advertisement adsbygoogle banner sponsored sponsor ' +
    'tags tagcloud keywords comments comment disqus respond breadcrumb breadcrumbs crumbs ' +
    'cookie cookies consent gdpr trending popular toolbar tools caption captions pullquote ' +
    'pagination pager reactions rating rate poll feedback disclaimer copyright modal popup'
  ).split(' '),
)

/** Several parts that say it together. */
export const FURNITURE_RUNS = [
  'also-read',
  'read-also',
  'readalso',
  'read-more',
  'readmore',
  'see-also',
  'you-may-like',
  'more-from',
  'more-news',
  'most-read',
  'most-watched',
  'most-viewed',
  'next-article',
  'next-post',
  'prev-next',
  'post-navigation',
  'author-box',
  'author-bio',
  'about-author',
  'author-info',
  'font-size',
  'font-tools',
  'fontsize',
  'pull-quote',
  'img-desc',
  'image-desc',
  'photo-credit',
  'image-credit',
  'caption-text',
  'load-more',
  'live-status',
  'last-modified',
  'last-update',
  'entry-share',
  'vjs-control',
  'vjs-modal',
]

/** Parts for the line that says when and by whom a page was put up; elements of a few words only. */
export const HEADER_PARTS = new Set(
  'meta date time datetime timestamp published pubdate byline dateline info views duration'.split(' '),
)

/** What other texts are put below: everything after such a heading, in the same place, is theirs. */
export const OTHER_TEXT_HEADINGS = [
  'التعليقات',
  'تعليقات القراء',
  'تعليقات',
  'أضف تعليقا',
  'أضف تعليق',
  'اترك تعليقا',
  'اترك ردا',
  'محتوى مقترح',
  'عن الكاتب',
  'نبذة عن الكاتب',
  'الأكثر قراءة',
  'الأكثر مشاهدة',
  'الأكثر تداولا',
  'مواضيع ذات صلة',
  'موضوعات ذات صلة',
  'أخبار ذات صلة',
  'مقالات ذات صلة',
  'مواضيع متعلقة',
  'أخبار متعلقة',
  'اقرأ أيضا',
  'إقرأ أيضا',
  'شاهد أيضا',
  'قد يعجبك أيضا',
  'قد يهمك أيضا',
  'شارك هذا الموضوع',
  'شارك الخبر',
  'كلمات مفتاحية',
  'الكلمات المفتاحية',
  'كلمات دلالية',
  'الوسوم',
  'النشرة البريدية',
]

/** Openings of lines that a page's program prints around an article. */
export const PROGRAM_LINES = ['طبع هذا الخبر', 'طبعت هذه الصفحة', 'تمت طباعة هذا الخبر', 'نسخة للطباعة']
