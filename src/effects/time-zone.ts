/** How far the clock of this machine is from UTC, `UTC+2`, with the name where the environment gives one. German: Zeitzone. */
export function timeZone(now: Date = new Date(), environment: NodeJS.ProcessEnv = process.env): string {
  const hours = -now.getTimezoneOffset() / 60;
  const offset =
    hours === 0 ? 'UTC' : `UTC${hours > 0 ? '+' : '−'}${String(Math.abs(hours)).replace('.', ',')}`;
  return environment['TZ'] ? `${environment['TZ']} (${offset})` : offset;
}
