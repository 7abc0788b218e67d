import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/render/inspect/inspect.ts';
import { testDesign } from '../../support/design.ts';
import { randomReports } from '../../support/random-report.ts';

describe('the random documents', () => {
  const reports = randomReports(120, 7);

  test('are the same for the same seed', () => {
    expect(randomReports(3, 7).map(({ tree }) => tree)).toEqual(reports.slice(0, 3).map(({ tree }) => tree));
  });

  test('use the whole grammar', () => {
    const text = JSON.stringify(reports.map(({ tree }) => tree));
    for (const element of 'h2 h3 ul ol table thead th figure aside nav blockquote a sup'.split(' '))
      expect(text, element).toContain(`"tagName":"${element}"`);
    for (const property of ['colSpan', 'rowSpan', 'lang', 'dataFeld']) expect(text).toContain(property);
  });

  test('hold a few that no page can show, and many that it can', () => {
    const sources = { definitions: [], templates: [] };
    const refused = reports.filter((report) => inspect(report, testDesign(), sources).length > 0);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(reports.length * 0.2);
  });
});
