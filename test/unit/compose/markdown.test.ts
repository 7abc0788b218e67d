import { describe, expect, test } from 'vitest';
import { markdownToHtml } from '../../../src/compose/markdown.ts';

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
});
