import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { addMonths, month } from '../../src/domain/month.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { readExport } from '../../src/read/csv/read-export.ts';
import { draftWith } from '../support/draft-fixture.ts';
import { fileOf, sourceNamed } from '../support/exports.ts';
import { agreementWith, goal } from '../support/goal-fixture.ts';
import {
  fileText,
  type GoodTable,
  goodTable,
  HOUSE,
  LAYOUTS,
  type LayoutName,
  METRICS,
  profileFor,
  randomFrom,
  valuesOf,
} from '../support/seeded/good-delivery.ts';
import { MISTAKES } from '../support/seeded/mistakes.ts';

const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;
const RUNS = LONG ? 1000 : 160;
/** Months of the delivery before, and of the one that is looked at. */
const [STORED, MONTHS] = [18, 20];
const PROFILES = new Map(LAYOUTS.map((layout) => [layout, profileFor(layout)]));
const stock = goal(
  'I.2',
  { art: 'durchschnittsbestand', messgroesse: 'frauen' },
  {
    siteTable: { columns: ['frauen', 'maenner', 'alle'].map((metric) => ({ metric, label: metric })) },
  },
);

function read(table: GoodTable, layout: LayoutName, file: string) {
  const profile = PROFILES.get(layout) ?? profileFor(layout);
  return readExport(fileOf(fileText(table), file), profile, sourceNamed('q', layout), METRICS, HOUSE);
}

/** What is said of the second delivery of a house, after its first one. */
function findings(
  table: GoodTable,
  layout: LayoutName,
  before: readonly Observation[],
): readonly Diagnostic[] {
  const outcome = read(table, layout, 'neu.csv');
  if (!outcome.ok) return outcome.diagnostics;
  const observations = [...before, ...outcome.value.observations];
  const agreement = { ...agreementWith([stock], METRICS), year: 2020 };
  const at = addMonths(month('2019-01'), MONTHS - 1);
  const head = { ...draftWith('2020-08', [], []).head, day: '2020-12-01' } as never;
  const draft = { ...draftWith('2020-08', [stock], observations), agreement, month: at, head };
  return [...outcome.diagnostics, ...check(draft, { asDraft: false }).diagnostics];
}

function specimen(seed: number) {
  const random = randomFrom(seed);
  const layout = LAYOUTS[seed % LAYOUTS.length] ?? 'wide';
  const values = valuesOf(random, MONTHS);
  const first = read(goodTable(layout, values, STORED, '20.07.2020'), layout, 'alt.csv');
  const before = first.ok ? first.value.observations : [];
  return { random, layout, before, first, table: goodTable(layout, values, MONTHS, '20.09.2020') };
}

const serious = ({ severity }: Diagnostic) => severity !== 'notice';

/** Row and column of the cell a message points at, from 0. */
function cellOf({ place }: Diagnostic, { rows }: GoodTable): readonly [number, number] {
  const row = (place?.line ?? 0) - 1;
  const starts = (rows[row] ?? []).map(
    (_, column, cells) => [...cells.slice(0, column).join(';')].length + (column === 0 ? 1 : 2),
  );
  return [row, starts.findLastIndex((start) => start <= (place?.column ?? 0))];
}

describe('a thousand files', () => {
  test('at most one in a hundred good ones is complained about', () => {
    const alarms = Array.from({ length: RUNS }, (_, seed) => {
      const { table, layout, before, first } = specimen(seed);
      const told = [...first.diagnostics, ...findings(table, layout, before)].filter(serious);
      return told.length === 0 ? [] : [`${layout} ${seed}: ${told[0]?.code} ${told[0]?.message}`];
    }).flat();
    console.info(`Falscher Alarm: ${alarms.length} von ${RUNS}\n${alarms.slice(0, 5).join('\n')}`);
    expect(alarms.length).toBeLessThanOrEqual(RUNS / 100);
  });

  test('ninety-nine of a hundred mistakes are told at their cell', () => {
    const kinds = Object.entries(MISTAKES);
    const tally = new Map<string, { right: number; missed: string[] }>();
    for (let seed = 0, made = 0; made < RUNS; seed++) {
      const [name, mistake] = kinds[seed % kinds.length] ?? [];
      const { table, layout, before, random } = specimen(10_000 + Math.floor(seed / kinds.length) + seed);
      const seeded = mistake?.({ table, layout, random, months: MONTHS, stored: STORED });
      if (!seeded || name === undefined) continue;
      made++;
      const told = findings(table, layout, before).filter(serious);
      const right = told.some((each) => {
        const [row, column] = cellOf(each, table);
        return seeded.cells.some(([line, at]) => line === row && (at === column || at > 90));
      });
      const entry = tally.get(name) ?? { right: 0, missed: [] };
      tally.set(name, entry);
      if (right) entry.right++;
      else
        entry.missed.push(
          `${layout} ${JSON.stringify(seeded.cells[0])}: ${told.map((each) => `${each.code}@${cellOf(each, table)}`).join(' ')}`,
        );
    }
    const rows = [...tally].map(
      ([name, { right, missed }]) =>
        `${name}: ${right}/${right + missed.length} ${missed.slice(0, 2).join(' | ')}`,
    );
    console.info(rows.join('\n'));
    const right = [...tally.values()].reduce((sum, each) => sum + each.right, 0);
    console.info(`Gefunden: ${right} von ${RUNS}`);
    expect(kinds.length).toBeGreaterThanOrEqual(40);
    expect(right).toBeGreaterThanOrEqual(RUNS * 0.99);
  });
});
