import { describe, expect, test } from 'vitest';
import { contextViews } from '../../../../src/compose/view/context.ts';
import { month } from '../../../../src/domain/month.ts';
import { jsonText } from '../../../support/json-text.ts';
import { sampleAssessments } from '../../../support/sample-assessments.ts';
import { openSample, variedReport } from '../../../support/sample-report.ts';

const { checked } = sampleAssessments();
const [quota, median] = checked.head.context;

describe('context values in the report', () => {
  test('stand with period and source, and say that they are no basis of the agreement', () => {
    const text = JSON.stringify(variedReport(openSample(), {}).tree);
    expect(text).toContain('Zur Einordnung, nicht Grundlage der Zielvereinbarung');
    expect(text).toContain('erfundener Beispielwert');
    expect(contextViews(checked)[0]).toMatchObject({
      wert: '9,9\u00a0%',
      zeitraum: 'August\u00a02020'.replace('\u00a0', ' '),
    });
  });

  test('are left out where nobody named any', () => {
    const none = variedReport(openSample(), {
      change: (draft) => ({ ...draft, head: { ...draft.head, context: [] } }),
    });
    expect(JSON.stringify(none.tree)).not.toContain('Umfeld');
    expect(JSON.parse(jsonText(none)).umfeld).toEqual([]);
  });

  test('name the type of a median, its validity, and a change since the prior year', () => {
    if (!median?.comparisonType || !quota) throw new Error('the sample has no median');
    const comparisonType = {
      ...median.comparisonType,
      name: 'IIb',
      until: month('2020-06'),
      priorYear: 'IIa',
    };
    const head = { ...checked.head, context: [{ ...median, comparisonType }] };
    expect(contextViews({ ...checked, head })[0]?.vergleichstyp).toBe(
      'Vergleichstyp IIb, gültig von 1/2020 bis 6/2020; im Berichtsmonat nicht gültig; im Vorjahr Typ IIa, mit dem Vorjahr nicht vergleichbar',
    );
  });
});
