import type { Event, FollowedName, Reading } from '../../domain/index.js'
import { nameKey } from '../../reading/names/name-key.js'
import { accountsOf, inClutter } from '../account.js'

/**
 * Whom and what an event's articles name, for following them over a library: persons by their full names (a last name that another
 * account gives in full counts for it), bodies and places; with the statements that each makes here.
 */
export function namesToFollow(event: Event, readings: readonly Reading[]): readonly FollowedName[] {
  const found = new Map<string, FollowedName & { statements: number }>()
  const meet = (kind: FollowedName['kind'], name: string) => {
    const key = nameKey(name)
    if (!key || (kind === 'person' && !name.includes(' '))) return null
    const at = `${kind} ${key}`
    const known = found.get(at) ?? { kind, key, name, statements: 0 }
    found.set(at, known)
    return known
  }
  if (event.place) meet('place', event.place)
  for (const { type, name } of event.names) if (type !== 'other') meet(type, name)
  for (const account of accountsOf(readings, [])) {
    for (const mention of account.reading.names) {
      if (mention.type === 'other' || mention.certainty === 'unsure' || inClutter(account.reading, mention)) continue
      meet(mention.type, mention.type === 'person' ? account.speaker(mention.name).name : mention.name)
    }
    for (const { name, certainty, anonymous } of account.reading.statements) {
      if (name === null || certainty === 'unsure' || anonymous) continue
      const speaker = account.speaker(name)
      const known = speaker.isPerson
        ? meet('person', speaker.name)
        : (found.get(`organization ${nameKey(speaker.name)}`) ?? found.get(`place ${nameKey(speaker.name)}`))
      if (known) known.statements++
    }
  }
  return [...found.values()]
}
