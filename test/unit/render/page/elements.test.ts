import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/render/render.ts';
import { testDesign } from '../../../support/design.ts';
import { elementsIn, type ReadPdf, readPdf, rightmost } from '../../../support/read-pdf.ts';
import { reportOf, sampleChart } from '../../../support/report-of.ts';

async function printed(html: string): Promise<ReadPdf> {
  const { bytes } = await render(reportOf(html), testDesign());
  return readPdf(bytes);
}

describe('tables', () => {
  const html = `<h1>B</h1><table data-widths="*,60,60"><caption>Soll und Ist</caption>
    <thead><tr><th rowspan="2">Ziel</th><th colspan="2">Werte</th></tr><tr><th class="zahl">Soll</th><th class="zahl">Ist</th></tr></thead>
    <tbody><tr class="gruppe"><th colspan="3">I Ziele</th></tr><tr><th>Quote</th><td class="zahl">18,9 %</td><td></td></tr></tbody></table>`;

  test('are read as caption, head and body, cell by cell, empty cells too', async () => {
    const [table] = elementsIn(await printed(html), 'Table');
    expect(table?.children.map(({ role }) => role)).toEqual(['Caption', 'THead', 'TBody']);
    const rows = table?.children.slice(1).flatMap(({ children }) => children) ?? [];
    const cells = rows.map(({ children }) => children.map(({ role, text }) => `${role} ${text}`.trim()));
    expect(cells).toEqual([
      ['TH Ziel', 'TH Werte'],
      ['TH Soll', 'TH Ist'],
      ['TH I Ziele'],
      ['TH Quote', 'TD 18,9 %', 'TD'],
    ]);
  });

  test('whose rows do not fill the grid are refused', async () => {
    const broken = '<h1>B</h1><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>';
    await expect(printed(broken)).rejects.toThrow('row 2 of a table has 1 columns instead of 2');
  });

  test('say how many widths they expect', async () => {
    const broken = '<h1>B</h1><table data-widths="*,20"><tr><td>a</td></tr></table>';
    await expect(printed(broken)).rejects.toThrow('data-widths names 2 columns, the table has 1');
  });
});

test('a table wider than the page is narrowed until it fits', async () => {
  const cells = Array.from({ length: 12 }, (_, index) => `<td class="zahl">${index}</td>`).join('');
  const widths = Array.from({ length: 12 }, () => '90').join();
  const html = `<h1>B</h1><table data-widths="*,${widths}"><tr><th>Ist</th>${cells}</tr></table>`;
  const { bytes } = await render(reportOf(html), testDesign());
  const page = await rightmost(bytes);
  expect(page).toBeLessThanOrEqual(595.28 - testDesign().tokens.page.margin.right + 0.1);
  expect(page).toBeGreaterThan(500);
});

describe('links', () => {
  test('have one area for each line they cover, however many words and looks', async () => {
    const words = 'Statistik der <strong>Bundesagentur</strong> für Arbeit '.repeat(4);
    const read = await printed(`<h1>B</h1><p>Siehe <a href="https://example.org/">${words}</a>und mehr.</p>`);
    expect(read.links).toHaveLength(2);
    expect(read.links[0]).toMatchObject({ url: 'https://example.org/' });
    expect(read.links[0]?.contents).toMatch(/^Statistik der Bundesagentur .*\(https:\/\/example\.org\/\)$/);
    const [paragraph] = elementsIn(read, 'P');
    expect(paragraph?.children.map(({ role }) => role)).toEqual(['Link']);
    expect(paragraph?.text.startsWith('Siehe')).toBe(true);
    expect(paragraph?.text.endsWith('und mehr.')).toBe(true);
  });

  test('lead inside the document to the block with that id', async () => {
    const { links } = await printed('<h1>B</h1><p><a href="#ziel">zum Ziel</a></p><h2 id="ziel">Ziel</h2>');
    expect(links).toMatchObject([{ url: null, contents: 'Gehe zu: zum Ziel' }]);
  });

  test('to an id that nobody has are refused', async () => {
    await expect(printed('<h1>B</h1><p><a href="#fort">weg</a></p>')).rejects.toThrow('#fort');
  });
});

describe('what has no place on a page is refused by name', () => {
  test.each([
    ['<h1>B</h1><video></video>', '<video>'],
    ['<h1>B</h1><p class="bunt">x</p>', 'unknown class "bunt" on <p>'],
    ['<h1>B</h1><p><u>x</u></p>', '<u>'],
    ['<h1>B</h1>lose Worte', 'lose Worte'],
    ['<h1>B</h1><h3>tief</h3>', '<h3> „tief“ skips a level'],
    ['<h1>B</h1><figure data-chart="fehlt"></figure>', 'chart "fehlt"'],
    ['<h1>B</h1><ul><p>x</p></ul>', '<p> in <ul>'],
  ])('%s', async (html, words) => {
    await expect(printed(html)).rejects.toThrow(words);
  });

  test('a chart without alternative text', async () => {
    const charts = new Map([['c', { ...sampleChart('c'), alt: ' ' }]]);
    const report = reportOf('<h1>B</h1><figure data-chart="c"></figure>', { charts });
    await expect(render(report, testDesign())).rejects.toThrow('has no alternative text');
  });
});

test('a character that the font lacks is named', async () => {
  await expect(printed('<h1>B</h1><p>Wert 木 fehlt</p>')).rejects.toMatchObject({
    name: 'MissingGlyph',
    character: '木',
  });
});

test('dashes and minus signs are read back as what they are', async () => {
  const read = await printed('<h1>B</h1><p>12,6 % – a, −1, x-y</p>');
  expect(elementsIn(read, 'P').map(({ text }) => text)).toEqual(['12,6 % – a, −1, x-y']);
});

test('an umlaut written as two characters is printed', async () => {
  const read = await printed('<h1>B</h1><p>Mu\u0308ller</p>');
  expect(elementsIn(read, 'P')[0]?.text.normalize('NFC')).toBe('Müller');
});
