import { addresseeAsObject, directObject, requestedDeed, subject } from './arguments.js'
import { addresseeAfterLam, adjunct, adverb, clauseAboutOccasion, mark, otherVerb, prefixedAdjunct } from './asides.js'
import { clauseAboutSubject } from './clause-about-subject.js'
import { membersOfSubject } from './members.js'
import {
  actAfterLetter,
  actAfterLoneLetter,
  actAfterPreposition,
  colon,
  complementizer,
  quotation,
  sayingAgain,
} from './openers.js'
import { sourceInsideFrame } from './source-inside.js'
import type { FrameStep } from './state.js'

/** In order: what leads into the content before what only comes between, the subject before other objects. */
export const FRAME_STEPS: readonly FrameStep[] = [
  quotation,
  colon,
  mark,
  complementizer,
  sayingAgain,
  actAfterPreposition,
  membersOfSubject,
  sourceInsideFrame,
  actAfterLoneLetter,
  actAfterLetter,
  adverb,
  clauseAboutSubject,
  clauseAboutOccasion,
  otherVerb,
  addresseeAfterLam,
  adjunct,
  requestedDeed,
  directObject,
  subject,
  prefixedAdjunct,
  addresseeAsObject,
]
