import { describe, expect, test } from 'vitest';
import { markdownCopy } from '../../../src/compose/attachments/markdown-copy.ts';
import { markdownToHtml } from '../../../src/compose/markdown.ts';
import type { CommentPicture } from '../../../src/domain/draft.ts';
import { placeIn } from '../../../src/domain/place.ts';

const picture = (name: string, width = 600, height = 300): CommentPicture => ({
  file: `data/bilder/${name}`,
  bytes: new Uint8Array(),
  sha256: '',
  name,
  mediaType: 'image/png',
  width,
  height,
  shown: new Uint8Array(),
  shownIn: [],
});
const html = (markdown: string, pictures = [picture('a.png'), picture('b c.png', 100, 100)]) =>
  markdownToHtml(markdown, undefined, [], pictures);
const A = '<img src="data/bilder/a.png" alt="Verlauf" data-breite="288">';

describe('a picture that the report has', () => {
  test('stands between paragraphs with its words, 150 dots to the inch', () => {
    expect(html('Vor.\n\n![Verlauf](bilder/a.png)\n\nNach.')).toBe(`<p>Vor.</p>\n${A}\n<p>Nach.</p>`);
  });

  test('is never higher than a third of a page, and never blown up', () => {
    const width = (dots: number, high: number) =>
      /data-breite="([\d.]+)"/.exec(html('![x](bilder/a.png)', [picture('a.png', dots, high)]))?.[1];
    expect(width(4_000, 2_000)).toBe('480');
    expect(width(1_000, 4_000)).toBe('60');
    expect(width(20, 20)).toBe('9.6');
    expect(width(1, 4_000)).toBe('0.1');
  });

  test('splits the line in which it stands, and emphasis around it', () => {
    expect(html('Hier ![Verlauf](bilder/a.png) *und **da ![Verlauf](bilder/a.png) dort***')).toBe(
      `<p>Hier </p>${A}<p> <em>und <strong>da </strong></em></p>${A}<p><em><strong> dort</strong></em></p>`,
    );
  });

  test('stands in lists, quotations and headings as a block of its own', () => {
    expect(html('- Punkt ![Verlauf](bilder/a.png)\n- zwei')).toBe(
      `<ul>\n<li><p>Punkt </p>${A}</li>\n<li>zwei</li>\n</ul>`,
    );
    expect(html('> ![Verlauf](bilder/a.png)')).toBe(`<blockquote>\n${A}\n</blockquote>`);
    expect(html('# Kopf ![Verlauf](bilder/a.png)')).toBe(`<p><strong>Kopf </strong></p>${A}`);
    expect(html('31. ![Verlauf](bilder/a.png) August')).toBe(`<p>31. </p>${A}<p> August</p>`);
    expect(html('[![Verlauf](bilder/a.png)](https://beispiel.example)')).toContain(A);
  });

  test('has its title below it, on the same page', () => {
    expect(html('![Verlauf](bilder/a.png "Eigene Auswertung") Text')).toBe(
      `<div class="zusammen">${A}<p><em>Eigene Auswertung</em></p></div><p> Text</p>`,
    );
  });

  test('says in data-quelle from which line it came', () => {
    const markdown = 'Vor.\n\n![Verlauf](bilder/a.png)';
    const file = 'data/kommentare/2020-08/I.1.md';
    const input = { file, bytes: Buffer.from(`---\nziel: I.1\n---\n${markdown}`), sha256: '' };
    expect(markdownToHtml(markdown, placeIn(file, 2), [input], [picture('a.png')])).toContain(
      `data-quelle="${file}:6"`,
    );
  });

  test('travels in the copy of the comment by its name', () => {
    expect(markdownCopy({}, html('Vor ![Ver*lauf](<bilder/b c.png> "Titel") nach'))).toBe(
      '---\n---\n\nVor\n\n![Ver\\*lauf](<bilder/b c.png>)\n\n*Titel*\n\nnach\n',
    );
  });
});

describe('any other picture is said and never loaded', () => {
  test.each(['https://beispiel.example/a.png', 'data:image/png,x', 'bilder/z.png', '../bilder/a.png'])(
    '%s',
    (address) => {
      expect(html(`![Verlauf](${address})`)).toBe('<p>[Bild: Verlauf]</p>');
    },
  );

  test('nor does HTML bring one in', () => {
    expect(html('<img src="data/bilder/a.png" onerror="x()"> <div class="neue-seite">')).not.toContain(
      '<img',
    );
  });

  test('nor hidden characters in its words', () => {
    expect(html('![a&#8238;b](bilder/a.png)')).toContain('alt="a&#x26;#x202E;b"');
  });
});
