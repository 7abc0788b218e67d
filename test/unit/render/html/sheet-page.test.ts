import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../../../src/cli/profile/sheet-of.ts';
import { cellFindings } from '../../../../src/read/examine/cell-findings.ts';
import { lookAt } from '../../../../src/read/examine/examine.ts';
import { sheetPage } from '../../../../src/render/html/sheet-page.ts';
import { testDesign } from '../../../support/design.ts';
import { fileOf } from '../../../support/exports.ts';
import { elementsBelow, readHtml, theOnly, wordsIn } from '../../../support/read-html.ts';

function pageOf(text: string) {
  const file = fileOf(text, 'liste.csv');
  const examination = lookAt(file, []);
  const found = [
    ...examination.diagnostics,
    ...(examination.examined ? cellFindings(examination.examined) : []),
  ];
  const bytes = sheetPage(sheetOf('liste.csv', examination, found), testDesign().tokens);
  return { page: readHtml(bytes), text: new TextDecoder().decode(bytes), bytes };
}

const ROWS = (count: number) =>
  Array.from({ length: count }, (_, at) => `${(at % 12) + 1}/${2000 + Math.floor(at / 12)};${at}\n`);
const MANY = `Monat;Plätze\n${ROWS(250).join('')}`;

describe('the page of a file', () => {
  test('says role and line of each row in words, and is German', () => {
    const { page } = pageOf('Stand: 01.09.2020;\nMonat;Plätze\nJan 20;20\nFeb 20;21\n');
    expect(theOnly(page, 'html').properties['lang']).toBe('de');
    const heads = elementsBelow(page, 'th').filter(({ properties }) => properties['scope'] === 'row');
    expect(heads.map(wordsIn)).toEqual(['1Titel', '2Kopf', '3Werte', '4Werte', '5leer']);
    const columns = elementsBelow(page, 'th').filter(({ properties }) => properties['scope'] === 'col');
    expect(columns.map(wordsIn)).toEqual(['Zeile', '1Zeit: Monat', '2Wert: Plätze']);
  });

  test('marks a faulty cell with its message, and leads there from the list at the top', () => {
    const { page } = pageOf('Monat;Plätze\nJan 20;20\nFeb 20;zwei\nMrz 20;3\n');
    const [cell, ...more] = elementsBelow(page, 'td').filter(
      ({ properties }) => properties['id'] !== undefined,
    );
    expect(more).toEqual([]);
    expect(cell && wordsIn(cell)).toMatch(/^zweiFehler CSV-186 „zwei“ ist/u);
    const links = elementsBelow(page, 'a').map(({ properties }) => properties['href']);
    expect(links).toEqual(['#zeile-3-spalte-2', '#befund-1']);
    const ids = elementsBelow(page).flatMap(({ properties }) => properties['id'] ?? []);
    for (const link of links) expect(ids).toContain(String(link).slice(1));
  });

  test('shows markup, links and formulas of a file as text', () => {
    const { page, text } = pageOf(
      'Monat;Plätze\nJan 20;<img src=x onerror=alert(1)>\nFeb 20;=HYPERLINK("http://x")\nMrz 20;3\nApr 20;3\nMai 20;4\n',
    );
    expect(text).not.toMatch(/<img|<script|href="http/u);
    expect(elementsBelow(page, 'td').map(wordsIn).join(' ')).toContain('<img src=x onerror=alert(1)>');
    expect(
      elementsBelow(page, 'a').every(({ properties }) => String(properties['href']).startsWith('#')),
    ).toBe(true);
  });

  test('scrolls on the screen; on paper its columns share the width of the sheet, and none is cut', () => {
    const { text } = pageOf(MANY);
    const [screen = '', paper = ''] = text.split('@page{size:A4 landscape');
    expect(screen).toMatch(/\.blatt\{overflow:auto/u);
    expect(paper).toMatch(/\.blatt table\{width:100%/u);
    expect(paper).toMatch(/\{min-width:0;max-width:none;[^}]*white-space:pre-wrap;overflow-wrap:anywhere\}/u);
  });

  test('runs nothing and loads nothing', () => {
    const policy = elementsBelow(pageOf(MANY).page, 'meta').find(({ properties }) => properties['httpEquiv']);
    expect(policy?.properties['content']).toMatch(/^default-src 'none'; style-src 'sha256-/u);
  });

  test('of a huge file shows the first 500 rows and those around a finding', () => {
    const rows = Array.from({ length: 4500 }, (_, at) => `${10_000 + at};20\n`);
    rows[3000] = '13000;zwei\n';
    const { page, bytes } = pageOf(`Schlüssel;Plätze\n${rows.join('')}`);
    const shown = elementsBelow(page, 'th').filter(({ properties }) => properties['scope'] === 'row');
    expect(shown.map((head) => Number.parseInt(wordsIn(head), 10)).slice(500)).toEqual([
      2999, 3000, 3001, 3002, 3003, 3004, 3005,
    ]);
    expect(
      elementsBelow(page, 'tr')
        .map(wordsIn)
        .filter((words) => words.startsWith('…')),
    ).toEqual(['… 2498 Zeilen ohne Befund nicht gezeigt', '… 1497 Zeilen ohne Befund nicht gezeigt']);
    expect(bytes.length).toBeLessThan(100_000);
  });

  test('of a file without findings says so', () => {
    expect(wordsIn(theOnly(pageOf(MANY).page, 'main'))).toContain('Befunde (0)Keine.');
  });

  test('the same file gives the same bytes', () => {
    expect(pageOf(MANY).text).toBe(pageOf(MANY).text);
  });
});
