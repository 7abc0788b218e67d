import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../../src/domain/chart-spec.ts';
import { openSample, sampleReport } from '../../support/sample-report.ts';

const { charts } = sampleReport(openSample());

function chart(id: string): ChartSpec {
  const spec = charts.get(id);
  if (!spec) throw new Error(`no chart ${id}`);
  return spec;
}

const statuses = (id: string) => chart(id).rows.map(({ status }) => status);

describe('the chart of a goal', () => {
  test('shows final months, provisional ones apart, and the outlook behind them', () => {
    expect(statuses('I.1')).toEqual([
      ...Array(5).fill('final'),
      ...Array(3).fill('provisional'),
      ...Array(4).fill('outlook'),
    ]);
  });

  test('gives provisional months no deviation, because nothing provisional is judged', () => {
    const provisional = chart('I.1').rows.filter(({ status }) => status === 'provisional');
    expect(provisional.map(({ variance }) => variance)).toEqual([null, null, null]);
    expect(provisional.every(({ label }) => label !== null)).toBe(true);
  });

  test('prints percent for quotas, millions for large amounts, counts as they are', () => {
    expect(chart('I.1').rows[4]).toMatchObject({ label: '5,8', varianceLabel: '−1,3' });
    expect(chart('II').rows[4]).toMatchObject({ label: '16,5', varianceLabel: '+0,19' });
    expect(chart('III.1').rows[7]).toMatchObject({ label: '848', varianceLabel: '+78' });
  });

  test('is neutral for the Monitoring and toned by the effect on the goal elsewhere', () => {
    expect([chart('I.1').better, chart('I.2').better, chart('II').better]).toEqual([1, -1, 0]);
  });

  test('ends the plan at the agreed value', () => {
    expect(chart('I.1').rows[11]?.plan).toBe(18.9);
    expect(chart('III.2').rows[11]?.plan).toBe(261);
  });

  test('draws the month stock as a thin line beside the mean', () => {
    expect(chart('I.2').thinLine?.values.slice(0, 2)).toEqual([7486, 7471]);
    expect(chart('I.2').rows[0]?.label).toBe('7.486');
  });

  test('says in words what it shows', () => {
    expect(chart('III.1').alt).toBe(
      'Säulendiagramm je Monat Januar bis Dezember 2020: Übertritte in Langzeitarbeitslosigkeit, ' +
        'Ist und voraussichtlicher Verlauf gegen das Soll. August: Ist 848\u00a0Fälle, Soll 770\u00a0Fälle, ' +
        'Abweichung +78 (+10,1\u00a0%). Voraussichtlich Dezember, rechnerisch: 1.246 bei einer Obergrenze von 1.132.',
    );
  });

  test('names the months that are provisional', () => {
    expect(chart('I.1').alt).toContain('Vorläufig und noch unvollständig: Juni, Juli und August.');
    expect(chart('I.2').alt).toContain('Vorläufig: Juni, Juli und August.');
  });
});

describe('the figures of a chart as a table', () => {
  test('stand under the words of the chart, month by month, as they are printed in it', () => {
    const { table } = chart('I.1');
    expect(table.caption).toBe('Integrationsquote (in %, kumuliert)');
    expect(table.columns).toEqual([
      'Soll',
      'Ist',
      'vorläufig, noch unvollständig',
      'voraussichtlich',
      'Abweichung zum Soll',
      'Vorjahr',
    ]);
    expect(table.rows[4]).toEqual({ month: 'Mai', cells: ['7,2', '5,8', '', '', '−1,3', '7,3'] });
    expect(table.rows[7]).toEqual({ month: 'Aug', cells: ['12,1', '', '8,8', '', '', '12,3'] });
    expect(table.rows[11]?.cells.slice(0, 4)).toEqual(['18,9', '', '', '15,4']);
  });

  test('have the month stock beside the mean', () => {
    const { columns, rows } = chart('I.2').table;
    expect(rows[1]?.cells[columns.indexOf('Bestand im Monat')]).toBe('7.471');
  });

  test('name a month that was not delivered, and the places in force', () => {
    expect(chart('IV.4').table).toMatchObject({
      caption: 'Belegte Plätze (am Monatsende)',
      columns: ['Plätze', 'Belegt'],
    });
    expect(chart('IV.4').table.rows.slice(4, 6)).toEqual([
      { month: 'Mai', cells: ['64', '60'] },
      { month: 'Jun', cells: ['64', 'k. A.'] },
    ]);
  });

  test('have a row for each month of every chart and a cell for each column', () => {
    for (const { table, months } of charts.values()) {
      expect(table.rows.map(({ month }) => month)).toEqual(months);
      expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
    }
  });
});

describe('the words of a chart without a table below it', () => {
  test('carry every month that a programme’s columns and outlines show', () => {
    const { alt } = chart('IV.1');
    expect(alt).toContain('Ist: Januar\u00a02,0; Februar\u00a03,8; März\u00a05,0; April\u00a05,6');
    expect(alt).toContain('Dezember\u00a020,0.');
    expect(alt).toContain('Vorjahr: Januar\u00a02,0');
  });

  test('do not repeat the table of a goal', () => {
    expect(chart('III.1').alt).not.toContain('Februar');
  });
});

describe('the chart of places', () => {
  test('shows a month that was due and not delivered as a gap, months to come as nothing', () => {
    expect(chart('IV.4').rows[5]).toMatchObject({ status: 'missing', value: null, gapLabel: 'k. A.' });
    expect(chart('IV.4').rows[8]).toMatchObject({ status: 'none', gapLabel: null });
    expect(chart('IV.4').alt).toContain('Keine Angabe: Juni.');
  });

  test('follows the steps of the capacity', () => {
    expect(chart('IV.5').rows.map(({ plan }) => plan)).toEqual([
      145, 145, 145, 130, 130, 130, 115, 115, 115, 100, 100, 100,
    ]);
    expect(chart('IV.5').alt).toContain(
      'Kapazität: 145 ab Januar, 130 ab April, 115 ab Juli und 100 ab Oktober.',
    );
  });

  test('has the places of each step as text, so that a number only places ink', () => {
    expect(chart('IV.5').rows.map(({ stepLabel }) => stepLabel)).toEqual(
      [145, 145, 145, 130, 130, 130, 115, 115, 115, 100, 100, 100].map(String),
    );
    expect(chart('I.1').rows.every(({ stepLabel }) => stepLabel === undefined)).toBe(true);
  });

  test('knows no tone, because no occupancy was agreed', () => {
    expect(chart('IV.3').better).toBe(0);
  });

  test('a goal without any figure agreed has no chart', () => {
    expect(charts.has('IV.2')).toBe(false);
  });
});
