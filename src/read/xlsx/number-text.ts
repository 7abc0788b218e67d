/** Excel shows and takes 15 digits; what lies behind them is the noise of binary fractions. */
const DIGITS = 15;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;
const WHOLE = /^-?\d+$/u;

/**
 * A stored number as a German types it: `0.1` is `0,1`, `1.2E-5` is `0,000012`, never with parted thousands.
 *
 * Excel stores 18,9 as `18.899999999999999`. Read is the shortest decimal that is the same binary number, and of
 * fractions at most the 15 digits that Excel itself shows: `0.30000000000000004` is `0,3`. A whole number keeps the
 * digits that are written. `shift` moves the comma to the right, as a percent sign does by two places.
 *
 * Null for what is no number, or none that fits.
 */
export function numberText(stored: string, shift = 0): string | null {
  if (!NUMBER.test(stored)) return null;
  const value = Number(stored);
  const lost = value === 0 && /[1-9]/u.test(stored.split(/e/iu)[0] ?? '');
  if (!Number.isFinite(value) || lost) return null;
  if (WHOLE.test(stored)) return plain(BigInt(stored).toString(), shift);
  return plain(shortest(value), shift);
}

function shortest(value: number): string {
  const digits = value.toString().replace(/e.*$/u, '').replace(/\D/gu, '').replace(/^0+/u, '');
  return digits.length <= DIGITS || Number.isInteger(value)
    ? value.toString()
    : Number(value.toPrecision(DIGITS)).toString();
}

/** `-1.5e-7` without its exponent, and with a comma: `-0,00000015`. */
function plain(text: string, shift: number): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const comma = whole.length + Number(exponent) + shift;
  const digits = whole + fraction;
  const padded = '0'.repeat(Math.max(0, 1 - comma)) + digits + '0'.repeat(Math.max(0, comma - digits.length));
  const at = Math.max(1, comma);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/u, '');
  const behind = padded.slice(at).replace(/0+$/u, '');
  const amount = behind === '' ? before : `${before},${behind}`;
  return text.startsWith('-') && /[1-9]/u.test(amount) ? `-${amount}` : amount;
}
