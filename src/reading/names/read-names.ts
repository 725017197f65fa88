import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { Name } from '../../domain/index.js'
import { withoutAdjectivesOfOrigin } from './adjectives-of-origin.js'
import { observe } from './features.js'
import { findMentions } from './find-mentions.js'
import { linkMentions } from './link-mentions.js'
import { withOmanTold } from './oman-or-amman.js'
import { findRoleMentions } from './role-mentions.js'

/**
 * Mentions of persons, organisations and places, each linked to one canonical name within the article, in order of the text.
 * Proper names do not overlap. A role («الرئيس الروسي») is a mention of the person that the article gives it to, and may hold the
 * mention of an organisation or place («[المتحدث باسم [الكرملين]]»); the longer comes first.
 */
export function readNames(analysed: AnalysedArticle): readonly Name[] {
  const { article, passages } = analysed
  const seen = passages.map((p) =>
    p.role === 'clutter' ? null : observe(p.tokens, p.field === 'title' ? (article.title ?? '') : article.text),
  )
  const mentions = withoutAdjectivesOfOrigin(findMentions(analysed, seen), passages)
  const names = linkMentions(withOmanTold(mentions, passages))
  const roles = findRoleMentions(analysed, names, seen)
  if (roles.length === 0) return names
  return [...names, ...roles].sort(
    (a, b) => Number(a.field === 'text') - Number(b.field === 'text') || a.start - b.start || b.end - a.end,
  )
}
