import { describe, expect, test } from 'vitest';
import { markdownToHtml, withoutSource } from '../../../src/compose/markdown.ts';
import { placeIn } from '../../../src/domain/place.ts';
import { HOSTILE_MARKDOWN } from '../../support/hostile-markdown.ts';

describe('Markdown of comments', () => {
  test('paragraphs, emphasis and lists survive', () => {
    expect(markdownToHtml('Ein **fettes** Wort.\n\n- eins\n- zwei')).toBe(
      '<p>Ein <strong>fettes</strong> Wort.</p>\n<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>',
    );
  });

  test('HTML and scripts do not survive', () => {
    const html = markdownToHtml('Vorher <script>alert(1)</script> nachher <b onclick="x()">b</b>');
    expect(html).not.toMatch(/script|onclick|<b/);
    expect(html).toContain('Vorher');
  });

  test('a link shows its address instead of hiding it, a picture falls away', () => {
    expect(markdownToHtml('[hier](https://example.org/x)')).toBe('<p>hier (https://example.org/x)</p>');
    expect(markdownToHtml('![Bild](https://example.org/x.png)')).not.toContain('img');
  });

  test('a heading in a comment does not disturb the headings of the report', () => {
    expect(markdownToHtml('# Laut')).toBe('<p><strong>Laut</strong></p>');
  });

  test('indented lines and code fences are ordinary paragraphs', () => {
    expect(markdownToHtml('Vorher\n\n    eingerückt\n\nNachher')).toBe(
      '<p>Vorher</p>\n<p>eingerückt</p>\n<p>Nachher</p>',
    );
    expect(markdownToHtml('```\nZeile\n```')).toBe('<p>Zeile</p>');
  });

  test('template marks in a comment stay text', () => {
    expect(markdownToHtml('{{kernsatz}}')).toBe('<p>{{kernsatz}}</p>');
  });

  test('tables and footnotes, which are no part of this Markdown, stay as they were written', () => {
    expect(markdownToHtml('Wert[^1] gilt.\n\n[^1]: Schätzung')).toBe(
      '<p>Wert[^1] gilt.</p>\n<p>[^1]: Schätzung</p>',
    );
    expect(markdownToHtml('| a | b |\n|---|---|\n| 1 | 2 |')).toBe('<p>| a | b |\n|---|---|\n| 1 | 2 |</p>');
    expect(markdownToHtml('[1]: https://example.org')).toBe('<p>[1]: https://example.org</p>');
  });

  test('a sentence that begins with a date keeps its day', () => {
    expect(markdownToHtml('31. August ist der **Stichtag**.')).toBe(
      '<p>31. August ist der <strong>Stichtag</strong>.</p>',
    );
    expect(markdownToHtml('3. Mai\n\n   mehr\n\n4. Mai')).toBe('<p>3. Mai</p><p>mehr</p><p>4. Mai</p>');
    expect(markdownToHtml('3. Mai\n   - a')).toBe('<p>3. Mai\n</p><ul>\n<li>a</li>\n</ul>');
    expect(markdownToHtml('1. eins\n2. zwei')).toBe('<ol>\n<li>eins</li>\n<li>zwei</li>\n</ol>');
  });

  test('any character of Unicode goes through', () => {
    expect(markdownToHtml('Ёлка 木 😀 مرحبا ﬁ')).toBe('<p>Ёлка 木 😀 مرحبا ﬁ</p>');
  });
});

describe('hostile Markdown', () => {
  const ALLOWED = /<(\/?(p|ul|ol|li|blockquote|strong|em)|br)>/g;

  test.each(HOSTILE_MARKDOWN.map((text) => [text.slice(0, 60), text]))('leaves plain tags: %j', (_, text) => {
    expect(markdownToHtml(text).replaceAll(ALLOWED, '')).not.toContain('<');
    expect(markdownToHtml(`Vorher ${text} nachher`).replaceAll(ALLOWED, '')).not.toContain('<');
  });

  test('shows where a link would lead, and leads nowhere', () => {
    expect(markdownToHtml('[hier](javascript:alert(1))')).toBe('<p>hier (javascript:alert(1))</p>');
    expect(markdownToHtml('<javascript:alert(1)>')).toBe('<p>javascript:alert(1)</p>');
  });

  test('loads no picture, and says which one was meant', () => {
    expect(markdownToHtml('![Zähler](https://boese.example/z.png)')).toBe('<p>[Bild: Zähler]</p>');
    expect(markdownToHtml('![](data:image/svg+xml,x)')).toBe('<p>[Bild: svg+xml,x]</p>');
  });

  test('is not filled in by templates', () => {
    const marks = '{{kernsatz}} {{{kernsatz}}} {{lookup . "constructor"}} <%= x %> #{7*7}';
    expect(markdownToHtml(marks)).toBe(`<p>${marks.replace('<', '&#x3C;')}</p>`);
  });

  test('brings in no hidden character by its number or name', () => {
    expect(markdownToHtml('a&#8238;b&#x200B;c&ZeroWidthSpace;d&rlm;')).toBe(
      '<p>a&#x26;#x202E;b&#x26;#x200B;c&#x26;#x200B;d&#x26;#x200F;</p>',
    );
    expect(markdownToHtml('&#0;&#xD800;')).toBe('<p>&#x26;#xFFFD;&#x26;#xFFFD;</p>');
  });

  test('that piles up signs is printed as it was written, as from the wording of an agreement', () => {
    const pile = `${'> '.repeat(40)}a`;
    expect(markdownToHtml(pile)).toBe(`<p>${pile}</p>`);
    expect(markdownToHtml(`**fett**\n${'*a_'.repeat(900)}`)).toContain('<p>**fett**\n*a_*a_');
  });
});

describe('Markdown with its place', () => {
  const bytes = new TextEncoder().encode('---\nziel: I.1\n---\nEins.\n\n- zwei\n  drei\n- vier\n');
  const files = [{ file: 'data/k.md', bytes, sha256: '' }];
  const html = (markdown: string) => markdownToHtml(markdown, placeIn('data/k.md', 2), files);

  test('says for each block the line of the file', () => {
    expect(html('Eins.\n\n- zwei\n  drei\n- vier')).toBe(
      [
        '<p data-quelle="data/k.md:4">Eins.</p>',
        '<ul data-quelle="data/k.md:6">',
        '<li data-quelle="data/k.md:6">zwei\ndrei</li>',
        '<li data-quelle="data/k.md:8">vier</li>',
        '</ul>',
      ].join('\n'),
    );
  });

  test('is not taken for the same text at another place', () => {
    expect(html('vier')).toContain('data/k.md:8');
    expect(markdownToHtml('vier', placeIn('data/l.md', 3))).toBe('<p data-quelle="data/l.md:3">vier</p>');
    expect(markdownToHtml('vier')).toBe('<p>vier</p>');
  });

  test('cannot name a place of its own', () => {
    expect(html('<p data-quelle="data/x.md:1">Eins.</p>\n\nZwei')).not.toContain('x.md');
    expect(html('Wort <b data-quelle="data/x.md:1">fett</b>')).toBe(
      '<p data-quelle="data/k.md:2">Wort fett</p>',
    );
  });

  test('gives the HTML without places back', () => {
    expect(withoutSource(html('Eins.'))).toBe(markdownToHtml('Eins.'));
  });
});
