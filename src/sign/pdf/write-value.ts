import type { PdfDictionary, PdfValue } from './pdf-value.ts';

/** An object as PDF text, one character for each byte (ISO 32000-1, 7.3). The counterpart of `readValue`. */
export function writeValue(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  switch (value.kind) {
    case 'name':
      return writeName(value.name);
    case 'string':
      return `<${Buffer.from(value.bytes, 'latin1').toString('hex').toUpperCase()}>`;
    case 'reference':
      return `${value.id} ${value.generation} R`;
    case 'array':
      return `[${value.items.map(writeValue).join(' ')}]`;
    case 'dictionary':
      return writeDictionary(value);
  }
}

function writeDictionary({ entries }: PdfDictionary): string {
  return ['<<', ...[...entries].map(([key, value]) => `${writeName(key)} ${writeValue(value)}`), '>>'].join(
    '\n',
  );
}

/** PDF knows no exponents: 0.00000012 is written out. */
function writeNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/\.?0+$/, '');
}

function writeName(text: string): string {
  const escaped = (sign: string) => `#${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return `/${text.replace(/[^!$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g, escaped)}`;
}
