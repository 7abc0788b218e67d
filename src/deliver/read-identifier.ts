const OPENING = '<dc:identifier>';
const CLOSING = '</dc:identifier>';

/**
 * What the PDF says about itself: `dc:identifier` in its uncompressed metadata. German: Kennung im Dokument.
 *
 * Read from the bytes and without a PDF library, so that the check shares nothing with what wrote them.
 * Gives null when there is none, or more than one.
 */
export function readIdentifier(pdf: Uint8Array): string | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const start = bytes.indexOf(OPENING);
  // Where nothing opens, the end is looked for behind the last byte, and is not there either.
  const end = bytes.indexOf(CLOSING, start);
  if (end === -1 || bytes.lastIndexOf(OPENING) !== start) return null;
  return unescapeXml(bytes.toString('utf8', start + OPENING.length, end));
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
