/** `10.266.756`, `1,93`, `0,85 %`: as a statistics office writes it. */
export function germanValue(value: number, decimals: number, unit: string): string {
  const [whole = '0', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${grouped}${fraction === undefined ? '' : `,${fraction}`}${unit === '%' ? ' %' : ''}`;
}

/** Sum without the errors of binary fractions: in steps of the last decimal place. */
export function sumOf(values: readonly number[], decimals: number): number {
  const steps = 10 ** decimals;
  return values.reduce((sum, value) => sum + Math.round(value * steps), 0) / steps;
}

/** `2026-12` */
export function monthName(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** `21.02.2027` as `2027-02-21`. */
export function isoDay(german: string): string {
  const [day = '', month = '', year = ''] = german.split('.');
  return `${year}-${month}-${day}`;
}
