/** How far the clock of this machine is from UTC, `UTC+2`, with the name where one is given. German: Zeitzone. */
export function timeZone(name: string, now: Date = new Date()): string {
  const hours = -now.getTimezoneOffset() / 60;
  const sign = hours > 0 ? '+' : '−';
  const offset = hours === 0 ? 'UTC' : `UTC${sign}${String(Math.abs(hours)).replace('.', ',')}`;
  return name === '' ? offset : `${name} (${offset})`;
}
