import { describe, expect, test } from 'vitest';
import type { ReportHead } from '../../../../src/domain/draft.ts';
import { readHead } from '../../../../src/read/texts/report-head.ts';
import { sampleAgreement } from '../../../support/agreement-text.ts';

const agreement = sampleAgreement();
const VALUE = `  - bezeichnung: Arbeitslosenquote
    wert: 8,4
    einheit: '%'
    zeitraum: August 2020
    quelle: Beispiel
`;
const HEAD = 'berichtsdatum: 2020-09-28\nursache: Ein Satz.\numfeld:\n';

const read = (umfeld: string) =>
  readHead(
    {
      input: { file: 'data/berichte/2020-08.yaml', bytes: new Uint8Array(), sha256: '' },
      text: HEAD + umfeld,
    },
    agreement,
  );

function context(umfeld: string): ReportHead['context'] {
  const outcome = read(umfeld);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value.context;
}

const slips = (umfeld: string) =>
  read(umfeld).diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);

describe('context values of a report', () => {
  test('come with unit, precision, period and source', () => {
    const [value] = context(VALUE);
    expect(value).toMatchObject({
      label: 'Arbeitslosenquote',
      precision: 1,
      when: 'August 2020',
      source: 'Beispiel',
    });
    expect(value?.value.toFixed()).toBe('0.084');
  });

  test('may be the median of a Vergleichstyp with its validity', () => {
    const type = '    vergleichstyp: { typ: IIb, gueltig-von: 2020-01, im-vorjahr: IIa }\n';
    expect(context(VALUE + type)[0]?.comparisonType).toMatchObject({
      name: 'IIb',
      until: null,
      priorYear: 'IIa',
    });
  });

  test('are four at most', () => {
    expect(context(VALUE.repeat(4))).toHaveLength(4);
    expect(slips(VALUE.repeat(5))).toEqual([expect.stringMatching(/^DEF-\d+ 3:1$/)]);
  });

  test.each([
    ['a rank', VALUE.replace('Arbeitslosenquote', 'Platz im Vergleichstyp'), 'DEF-181 4:18'],
    ['no period', VALUE.replace(/ {4}zeitraum: .*\n/, ''), 'DEF-182 4:18'],
    ['a day and a period', `${VALUE}    stichtag: 2020-08-31\n`, 'DEF-182 4:18'],
    ['an English number', VALUE.replace('8,4', '8.4'), expect.stringMatching(/^DEF-\d+ 5:11$/)],
  ])('do not have %s', (_, umfeld, slip) => {
    expect(slips(umfeld)).toEqual([slip]);
  });

  test('may speak of places, which are no ranks', () => {
    expect(slips(VALUE.replace('Arbeitslosenquote', 'Gemeldete Ausbildungsplätze'))).toEqual([]);
  });
});
