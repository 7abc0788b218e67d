import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/render/render.ts';
import { testDesign } from '../../../support/design.ts';
import { objectsOf } from '../../../support/raw-pdf.ts';
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

  test('may have heads of rows, columns and groups of both, and cells that span rows and columns', async () => {
    const { bytes } = await render(
      reportOf(`<h1>B</h1><table><thead><tr><th rowspan="2" scope="col">a</th><th colspan="2" scope="colgroup">b</th></tr>
        <tr><th>c</th><th></th></tr></thead><tbody><tr><th rowspan="2" scope="rowgroup">d</th><td>e</td><td rowspan="2">f</td></tr>
        <tr><td></td></tr></tbody><tbody><tr><th scope="row">g</th><td colspan="2"></td></tr></tbody></table>`),
      testDesign(),
    );
    const cells = [...objectsOf(bytes).values()].flatMap(
      (object) => /\/S \/(T[HD]) .*?(?:\/O \/Table ?(.*?) ?>>|$)/.exec(object)?.slice(1) ?? [],
    );
    expect(cells.reduce((text, word, at) => `${text}${at % 2 ? ' ' : '|'}${word ?? ''}`, '')).toBe(
      '|TH /Scope /Column /RowSpan 2|TH /Scope /Column /ColSpan 2|TH /Scope /Column|TH /Scope /Column' +
        '|TH /Scope /Row /RowSpan 2|TD |TD /RowSpan 2|TD |TH /Scope /Row|TD /ColSpan 2',
    );
  });

  test('of a head alone are read as a body', async () => {
    const read = await printed('<h1>B</h1><table><thead><tr><th>a</th></tr></thead><tbody></tbody></table>');
    const [table] = elementsIn(read, 'Table');
    expect(table?.children.map(({ role }) => role)).toEqual(['TBody']);
  });

  test.each([
    ['<tr><td rowspan="2">a</td></tr>', { kind: 'rowSpanTooLong', rowSpan: 2, rows: 1 }],
    [
      '<thead><tr><th rowspan="2">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody>',
      { kind: 'rowSpanTooLong', rowSpan: 2, rows: 1 },
    ],
    [
      '<tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td></tr>',
      { kind: 'cellsOverlap', row: 2 },
    ],
    ['<tr><td>a</td></tr><tr></tr>', { kind: 'rowWithoutCells' }],
    ['<tr><th scope="spalte">a</th></tr>', { kind: 'scopeUnknown', scope: 'spalte' }],
    ['<tr><th scope="constructor">a</th></tr>', { kind: 'scopeUnknown', scope: 'constructor' }],
    ['<tr><td colspan="0">a</td></tr>', { kind: 'countUnfit', name: 'colspan', value: '0' }],
    ['<tbody><tr><td>a</td></tr></tbody><thead><tr><th>b</th></tr></thead>', { kind: 'headBehindRows' }],
    ['<tbody></tbody>', { kind: 'tableWithoutRows' }],
    [
      '<thead><tr><th>k</th><th>l</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody>',
      { kind: 'rowWidth', row: 3, columns: 1, expected: 2 },
    ],
    ['<tr><td><p>a</p>b</td></tr>', { kind: 'wordsBesideBlocks' }],
  ])('that nobody could read in order are refused: %s', async (rows, reason) => {
    await expect(printed(`<h1>B</h1><table>${rows}</table>`)).rejects.toMatchObject({ reason });
  });

  test('say how many widths they expect', async () => {
    const broken = '<h1>B</h1><table data-widths="*,20"><tr><td>a</td></tr></table>';
    await expect(printed(broken)).rejects.toMatchObject({
      reason: { kind: 'widthsCount', named: 2, columns: 1 },
    });
  });
});

