import { beforeAll, describe, expect, test } from 'vitest';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import { month } from '../../../src/domain/month.ts';
import type { Report } from '../../../src/domain/report.ts';
import { htmlTwin } from '../../../src/render/html/html-twin.ts';
import { render } from '../../../src/render/render.ts';
import { testDesign } from '../../support/design.ts';
import { jsonText } from '../../support/json-text.ts';
import { readHtml, wordsIn } from '../../support/read-html.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { openSample, variedReport } from '../../support/sample-report.ts';

const sample = openSample();

/** The sample, but in August only two places are taken in Sangerhausen, and two cases are counted in Hettstedt. */
function withSmallSites(draft: Draft): Draft {
  const small = new Map([
    ['stabil_sgh_belegt', '2'],
    ['abgaenge_lza_het', '2'],
    ['abgaenge_lza_sgh', '11'],
  ]);
  const observations = draft.observations.map((each) => {
    const raw = each.month === month('2020-08') ? small.get(each.metric) : undefined;
    return raw === undefined ? each : { ...each, value: decimal(raw), origin: { ...each.origin, raw } };
  });
  return { ...draft, observations };
}

describe('a report with small counts at its sites', () => {
  const report = variedReport(sample, { change: withSmallSites });
  let pages = '';
  beforeAll(async () => {
    const { bytes } = await render(report, testDesign());
    pages = (await readPdf(bytes)).pages.flat().join(' ');
  });

  test('prints the sum and withholds both sites, on the page, in the web page and in words', () => {
    const sentence =
      '24 von 45 Plätzen belegt, 53,3 % (Sangerhausen * von 15, Eisleben & Hettstedt * von 30; * aus Gründen der statistischen Geheimhaltung gesperrt)';
    expect(blanksFolded(wordsIn(report.tree))).toContain(sentence);
    expect(blanksFolded(wordsIn(readHtml(htmlTwin(report, testDesign()))))).toContain(sentence);
    expect(blanksFolded(pages)).toContain('Sangerhausen * von 15');
  });

  test('withholds the smallest other site in the table, too', () => {
    expect(siteRow(report, 'Hettstedt')).toMatch(/\*$/);
    expect(siteRow(report, 'Eisleben')).toMatch(/\*$/);
    expect(siteRow(report, 'Sangerhausen')).toMatch(/11$/);
  });

  test('gives machines the sum with cells that hold no number', () => {
    const goals = (JSON.parse(jsonText(report)) as { readonly ziele: readonly Goal[] }).ziele;
    const stabil = goals.find(({ id }) => id === 'IV.3');
    expect(stabil?.beurteilt.ist.wert).toBe('24');
    expect(stabil?.beurteilt.standorte.map(({ belegt }) => belegt)).toEqual([
      { wert: null, text: '*' },
      { wert: null, text: '*' },
    ]);
  });

  test('lists the withheld cells in the extract without their values', () => {
    const extract = new TextDecoder().decode(report.attachments[0]?.bytes);
    const rows = extract
      .split('\r\n')
      .map((line) => line.split(';'))
      .filter(([, metric, , at]) => metric === 'stabil_sgh_belegt' && at === '2020-08');
    expect(rows.map((row) => [row[4], row[6], row[13]])).toEqual([['', 'gesperrt', '*']]);
  });

  test('says in the annex from how many cases on a count is shown', () => {
    expect(blanksFolded(wordsIn(report.tree))).toContain(
      'Gesperrt sind Werte von 1 bis 2 und was die Quelle sperrt',
    );
  });
});

interface Goal {
  readonly id: string;
  readonly beurteilt: {
    readonly ist: { readonly wert: string };
    readonly standorte: readonly { readonly belegt: unknown }[];
  };
}

function blanksFolded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function siteRow({ tree }: Report, site: string): string {
  const words = wordsIn(tree);
  const table = words.slice(words.indexOf('Nach Standorten'));
  return new RegExp(`${site}\\s*([\\d*]+(?:\\s*[\\d*]+)*)`).exec(table)?.[1] ?? '';
}
