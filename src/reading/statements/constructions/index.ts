import type { Construction } from '../proposal.js'
import { continuingQuote } from './continuing-quote.js'
import { freeForm } from './free-form.js'
import { headlineColon } from './headline-colon.js'
import { interview } from './interview.js'
import { nounOfSaying } from './noun-of-saying.js'
import { quoteBeforeVerb } from './quote-before-verb.js'
import { standsInText } from './stands-in-text.js'
import { verbWithContent } from './verb-with-content.js'

/** In order of precedence: of two proposals for the same content the earlier family's stands. */
export const CONSTRUCTIONS: readonly Construction[] = [
  verbWithContent,
  standsInText,
  nounOfSaying,
  quoteBeforeVerb,
  headlineColon,
  freeForm,
  continuingQuote,
  interview,
]
