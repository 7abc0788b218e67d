import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/render/render.ts';
import { testDesign } from '../../../support/design.ts';
import { elementsIn, type ReadPdf, readPdf } from '../../../support/read-pdf.ts';
import { reportOf, sampleChart } from '../../../support/report-of.ts';

const CHARTS = new Map([['c', sampleChart('c')]]);
const WIDTHS = 'data-widths="20,60,60,*,60,60,60"';

async function bytesOf(html: string): Promise<Uint8Array> {
  return (await render(reportOf(`<h1>Bericht</h1>${html}`, { charts: CHARTS }), testDesign())).bytes;
}

async function printed(html: string): Promise<ReadPdf> {
  return readPdf(await bytesOf(html));
}

/** Words with their number, about so many characters long together. */
function text(word: string, characters: number): string {
  const count = Math.ceil(characters / (word.length + 4));
  return Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');
}

function headOf(columns: number): string {
  return `<thead><tr>${Array.from({ length: columns }, (_, index) => `<th>Kopf ${index}</th>`).join('')}</tr></thead>`;
}

function row(...cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function fill(lines: number): string {
  return `<p>${Array.from({ length: lines }, (_, index) => `Zeile ${index}`).join('<br>')}</p>`;
}

/** Everything of one role in reading order, without blanks and hyphens. */
function said(read: ReadPdf, role: string): string {
  return letters(
    elementsIn(read, role)
      .map(({ text }) => text)
      .join(''),
  );
}

function letters(words: string): string {
  return words.replace(/[\s\u00AD-]/g, '');
}

/** The words of one kind in reading order; the reader gives page after page. */
function wordsIn(read: ReadPdf, role: string, word: string): string {
  return (said(read, role).match(new RegExp(`${word}\\d+?(?=${word}|\\D|$)`, 'g')) ?? []).join('');
}

function pagesWith(read: ReadPdf, words: string): number {
  return read.pages.filter((lines) => lines.some((line) => line.includes(words))).length;
}

describe('a row higher than a page is broken, and nothing of it is lost', () => {
  test.each([3000, 10_000])('an action of %i characters in a table of seven columns', async (characters) => {
    const action = text('Wort', characters);
    const before = row('1', 'a', 'b', 'c', 'd', 'e', 'davor');
    const rows = `${before}${row('2', 'a', 'b', 'c', 'd', 'e', action)}${row('3', 'a', 'b', 'c', 'd', 'e', 'danach')}`;
    const read = await printed(`${fill(20)}<table ${WIDTHS}>${headOf(7)}<tbody>${rows}</tbody></table>`);
    expect(said(read, 'TD')).toBe(`1abcdedavor2abcde${letters(action)}3abcdedanach`);
    expect(read.pages.length).toBeGreaterThan(3);
    expect(pagesWith(read, 'Kopf 6')).toBe(read.pages.length);
    expect(said(read, 'TH')).toBe(letters(Array.from({ length: 7 }, (_, index) => `Kopf ${index}`).join('')));
  });

  test('minutes of 20.000 characters in a table of two columns, its first row', async () => {
    const minutes = text('Protokoll', 20_000);
    const rows = `${row('TOP 1', minutes)}${row('TOP 2', 'Ende')}`;
    const html = `${fill(46)}<h2>Niederschrift</h2><table data-widths="90,*">${headOf(2)}<tbody>${rows}</tbody></table>`;
    const read = await printed(html);
    expect(said(read, 'TD')).toBe(`TOP1${letters(minutes)}TOP2Ende`);
    const first = read.pages.findIndex((lines) => lines.some((line) => line.includes('Protokoll0 ')));
    expect(read.pages[first]?.join()).toContain('Niederschrift');
    expect(read.pages[first]?.join()).toContain('Kopf 0');
  });

  test('two long cells of one row run side by side over the pages', async () => {
    const [left, right] = [text('Links', 6000), text('Rechts', 9000)];
    const read = await printed(
      `<table><tbody>${row(left, right)}${row('x', 'y')}</tbody></table><p>Nachher</p>`,
    );
    expect(wordsIn(read, 'TD', 'Links')).toBe(letters(left));
    expect(wordsIn(read, 'TD', 'Rechts')).toBe(letters(right));
    expect(said(read, 'TD')).toMatch(/xy$/);
    expect(read.pages[1]?.join()).toMatch(/Links\d+.*Rechts\d+/);
    expect(read.pages.at(-1)).toContain('Nachher');
  });

  test('paragraphs, lists and a table inside the cell stay what they are', async () => {
    const parts = Array.from(
      { length: 30 },
      (_, index) => `<p>${text(`Absatz${index}x`, 300)}</p><ul><li>Punkt ${index}</li></ul>`,
    );
    const inner = `<table>${headOf(2)}<tbody>${row(text('Innen', 5000), 'i')}</tbody></table>`;
    const read = await printed(`<table><tbody>${row('T', `${parts.join('')}${inner}`)}</tbody></table>`);
    const items = elementsIn(read, 'LI').map(({ text }) => letters(text));
    expect(items).toEqual(Array.from({ length: 30 }, (_, index) => `•Punkt${index}`));
    expect(wordsIn(read, 'Document', 'Innen')).toBe(letters(text('Innen', 5000)));
  });

  test('rows joined by a long cell', async () => {
    const long = text('Lang', 9000);
    const rows = `<tr><td rowspan="2">${long}</td><td>a</td></tr>${row('b')}${row('c', 'd')}`;
    const read = await printed(`${fill(20)}<table><tbody>${rows}</tbody></table>`);
    expect(wordsIn(read, 'TD', 'Lang')).toBe(letters(long));
    expect(said(read, 'TD').replace(/Lang\d+/g, '')).toBe('abcd');
  });

  test('a head that would fill every page is set once', async () => {
    const head = text('Kopf', 9000);
    const rows = `${row('a', text('Wert', 9000))}${row('b', 'c')}`;
    const read = await printed(
      `<table><thead><tr><th>x</th><th>${head}</th></tr></thead><tbody>${rows}</tbody></table>`,
    );
    expect(said(read, 'TH')).toBe(`x${letters(head)}`);
    expect(said(read, 'TD')).toBe(`a${letters(text('Wert', 9000))}bc`);
    expect(pagesWith(read, 'Kopf0 ')).toBe(1);
  });

  test('what follows in a panel keeps its width', async () => {
    const narrow = `<p>${'n '.repeat(200)}</p>`;
    const panel = (rows: string) =>
      `<div class="kasten"><table><tbody>${rows}</tbody></table>${narrow}</div>`;
    const linesOf = async (rows: string) => {
      const lines = (await printed(`${panel(rows)}<p>${'o '.repeat(200)}</p>`)).pages.flat();
      return ['n ', 'o '].map((word) => lines.find((line) => line.startsWith(word))?.length);
    };
    expect(await linesOf(row('a', text('Wert', 9000)))).toEqual(await linesOf(row('a', 'kurz')));
  });
});

describe('a row that fits on a page is never broken', () => {
  test.each([200, 1200, 2600])('beside a row that does not, with %i characters', async (characters) => {
    const rows = Array.from({ length: 6 }, (_, index) =>
      row(`A${index}`, `<p>Anfang ${index}</p><p>${text('Mitte', characters)}</p><p>Ende ${index}</p>`),
    );
    const tall = row('T', text('Lang', 12_000));
    const read = await printed(
      `<table>${headOf(2)}<tbody>${rows.slice(0, 3).join('')}${tall}${rows.slice(3).join('')}</tbody></table>`,
    );
    for (let index = 0; index < 6; index += 1) {
      const page = read.pages.find((lines) => lines.join().includes(`Anfang ${index}`));
      expect(page?.join(), `row ${index}`).toContain(`Ende ${index}`);
    }
  });
});

describe('what should stay together and is higher than a page is broken', () => {
  test('a section of class zusammen, whose parts stay whole where they can', async () => {
    const panels = Array.from(
      { length: 12 },
      (_, index) =>
        `<div class="kasten zusammen"><p>Auf ${index}</p><p>${text('Teil', 700)}</p><p>Zu ${index}</p></div>`,
    );
    const read = await printed(
      `${fill(10)}<section class="zusammen"><h2>Lang</h2>${panels.join('')}</section>`,
    );
    expect(read.pages[0]?.join()).toContain('Lang');
    for (let index = 0; index < 12; index += 1) {
      const page = read.pages.find((lines) => lines.includes(`Auf ${index}`));
      expect(page, `panel ${index}`).toContain(`Zu ${index}`);
    }
  });

  test('columns are set one below the other, from margin to margin', async () => {
    const right = text('Rechts', 9000);
    const read = await printed(
      `<div class="spalten"><div><p>Links</p></div><div><p>${right}</p></div></div>`,
    );
    const lines = read.pages.flat();
    expect(letters(said(read, 'P'))).toBe(`Links${letters(right)}`);
    expect(lines).toContain('Links');
    expect(lines.find((line) => line.startsWith('Rechts0 '))?.length).toBeGreaterThan(80);
  });

  test('columns that fit stay side by side', async () => {
    const html = `<div class="spalten"><div><p>Links</p></div><div><p>${text('Rechts', 1500)}</p></div></div>`;
    for (const lines of [5, 25, 45]) {
      const read = await printed(`${fill(lines)}${html}`);
      expect(
        read.pages.flat().some((line) => /^Links ?Rechts0/.test(line)),
        `${lines} lines`,
      ).toBe(true);
    }
  });

  test('a figure with an endless caption, below its heading', async () => {
    const caption = text('Bild', 12_000);
    const read = await printed(
      `${fill(30)}<h2>Titel</h2><h3>Unter</h3><figure data-chart="c"><figcaption>${caption}</figcaption></figure>`,
    );
    expect(said(read, 'Caption')).toBe(letters(caption));
    expect(elementsIn(read, 'Figure')).toHaveLength(1);
  });

  test('a heading and a caption longer than a page', async () => {
    const [title, caption] = [text('Titel', 6000), text('Tabelle', 9000)];
    const read = await printed(
      `${fill(20)}<h2>${title}</h2><table><caption>${caption}</caption><tbody>${row('a', 'b')}</tbody></table>`,
    );
    expect(said(read, 'H2')).toBe(letters(title));
    expect(said(read, 'Caption')).toBe(letters(caption));
    expect(said(read, 'TD')).toBe('ab');
  });
});

test('a report with broken rows is the same file every time', async () => {
  const html = `<table ${WIDTHS}>${headOf(7)}<tbody>${row('1', 'a', 'b', 'c', 'd', 'e', text('Wort', 5000))}</tbody></table>`;
  const [first, second] = [await bytesOf(html), await bytesOf(html)];
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
});
