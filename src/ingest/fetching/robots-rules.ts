import robots from 'robots-parser'

/** The package's types describe an ES module, but it is a CommonJS one, whose export is the function itself. */
const robotsParser = robots as unknown as typeof robots.default

/** What a robots.txt says to us. */
export interface RobotsRules {
  allows(url: URL): boolean
  /** Seconds between two requests that the host asks for; 0 when it asks for none. */
  readonly crawlDelay: number
}

/** What holds where there is no robots.txt. */
export const NO_RULES: RobotsRules = { allows: () => true, crawlDelay: 0 }

/** Longer lines are not rules. */
const LONGEST_LINE = 1024

/** A wildcard rule is matched in steps of its length times the length of the path; so much of them is ever looked at. */
const MOST_WILDCARD_CHARACTERS = 32 * 1024

/**
 * Reads a robots.txt. Never throws: what is no rule says nothing.
 * @param origin the scheme, host and port that the rules are for
 * @param agent the name that rules may address us by, without a version
 */
export function robotsRules(origin: string, text: string, agent: string): RobotsRules {
  const address = `${origin}/robots.txt`
  const rules = robotsParser(address, relevantLines(text, agent.toLowerCase()).join('\n'))
  const delay = rules.getCrawlDelay(agent)
  return {
    // An answer of undefined means that the address is of another origin, for which these rules say nothing.
    allows: (url) => rules.isAllowed(url.href, agent) !== false,
    crawlDelay: delay !== undefined && delay > 0 ? delay : 0,
  }
}

/**
 * The lines that can concern us. The parser keeps every rule once per agent named above it, so a file that names thousands of
 * agents and rules would unfold to millions: all agents but us and `*` become one.
 */
function relevantLines(text: string, agent: string): string[] {
  const lines: string[] = []
  const named = new Set<string>()
  let wildcards = 0
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    if (raw.length > LONGEST_LINE) continue
    const line = raw.split('#', 1)[0]!
    const [field, value] = fieldAndValue(line)
    if (field === 'user-agent') {
      const who = agentNamed(value, agent)
      if (!named.has(who)) lines.push(`User-agent: ${who}`)
      named.add(who)
    } else if (field === 'allow' || field === 'disallow' || field === 'crawl-delay') {
      named.clear()
      if (value.includes('*')) wildcards += value.length
      if (!value.includes('*') || wildcards <= MOST_WILDCARD_CHARACTERS) lines.push(`${field}: ${value}`)
    }
  }
  return lines
}

function fieldAndValue(line: string): [string, string] {
  const colon = line.indexOf(':')
  return colon < 0 ? ['', ''] : [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
}

function agentNamed(value: string, agent: string): string {
  if (value === '*') return value
  return value.toLowerCase().split('/', 1)[0]!.trim() === agent ? agent : 'another'
}
