const ESCAPED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
};
const TO_ESCAPE = /[\n\r\t\b\f()\\]/g;
const BEYOND_ASCII = /[^\0-\x7F]/;

/**
 * A value as it stands in the file, byte for byte as pdfkit writes it: strings are names, `String` objects are texts,
 * buffers are hexadecimal; what is none of these, such as a reference, knows its own text.
 *
 * A report has some two thousand objects. pdfkit's own way, with a list of lines and a type test for each value, took
 * several milliseconds of each report.
 */
export function objectText(value: unknown): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return numberText(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return arrayText(value);
  if (Object.getPrototypeOf(value) === Object.prototype) return dictionaryText(value);
  if (value instanceof String) return textText(value.valueOf());
  if (Buffer.isBuffer(value)) return `<${value.toString('hex')}>`;
  return value instanceof Date ? dateText(value) : String(value);
}

function dictionaryText(entries: object): string {
  let text = '<<\n';
  for (const [key, value] of Object.entries(entries)) text += `/${key} ${objectText(value)}\n`;
  return `${text}>>`;
}

function arrayText(values: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < values.length; index += 1)
    text += index === 0 ? objectText(values[index]) : ` ${objectText(values[index])}`;
  return `${text}]`;
}

function numberText(value: number): string {
  if (!(value > -1e21 && value < 1e21)) throw new Error(`${value} is no number of a PDF`);
  return String(Math.round(value * 1e6) / 1e6);
}

function textText(text: string): string {
  const bytes = BEYOND_ASCII.test(text)
    ? Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('latin1')
    : text;
  return `(${bytes.replace(TO_ESCAPE, (character) => ESCAPED[character] ?? character)})`;
}

function dateText(date: Date): string {
  const digits = date.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return `(D:${digits}Z)`;
}