describe('a cell', () => {
  test('may hold a chart, with its alternative text and its place on the page', async () => {
    const charts = new Map([['c', sampleChart('c')]]);
    const html = `<h1>B</h1><table data-widths="*,200"><tr><td>Quote</td><td><figure data-chart="c"></figure></td></tr></table>`;
    const { bytes } = await render(reportOf(html, { charts }), testDesign());
    const cell = elementsIn(await readPdf(bytes), 'TD')[1];
    expect(cell?.children).toMatchObject([{ role: 'Figure', alt: sampleChart('c').alt }]);
    const figure = [...objectsOf(bytes).values()].find((object) => object.includes('/S /Figure ')) ?? '';
    const box = /\/BBox \[([^\]]*)\]/.exec(figure)?.[1]?.split(' ').map(Number) ?? [];
    const [left = 0, bottom = 0, right = 0, top = 0] = box;
    expect(left).toBeGreaterThan(300);
    expect(right).toBeLessThanOrEqual(595.28 - testDesign().tokens.page.margin.right + 0.1);
    expect([bottom > 400, top > bottom + 50, top < 800]).toEqual([true, true, true]);
  });

  test('may hold a list, whose bullets are its labels', async () => {
    const read = await printed(
      '<h1>B</h1><table><tr><td><ul><li>eins</li><li>zwei</li></ul></td></tr></table>',
    );
    const [cell] = elementsIn(read, 'TD');
    const items = cell?.children[0]?.children.map(({ children }) =>
      children.map(({ role, text }) => `${role} ${text}`),
    );
    expect(cell?.children.map(({ role }) => role)).toEqual(['L']);
    expect(items).toEqual([
      ['Lbl •', 'LBody eins'],
      ['Lbl •', 'LBody zwei'],
    ]);
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
  test('lead inside the document to the block with that id', async () => {
    const { links } = await printed('<h1>B</h1><p><a href="#ziel">zum Ziel</a></p><h2 id="ziel">Ziel</h2>');
    expect(links).toMatchObject([{ url: null, contents: 'Gehe zu: zum Ziel' }]);
  });

  test('to an id that nobody has are refused', async () => {
    await expect(printed('<h1>B</h1><p><a href="#fort">weg</a></p>')).rejects.toMatchObject({
      reason: { kind: 'targetUnknown', id: 'fort' },
    });
  });
});

describe('what has no place on a page is refused by name', () => {
  test.each([
    ['<h1>B</h1><video></video>', { kind: 'unknownElement' }],
    ['<h1>B</h1><constructor></constructor>', { kind: 'unknownElement' }],
    ['<h1>B</h1><li>x</li>', { kind: 'unknownElement' }],
    ['<h1>B</h1><p class="bunt">x</p>', { kind: 'unknownClass', name: 'bunt' }],
    ['<h1>B</h1><p><u>x</u></p>', { kind: 'notInLine' }],
    ['<h1>B</h1><p><constructor>x</constructor></p>', { kind: 'notInLine' }],
    ['<h1>B</h1>lose Worte', { kind: 'looseWords', words: 'lose Worte' }],
    ['<h1>B</h1><div>lose <p>Worte</p></div>', { kind: 'wordsBesideBlocks' }],
    ['<h1>B</h1><h3>tief</h3>', { kind: 'headingOutOfOrder', level: 3, before: { words: 'B', level: 1 } }],
    ['<h2>zuerst</h2><h1>B</h1>', { kind: 'headingOutOfOrder', words: 'zuerst', before: null }],
    ['<h1>B</h1><h2> </h2><h3>tief</h3>', { kind: 'emptyHeading' }],
    ['<h1>B</h1><h2>C</h2><h3>D</h3><h4>E</h4><h5>tief</h5>', { kind: 'unknownElement' }],
    ['<h1>B</h1><h6>tief</h6>', { kind: 'unknownElement' }],
    ['<h1>B</h1><figure data-chart="fehlt"></figure>', { kind: 'pictureUnknown', name: 'fehlt' }],
    ['<h1>B</h1><ul><p>x</p></ul>', { kind: 'wrongChild', parent: 'ul', allowed: ['li'] }],
    [
      '<h1>B</h1><div class="spalten" data-widths="*"><p>a</p><p>b</p></div>',
      { kind: 'widthsCount', columns: 2 },
    ],
    ['<h1>B</h1><div class="spalten" data-widths="1cm"><p>a</p></div>', { kind: 'widthUnfit', value: '1cm' }],
    ['<h1 id="a">B</h1><p id="a">x</p>', { kind: 'idTwice', id: 'a' }],
    ['<h1>B</h1><p><a>x</a></p>', { kind: 'linkWithoutAddress' }],
  ])('%s', async (html, reason) => {
    await expect(printed(html)).rejects.toMatchObject({ name: 'MarkupError', reason });
  });

  test('a chart without alternative text', async () => {
    const charts = new Map([['c', { ...sampleChart('c'), alt: ' ' }]]);
    const report = reportOf('<h1>B</h1><figure data-chart="c"></figure>', { charts });
    await expect(render(report, testDesign())).rejects.toMatchObject({
      reason: { kind: 'alternativeMissing', what: 'Diagramm', name: 'c' },
    });
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

describe('lists', () => {
  test.each([
    '<ul><li>außen<ul><li>innen</li></ul></li></ul>',
    '<ol><li><strong>außen</strong> <ol><li>innen</li></ol></li></ol>',
    '<ul><li><p>außen</p><ul><li>innen</li></ul></li></ul>',
  ])('say the words of an item before the list below them: %s', async (html) => {
    const [item] = elementsIn(await printed(`<h1>B</h1>${html}`), 'LI');
    const body = item?.children.at(-1);
    expect(body?.role).toBe('LBody');
    expect(body?.text).toMatch(/^außen.+innen$/);
  });
});
