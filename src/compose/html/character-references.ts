const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot));|&(?=[#a-z0-9])/gi;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * Text as it was before it was escaped: `A &amp; B` → `A & B`; null where it holds a reference of another kind.
 *
 * Handlebars and rehype-stringify write numbers and four names. What browsers read in ways of their own (an open end,
 * `&nbsp;`, half a pair, signs of Windows-1252) is for the parser that knows them.
 */
export function unescaped(text: string): string | null {
  if (!text.includes('&')) return text;
  let strange = false;
  const plain = text.replace(REFERENCE, (_, hexadecimal?: string, digits?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? unread();
    const code = hexadecimal === undefined ? Number(digits) : Number.parseInt(hexadecimal, 16);
    return isPlain(code) ? String.fromCodePoint(code) : unread();
  });
  return strange ? null : plain;

  function unread(): string {
    strange = true;
    return '';
  }
}

function isPlain(code: number): boolean {
  return (
    (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code > 0xdfff && code < 0x110000)
  );
}
