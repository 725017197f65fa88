import { AGENCIES, AGENCY_HEADS } from '../../arabic/lexicons/agency-lexicon.js'
import { COUNTRIES } from '../../arabic/lexicons/country-lexicon.js'
import { ORGANIZATIONS } from '../../arabic/lexicons/organization-lexicon.js'
import { PLACES } from '../../arabic/lexicons/place-lexicon.js'
import { PhraseLexicon } from '../../arabic/phrase-lexicon.js'

/** A phrase that the lexicons know as a name. */
export interface KnownName {
  readonly type: 'organization' | 'place'
  readonly name: string
}

/** Marks inside a form are tokens of their own: «أ.ف.ب» is looked up as «أ . ف . ب». */
function spaced(form: string): string {
  return form.replace(/[.-]/g, ' $& ')
}

function build(): PhraseLexicon<KnownName> {
  const lexicon = new PhraseLexicon<KnownName>()
  for (const place of PLACES) lexicon.add(place, { type: 'place', name: place })
  for (const country of COUNTRIES) {
    for (const capital of country.capitals) lexicon.add(capital, { type: 'place', name: country.capitals[0]! })
    for (const form of country.forms) lexicon.add(form, { type: 'place', name: country.name })
  }
  for (const { name, forms } of ORGANIZATIONS)
    for (const form of forms) lexicon.add(form, { type: 'organization', name })
  for (const { name, forms } of AGENCIES) {
    const known: KnownName = { type: 'organization', name }
    for (const form of forms) {
      lexicon.add(spaced(form), known)
      for (const head of AGENCY_HEADS) lexicon.add(`${head} ${spaced(form)}`, known)
    }
  }
  return lexicon
}

/** Countries, capitals, cities, well-known organisations and agencies, by every spelling that the lexicons give. */
export const GAZETTEER: PhraseLexicon<KnownName> = build()
