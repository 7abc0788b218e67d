import { describe, expect, test } from 'vitest';
import { unruled } from '../../../../src/check/check.ts';
import type { Delivery, Draft } from '../../../../src/domain/draft.ts';
import { isThatDelivery } from '../../../../src/domain/earlier-report.ts';
import { day, month } from '../../../../src/domain/month.ts';
import { columnOf, type Observation } from '../../../../src/domain/observation.ts';
import { placeIn } from '../../../../src/domain/place.ts';
import { draftWith, observed } from '../../../support/draft-fixture.ts';
import { goal } from '../../../support/goal-fixture.ts';

const FILE = 'data/exporte/kommune.csv';

function delivery(own: Partial<Delivery> = {}): Delivery {
  return {
    file: FILE,
    source: 'quelle',
    day: day('2020-09-22'),
    bytes: new Uint8Array(),
    sha256: 'ab',
    ...own,
  };
}

/** A line of the file as it stands there: `10;3;64` under `sgh;eil;gesamt`. */
function line(at: string, text: string, number: number): readonly Observation[] {
  let column = 1;
  return text.split(';').map((cell, index) => {
    const id = ['sgh', 'eil', 'gesamt', 'coaches'][index] ?? '';
    const status = cell === '*' ? ({ status: 'suppressed' } as const) : {};
    const value = observed(id, at, cell === '*' ? null : cell, status);
    const place = placeIn(FILE, number, column);
    column += cell.length + 1;
    return { ...value, origin: { place, raw: cell } };
  });
}

function draft(...lines: readonly string[]): Draft {
  const columns = ['sgh', 'eil', 'gesamt'].map((id) => ({ metric: id, label: id }));
  const formula = { art: 'fluss-kumuliert', messgroesse: 'gesamt' };
  const exits = goal('III.2', formula, { planPath: 'none', outlook: 'none', siteTable: { columns } });
  const observations = lines.flatMap((text, index) => line(`2020-0${index + 1}`, text, index + 2));
  return draftWith('2020-02', [exits], observations, { deliveries: [delivery()] });
}

function columns({ observations }: { readonly observations: readonly Observation[] }, number: number) {
  return observations
    .filter(({ origin }) => origin.place.line === number)
    .map(({ origin }) => [origin.raw, columnOf(origin), origin.place.column]);
}

describe('a line of a file that holds a withheld cell', () => {
  const checked = unruled(draft('1;9;10;30', '10;9;19;30'));

  test('names no column, of the withheld cells and of those beside them; the true one is not there', () => {
    expect(columns(checked, 2)).toEqual([
      ['*', null, 1],
      ['*', null, 1],
      ['10', null, 1],
      ['30', null, 1],
    ]);
  });

  test('other lines of the file keep theirs', () => {
    expect(columns(checked, 3).map(([, column]) => column)).toEqual([1, 4, 6, 9]);
  });

  test('stand-ins of withheld values have none either', () => {
    const standIn = checked.data.standIn?.(['sgh', 'eil'], 'eil', month('2020-01'));
    expect(standIn && columnOf(standIn.origin)).toBeNull();
  });

  test('it is the same where the source withheld', () => {
    expect(columns(unruled(draft('*;*;10;30')), 2).map(([, column]) => column)).toEqual(Array(4).fill(null));
  });
});

describe('a file', () => {
  const marks = (...lines: readonly string[]) =>
    unruled(draft(...lines)).deliveries.map(({ holdsWithheld, sha256 }) => [holdsWithheld ?? false, sha256]);

  test('with a value that the programme withheld is marked; its digest stays for the archive', () => {
    expect(marks('1;9;10;30')).toEqual([[true, 'ab']]);
  });

  test('with cells that the source itself withheld hides nothing that one could guess from its digest', () => {
    expect(marks('*;*;10;30')).toEqual([[false, 'ab']]);
    expect(marks('10;9;19;30')).toEqual([[false, 'ab']]);
  });
});

describe('a delivery of an earlier report', () => {
  const before = { file: FILE, day: day('2020-09-22') };

  test('is told by its content, whatever it is called now', () => {
    const now = delivery({ file: 'data/exporte/neu.csv' });
    expect(isThatDelivery({ ...before, sha256: 'ab' }, now)).toBe(true);
    expect(isThatDelivery({ ...before, sha256: 'cd' }, delivery())).toBe(false);
  });

  test('without a digest by its name and day', () => {
    expect(isThatDelivery({ ...before, sha256: null }, delivery({ sha256: 'changed' }))).toBe(true);
    expect(isThatDelivery({ ...before, sha256: null }, delivery({ file: 'data/exporte/neu.csv' }))).toBe(
      false,
    );
    expect(isThatDelivery({ ...before, sha256: null }, delivery({ day: day('2020-10-22') }))).toBe(false);
  });
});
