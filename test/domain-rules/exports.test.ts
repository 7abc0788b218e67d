import { describe, expect, test } from 'vitest';
import { monthText } from '../../src/domain/month.ts';
import { placeIn } from '../../src/domain/place.ts';
import { readValue } from '../../src/read/agreement/agreed-value.ts';
import { readExport } from '../../src/read/csv/read-export.ts';
import { fileOf, metricOf, profileNamed, sourceNamed } from '../support/exports.ts';

const PROFILE = profileNamed('ba-breit');
const METRICS = [metricOf('integrationen', 'ba'), metricOf('elb', 'ba')];
const HEAD = 'Eckwerte;;;\nMerkmal;Jan 2020;Feb 2020;Mrz 2020\nDatenstand;endgültig;endgültig;vorläufig';
const ROWS = 'Integrationen;121;127;149\nErwerbsfähige Leistungsberechtigte (eLb);9.934;9.921;9.868';
const STAND = 'Stand: 22.04.2020\n';

function read(content: string | Uint8Array) {
  const outcome = readExport(fileOf(content), PROFILE, sourceNamed('ba', 'ba-breit'), METRICS);
  const values = outcome.ok
    ? outcome.value.observations.map(
        ({ metric, month, value }) => `${metric} ${monthText(month)} ${value?.toFixed() ?? '–'}`,
      )
    : [];
  return { values, codes: outcome.diagnostics.map(({ code }) => code) };
}

const PLAIN = read([HEAD, ROWS, STAND].join('\n'));

describe('an export of official statistics', () => {
  test('may end in notes of several lines, in quotes and with semicolons', () => {
    const notes = '__________\n"1) Stand 2019; ""endgültig"";\nJan 2020;1;2;3"\n© Statistik; Nürnberg\n';
    expect(read([HEAD, ROWS, notes + STAND].join('\n'))).toEqual(PLAIN);
    expect(PLAIN.values).toHaveLength(6);
  });

  test('may be written in Windows-1252: ß, – and € are read as they are meant', () => {
    const title = 'Größe – Beträge in €;;;\n';
    const text = `${title}${[HEAD, ROWS, STAND].join('\n')}`;
    const bytes = Uint8Array.from([...text].map((letter) => WINDOWS[letter] ?? letter.charCodeAt(0)));
    expect(read(bytes)).toEqual({ values: PLAIN.values, codes: ['CSV-101'] });
  });

  test('may carry rows of districts that no longer exist: they bring no value, and they are told', () => {
    const ghost = 'Integrationen (Mansfelder Land, bis 30.06.2007);-;-;-';
    expect(read([HEAD, ghost, ROWS, STAND].join('\n'))).toEqual({
      values: PLAIN.values,
      codes: ['CSV-121'],
    });
  });

  test('says nothing with an empty month to come, and never zero', () => {
    const ahead = (row: string) => `${row};`;
    const wider = [
      'Eckwerte;;;;',
      'Merkmal;Jan 2020;Feb 2020;Mrz 2020;Apr 2020',
      'Datenstand;endgültig;endgültig;vorläufig;',
      ...ROWS.split('\n').map(ahead),
      STAND,
    ];
    expect(read(wider.join('\n'))).toEqual(PLAIN);
  });
});

const WINDOWS: Readonly<Record<string, number>> = { '–': 0x96, '€': 0x80 };

describe('an agreed value', () => {
  const agreed = (text: string) =>
    readValue(text, { unit: { kind: 'ratio' }, precision: 1 }, placeIn('data/x.yaml'));

  test('is 18,9 %: without its sign it is asked for, with a dot it is refused', () => {
    const outcome = agreed('18,9 %');
    expect(outcome.ok && String(outcome.value)).toBe('0.189');
    expect([agreed('18,9').ok, agreed('18.9').ok, agreed('18.9 %').ok]).toEqual([false, false, false]);
  });
});
