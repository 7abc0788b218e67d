import { describe, expect, it } from 'vitest';
import { headInMail } from '../../../src/archive/mail-head.ts';
import { quotedPrintable } from '../../../src/deliver/quoted-printable.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { bytesOf } from '../../support/sample-filing.ts';

const HEAD = sha256Hex('eine Journalzeile');
const TEXT = `Prüfsumme des PDF: ${sha256Hex('x')}\nArchivkette: ${HEAD}\n`;

describe('the head of the chain in a stored message', () => {
  it.each([
    ['plain', TEXT],
    ['quoted-printable, its digits broken over two lines', quotedPrintable(`Schluss ${TEXT}`)],
    [
      'Base64',
      `Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(TEXT)
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n')}\r\n`,
    ],
    ['HTML', `<p>Archivkette: <code>${HEAD}</code></p>`],
    ['its beginning alone', `Archivkette: ${HEAD}`],
  ])('is found in %s', (_, text) => {
    expect(headInMail(bytesOf(text))).toBe(HEAD);
  });

  it('may be shortened to twelve digits, and no further', () => {
    expect(headInMail(bytesOf(`Archivkette: ${HEAD.slice(0, 12)}\n`))).toBe(HEAD.slice(0, 12));
    expect(headInMail(bytesOf(`Archivkette: ${HEAD.slice(0, 11)}\n`))).toBe(null);
  });

  it('is not there in any other message', () => {
    expect(headInMail(bytesOf(`Prüfsumme: ${HEAD}\n`))).toBe(null);
    expect(headInMail(new Uint8Array())).toBe(null);
  });
});
