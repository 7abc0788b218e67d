import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/render/render.ts';
import { testDesign } from '../../../support/design.ts';
import { contentsOf } from '../../../support/raw-pdf.ts';
import { elementsIn, type ReadPdf, readPdf } from '../../../support/read-pdf.ts';
import { reportOf, sampleChart } from '../../../support/report-of.ts';

const CHARTS = new Map([['c', sampleChart('c')]]);
/** Lines that end one before, at and one after every possible foot of the page. */
const FILLS = Array.from({ length: 22 }, (_, index) => 38 + index);

async function printed(html: string): Promise<ReadPdf> {
  const { bytes } = await render(reportOf(html, { charts: CHARTS }), testDesign());
  return readPdf(bytes);
}

function fill(lines: number): string {
  return `<h1>Bericht</h1><div>${Array.from({ length: lines }, (_, index) => `Zeile ${index}`).join('<br>')}</div>`;
}

function pageWith(read: ReadPdf, words: string): number {
  return read.pages.findIndex((lines) => lines.some((line) => line.includes(words)));
}

const FOLLOWERS = {
  'a paragraph':
    '<p>Danach beginnt der Text und läuft über zwei Zeilen, die zusammenbleiben, weil sonst eine allein stünde, und weiter.</p>',
  'a table':
    '<table><thead><tr><th>Danach</th><th>Wert</th></tr></thead><tbody><tr><td>erste Zeile</td><td>1</td></tr><tr><td>zweite</td><td>2</td></tr></tbody></table>',
  'a table with caption':
    '<table><caption>Danach</caption><tbody><tr><td>erste Zeile</td></tr></tbody></table>',
  'a figure': '<figure data-chart="c"><figcaption>Danach</figcaption></figure>',
  'a panel': '<div class="kasten"><p>Danach kommt der Kasten.</p></div>',
  columns: '<div class="spalten"><div><p>Danach</p></div><div><p>rechts</p></div></div>',
  'a list': '<ul><li>Danach ein Punkt</li><li>noch einer</li></ul>',
};

describe('a heading is never the last thing on a page', () => {
  test.each(Object.entries(FOLLOWERS))('when %s follows', async (name, follower) => {
    const moved = new Set<number>();
    for (const lines of name === 'a figure' ? FILLS.map((fill) => fill - 18) : FILLS) {
      const read = await printed(
        `${fill(lines)}<p class="ueberzeile">Darüber</p><h2>Überschrift</h2><h3>Unterzeile</h3>${follower}`,
      );
      const page = pageWith(read, 'Danach');
      expect(pageWith(read, 'Überschrift'), `${lines} lines`).toBe(page);
      expect(pageWith(read, 'Darüber'), `${lines} lines`).toBe(page);
      expect(pageWith(read, 'Unterzeile'), `${lines} lines`).toBe(page);
      moved.add(page);
    }
    expect(moved).toEqual(new Set([0, 1]));
  });

  test('a block that nearly fills a page is placed all the same', async () => {
    const rows = Array.from({ length: 52 }, (_, index) => `Zeile ${index}`).join('<br>');
    const read = await printed(`<h1>Bericht</h1><h2>Groß</h2><div class="zusammen">${rows}</div>`);
    expect(read.pages.flat()).toContain('Zeile 51');
  });
});

test('each page says anew in which font and colour it is written', async () => {
  const { bytes } = await render(reportOf(fill(150), { charts: CHARTS }), testDesign());
  const pages = contentsOf(bytes).filter((content) => content.includes('BT'));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    const [before = ''] = page.split('Tj', 1);
    expect(before.split(' TJ', 1)[0]).toMatch(/ rg .*\/F\d+ [\d.]+ Tf /s);
  }
});

test('the rule beside a comment never reaches up to the heading that was carried over with it', async () => {
  const { page, type } = testDesign().tokens;
  const size = `${type.h2.size} Tf`;
  const accent = '0.043 0.31 0.541 rg';
  for (const lines of FILLS) {
    const html = `${fill(lines)}<h2>Überschrift</h2><div class="kommentar"><p>Danach, in zwei<br>Zeilen</p></div>`;
    const { bytes } = await render(reportOf(html), testDesign());
    const written = new RegExp(`${accent} /F\\d+ ${size}`);
    const heading = contentsOf(bytes).find((content) => written.test(content)) ?? '';
    const baseline = Number(new RegExp(`${size} 1 0 0 -1 [\\d.]+ ([\\d.]+) Tm`).exec(heading)?.[1]);
    const rule = Number(new RegExp(`(?:0.541 rg |\n)${page.margin.left} ([\\d.]+) 1.6 `).exec(heading)?.[1]);
    expect(rule, `${lines} lines`).toBeGreaterThan(baseline);
  }
});

describe('paragraphs', () => {
  test('leave no single line at the foot or at the top of a page', async () => {
    const text = Array.from({ length: 5 }, (_, index) => `Satz ${index}`).join('<br>');
    for (const lines of FILLS) {
      const { pages } = await printed(`${fill(lines)}<p>${text}</p>`);
      const counts = pages.map((page) => page.filter((line) => line.startsWith('Satz')).length);
      expect(counts, `${lines} lines`).not.toContain(1);
    }
  });

  test('that end at the foot of the last page do not begin another one', async () => {
    for (const lines of FILLS) {
      const { pages } = await printed(`${fill(lines)}<p>Schluss</p>`);
      expect(pages.at(-1)?.length, `${lines} lines`).toBeGreaterThan(2);
    }
  });
});

describe('tables', () => {
  const rows = Array.from(
    { length: 90 },
    (_, index) => `<tr><td><p>Zeile ${index}</p><p>unten ${index}</p></td></tr>`,
  );
  const html = `<h1>B</h1><table><thead><tr><th>Tabellenkopf</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;

  test('repeat their head on every page, but it is read once', async () => {
    const read = await printed(html);
    expect(read.pages.length).toBeGreaterThan(3);
    for (const lines of read.pages) expect(lines).toContain('Tabellenkopf');
    const heads = elementsIn(read, 'TH').map(({ text }) => text);
    expect(heads.filter((text) => text !== '')).toEqual(['Tabellenkopf']);
  });

  test('keep each row on one page and lose none', async () => {
    const read = await printed(html);
    for (let row = 0; row < 90; row += 1) {
      const page = read.pages.find((lines) => lines.includes(`Zeile ${row}`));
      expect(page).toContain(`unten ${row}`);
    }
  });
});

describe('page breaks', () => {
  test('a block of class neue-seite begins a page, but never leaves an empty one', async () => {
    const { pages } = await printed(
      '<section class="neue-seite"><h1>Eins</h1></section><section class="neue-seite"><h2>Zwei</h2></section>',
    );
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain('Zwei');
  });

  test('a block of class zusammen stays on one page', async () => {
    for (const lines of FILLS) {
      const read = await printed(
        `${fill(lines)}<div class="zusammen"><h2>Anfang</h2><p>Mitte</p><p>Ende</p></div>`,
      );
      expect(pageWith(read, 'Anfang'), `${lines} lines`).toBe(pageWith(read, 'Ende'));
    }
  });
});
