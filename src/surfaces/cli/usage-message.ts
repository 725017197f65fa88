import type { CommanderError } from 'commander'
import type { Session } from './session.js'

/** Commander's codes in Arabic; the word in question follows. */
const ARABIC: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'أمر غير معروف',
  'commander.unknownOption': 'خيار غير معروف',
  'commander.missingArgument': 'ينقص الأمر ما يعمل عليه',
  'commander.optionMissingArgument': 'خيار تنقصه قيمته',
  'commander.invalidArgument': 'قيمة غير صالحة للخيار',
  'commander.excessArguments': 'في الأمر زيادة',
}

/** What is wrong with the command line, on one line, and where to find what is right. */
export function usageMessage(error: CommanderError, session: Session): string {
  const english = error.message.replace(/^error: /, '').replace(/\s+/g, ' ')
  const arabic = ARABIC[error.code]
  const subject = /'([^']+)'/.exec(english)?.[1]
  const message = session.say(english, arabic ? `${arabic}${subject ? `: ${subject}` : ''}` : english)
  return `${message} ${session.say('(riwaya --help lists the commands)', '(الأوامر: riwaya --help)')}`
}
