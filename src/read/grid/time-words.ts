const TIME_AXIS = /^(stichtag|jahre?|monate?|years?|months?|zeit|quartale?|berichtsmonat|berichtsjahr)$/iu;

/** Words above times that say no more than that they are times. German: Zeitachse. */
export function isTimeWord(text: string): boolean {
  return TIME_AXIS.test(text.trim());
}
