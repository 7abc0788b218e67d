const SOFT_BREAK = '=\r\n';
const LONGEST = 75;

/** Text as quoted-printable (RFC 2045): ASCII lines of at most 76 characters, ended by CR LF. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => wrap(encodeLine(line)))
    .join('\r\n');
}

/** One entry per byte: itself or `=XX`. A blank at the end of a line would be lost on the way. */
function encodeLine(line: string): readonly string[] {
  const bytes = new TextEncoder().encode(line);
  return [...bytes].map((byte, index) => {
    const blank = byte === 0x20 || byte === 0x09;
    if (blank) return index === bytes.length - 1 ? escaped(byte) : String.fromCharCode(byte);
    return byte >= 0x21 && byte <= 0x7e && byte !== 0x3d ? String.fromCharCode(byte) : escaped(byte);
  });
}

function wrap(units: readonly string[]): string {
  let written = '';
  let column = 0;
  for (const unit of units) {
    if (column + unit.length > LONGEST) {
      written += SOFT_BREAK;
      column = 0;
    }
    written += unit;
    column += unit.length;
  }
  return written;
}

function escaped(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
