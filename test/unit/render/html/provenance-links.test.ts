import { describe, expect, test } from 'vitest';
import { htmlTwin } from '../../../../src/render/html/html-twin.ts';
import { testDesign } from '../../../support/design.ts';
import { elementsBelow, readHtml, wordsIn } from '../../../support/read-html.ts';
import { agreedLine } from '../../../support/sample-data.ts';
import { openSample, sampleReport } from '../../../support/sample-report.ts';

const report = sampleReport(openSample());
const page = readHtml(htmlTwin(report, testDesign()));
const all = elementsBelow(page);
const byId = new Map(all.map((each) => [String(each.properties['id'] ?? ''), each]));
const links = elementsBelow(page, 'a').filter(
  ({ properties }) => String(properties['className']) === 'rechenweg',
);
const target = (link: (typeof links)[number]) => byId.get(String(link.properties['href']).slice(1));

describe('figures of the web page', () => {
  test('lead to their derivations: all numbers of the month tables do', () => {
    expect(links.length).toBeGreaterThan(300);
    expect(links.filter((link) => target(link) === undefined)).toEqual([]);
    const rows = elementsBelow(page, 'tr').filter(({ properties }) => !properties['id']);
    const soll = rows.find((row) => wordsIn(row).startsWith('Soll1,1'));
    expect(soll && elementsBelow(soll, 'a')).toHaveLength(12);
  });

  test('lead to the row that has the printed figure in it', () => {
    const link = links.find((each) => wordsIn(each) === '−1,3 (−18,7\u00a0%)');
    const row = link && target(link);
    expect(row && wordsIn(row)).toContain('Abweichung');
    expect(row && wordsIn(row)).toContain('5,83634…\u00a0% − 7,17576…\u00a0%');
  });

  test('lead from the agreed value to its line, and from the estimate to its reason', () => {
    const to = (words: string) => {
      const row = links
        .map((link) => [link, target(link)] as const)
        .find(([link]) => wordsIn(link) === words)?.[1];
      return row && wordsIn(row);
    };
    expect(to('≥\u00a018,9\u00a0%')).toContain(
      `data/vereinbarungen/msh-2020.yaml:${agreedLine('18,9 %')}:15`,
    );
    expect(to('16,0 bis 16,5\u00a0%')).toContain('data/berichte/2020-08.yaml:31:11');
  });

  test('say aloud what they are and where they lead, with the printed figure first', () => {
    for (const link of links) {
      expect(link.properties['ariaLabel']).toBe(`${wordsIn(link)}, zum Rechenweg`);
      expect(elementsBelow(link, 'a')).toEqual([]);
    }
  });

  test('the derivation names each cell with file, line, column and what stands in it', () => {
    const cell = byId.get('zelle-i-1-integrationen-2020-05');
    expect(cell && wordsIn(cell)).toBe(
      [
        'Integrationen',
        'Mai\u00a02020',
        '94',
        'endgültig',
        '22.09.2020',
        'data/exporte/2020-08/sgb2_eckwerte_15087_2020-08.csv',
        '8',
        '79',
      ].join(''),
    );
  });

  test('a name without a derivation is no link', () => {
    const tree = { ...report.tree, children: report.tree.children };
    const bare = readHtml(
      htmlTwin({ ...report, tree, provenance: { type: 'root', children: [] } }, testDesign()),
    );
    expect(elementsBelow(bare, 'a').filter(({ properties }) => properties['className'])).toEqual([]);
  });

  test('a value held back shows no figure of its cell', () => {
    const rows = all.filter(({ properties }) => String(properties['id'] ?? '').startsWith('zelle-'));
    const held = rows.filter((row) => wordsIn(row).includes('gesperrt'));
    for (const row of held) expect(wordsIn(row)).toContain('*');
  });
});
