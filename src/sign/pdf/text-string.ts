import type { PdfString } from './pdf-value.ts';

/** What PDFDocEncoding puts where Latin-1 has control characters (ISO 32000-1, annex D.2). */
const SPECIAL: ReadonlyMap<number, string> = new Map([
  ...[...'˘ˇˆ˙˝˛˚˜'].map((sign, index) => [0x18 + index, sign] as const),
  ...[...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((sign, index) => [0x80 + index, sign] as const),
  [0xa0, '€'] as const,
]);

/** A text in a PDF as people read it: UTF-16 or UTF-8 with a mark in front, else PDFDocEncoding. */
export function readText({ bytes }: PdfString): string {
  const raw = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(raw);
  if (bytes.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(raw);
  if (bytes.startsWith('\xef\xbb\xbf')) return new TextDecoder('utf-8').decode(raw);
  return Array.from(raw, (byte) => SPECIAL.get(byte) ?? String.fromCharCode(byte)).join('');
}

/** UTF-16 with its mark in front, one character for each byte. */
export function textBytes(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
}

/** `2021-05-04T09:30:00Z` as `D:20210504093000Z` (ISO 32000-1, 7.9.4). */
export function dateText(at: string): string {
  return `D:${at.slice(0, 19).replace(/\D/g, '')}Z`;
}

const DATE =
  /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)(?:00'?00'?)?|([+-])(\d\d)'?(?:(\d\d)'?)?)?$/;

/** The moment a PDF date means, in UTC: `2021-05-04T09:30:00Z`; null for what is none. Without a zone it is read as UTC. */
export function readDate(text: string): string | null {
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    ,
    sign,
    ahead,
    minutes,
  ] = DATE.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const zone = sign === undefined ? 'Z' : `${sign}${ahead}:${minutes ?? '00'}`;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(moment.getTime()) ? null : utc(moment);
}

/** `2021-05-04T09:30:00Z` */
export function utc(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
