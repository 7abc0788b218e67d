/** Bytes per encoded word: with the name of the field in front, a line stays below 76 characters. */
const WORD_BYTES = 39;
const LINE = 76;
const FOLD = '\r\n ';
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;
const ASCII = /^[\u0020-\u007e]*$/;

/** One header field; a control character in it, such as a line feed, throws: it would begin another field. */
export function headerField(name: string, value: string): string {
  const lines = value.split(FOLD);
  if (lines.some((line) => CONTROL.test(line) || !ASCII.test(line))) {
    throw new RangeError(`header field ${name} holds characters that may not stand there`);
  }
  return `${name}: ${value}`;
}

/** Free text of a header field such as the subject; German letters become encoded words (RFC 2047). */
export function headerText(text: string, nameLength: number): string {
  if (CONTROL.test(text)) throw new RangeError('a header text holds a control character');
  return ASCII.test(text) && !text.includes('=?') ? folded(text, nameLength + 2) : encodedWords(text);
}

/** `"Jobcenter Mansfeld-Südharz" <controlling@example.org>` */
export function mailbox(name: string, address: string): string {
  if (name === '') return `<${address}>`;
  if (CONTROL.test(name)) throw new RangeError('a name holds a control character');
  const plain = ASCII.test(name) && !name.includes('=?');
  const shown = plain ? `"${name.replaceAll(/["\\]/g, '\\$&')}"` : encodedWords(name);
  return `${shown}${FOLD}<${address}>`;
}

/** A file name as a parameter: `; filename="…"`, for names beyond ASCII after RFC 2231. */
export function fileNameParameter(parameter: string, name: string): string {
  if (/^[A-Za-z0-9 ._()-]+$/.test(name)) return `;${FOLD}${parameter}="${name}"`;
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `;${FOLD}${parameter}*=UTF-8''${encoded}`;
}

function encodedWords(text: string): string {
  const words: string[] = [];
  let last = '';
  for (const character of text) {
    const fits = Buffer.byteLength(last + character) <= WORD_BYTES;
    if (!fits) words.push(last);
    last = fits ? last + character : character;
  }
  return [...words, last].map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(FOLD);
}

/** Breaks at blanks. The blank stays: the next line begins with it. */
function folded(text: string, indent: number): string {
  let column = indent;
  return text
    .split(' ')
    .map((word, index) => {
      const breaks = index > 0 && column + 1 + word.length > LINE;
      column = breaks ? 1 + word.length : column + word.length + (index > 0 ? 1 : 0);
      return `${index === 0 ? '' : breaks ? FOLD : ' '}${word}`;
    })
    .join('');
}
