/** Words of no one's news: enough kinds of word that lines look like prose, and the particles that prose holds. */
const WORDS =
  'السفينة المرفأ المدينة الوزير الهيئة المشروع القرار اللجنة الاجتماع التقرير السوق الطريق الجسر النهر الحديقة المدرسة الطلاب العمال الشركة الميزانية الموسم المزارعون المحصول القطار المحطة'.split(
    ' ',
  )
const VERBS = 'أعلنت وصلت افتتح أكد ناقشت أقر شهدت بدأ اختتمت قدم'.split(' ')
const PARTICLES = 'في من على إلى عن مع بعد قبل خلال حول'.split(' ')

/** A news page of some 45 kB as sites make them: head and metadata, menus, scripts, the article, what else to read, comments. */
export function inventedPage(number: number): string {
  const random = generator(number + 1)
  const of = (list: readonly string[]) => list[Math.floor(random() * list.length)]!
  const sentence = (length: number) =>
    `${of(VERBS)} ${Array.from({ length }, (_, i) => (i % 3 === 2 ? of(PARTICLES) : of(WORDS))).join(' ')}`
  const title = sentence(7)
  const paragraphs = Array.from(
    { length: 9 },
    () => `<p>${Array.from({ length: 3 }, () => `${sentence(14)}.`).join(' ')}</p>`,
  )
  const link = (i: number) =>
    `<li class="item item-${i}"><a href="/section/${i}"><img src="/t/${i}.jpg" alt=""><span>${sentence(5)}</span></a></li>`
  const links = (count: number) => Array.from({ length: count }, (_, i) => link(i)).join('\n')
  const script = `<script>var config${number}=${JSON.stringify(Array.from({ length: 90 }, (_, i) => ({ slot: `ad-${i}`, sizes: [300, 250], key: random() })))}</script>`
  const day = `2031-05-${String(1 + (number % 14)).padStart(2, '0')}`
  return `<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title} - منبر ${number % 40}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="منبر ${number % 40}">
<meta property="article:published_time" content="${day}T08:00:00+03:00"><link rel="canonical" href="https://outlet${number % 40}.example/news/${number}">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"${day}T08:00:00+03:00"}</script>
<style>${'.item{margin:0;padding:0;display:block}\n'.repeat(120)}</style>${script}</head>
<body><header><nav><ul>${links(40)}</ul></nav></header>
<main><div class="row"><article class="post"><h1>${title}</h1><time datetime="${day}">${day}</time>
<div class="content">${paragraphs.join('\n')}</div><div class="share"><button>شارك</button></div></article>
<aside class="related"><h3>اقرأ أيضا</h3><ul>${links(40)}</ul></aside></div></main>
<footer><ul>${links(30)}</ul><p>جميع الحقوق محفوظة</p></footer>${script}</body></html>`
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
