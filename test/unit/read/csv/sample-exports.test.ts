import { describe, expect, it } from 'vitest';
import { decimal } from '../../../../src/domain/decimal.ts';
import { monthText } from '../../../../src/domain/month.ts';
import { readExport } from '../../../../src/read/csv/read-export.ts';
import { dataFile, metricOf, profileNamed, sourceNamed } from '../../../support/exports.ts';
import {
  type ScenarioDelivery,
  scenarioDeliveries,
  scenarioSeries,
} from '../../../support/scenario-series.ts';

const EURO = { kind: 'euro' } as const;

function read({ path, profile, source, values }: ScenarioDelivery) {
  const ids = [...new Set(values.map(({ metric }) => metric))];
  const metrics = ids.map((id) => (id === 'llu_eur' ? metricOf(id, source, EURO) : metricOf(id, source)));
  return readExport(dataFile(path), profileNamed(profile), sourceNamed(source, profile), metrics);
}

describe('the sample exports', () => {
  it.each(scenarioDeliveries.map((delivery) => [delivery.path, delivery] as const))(
    'are the series of the scenario, cell by cell: %s',
    (_, delivery) => {
      const outcome = read(delivery);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 1));
      expect(outcome.value.day).toBe(delivery.day);
      const cells = outcome.value.observations.map(({ metric, month, value, status }) => ({
        metric,
        month: monthText(month),
        value: value === null ? (status === 'suppressed' ? '*' : '') : value.toFixed(),
        status,
      }));
      expect(cells).toEqual(delivery.values);
    },
  );

  it.each(scenarioDeliveries.map((delivery) => [delivery.path, delivery] as const))(
    'point at the cell each value came from: %s',
    (_, delivery) => {
      const outcome = read(delivery);
      const encoding = delivery.profile === 'ba-breit' ? 'windows-1252' : 'utf-8';
      const lines = new TextDecoder(encoding).decode(dataFile(delivery.path).bytes).split(/\r?\n/u);
      for (const { origin, value } of outcome.ok ? outcome.value.observations : []) {
        const line = [...(lines[origin.place.line - 1] ?? '')];
        const cell = line
          .slice(origin.place.column - 1)
          .join('')
          .split(';')[0];
        expect(cell).toBe(origin.raw);
        if (value !== null) expect(decimal(origin.raw.replaceAll('.', '')).eq(value)).toBe(true);
      }
    },
  );

  it('are read without a warning; Windows-1252 earns a notice', () => {
    const found = scenarioDeliveries.map((delivery) => [
      delivery.profile,
      read(delivery).diagnostics.map((one) => one.code),
    ]);
    for (const [profile, codes] of found) expect(codes).toEqual(profile === 'ba-breit' ? ['CSV-101'] : []);
  });

  it('give the reason of the corrected month with its value', () => {
    const outcome = read(scenarioDeliveries[5] as ScenarioDelivery);
    const reasons = outcome.ok ? outcome.value.observations.filter(({ reason }) => reason !== undefined) : [];
    expect(reasons.map(({ metric, month, reason }) => [metric, monthText(month), reason])).toEqual([
      ['stabil_eilhet_belegt', '2020-05', 'doppelt gezählter Teilnehmer'],
    ]);
  });

  it('hold the sums of the scenario', () => {
    const sum = (metric: string, year: string) =>
      [...(scenarioSeries.get(metric) ?? [])]
        .filter(([month]) => month.startsWith(year))
        .reduce((a, [, v]) => a + Number(v), 0);
    expect(sum('integrationen', '2020')).toBe(1621);
    expect(sum('llu_eur', '2020')).toBe(39164476);
    expect(sum('uebertritte_lza', '2020')).toBe(1232);
    expect(sum('bg_aufgenommen', '2020')).toBe(69);
  });
});
