import fc from 'fast-check';
import type { ChartRow, ChartSpec } from '../../src/domain/chart-spec.ts';

export const MONTHS = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
const STATUSES = ['final', 'provisional', 'outlook', 'missing', 'suppressed', 'none'] as const;

const count = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
const amount = fc.nat({ max: 20_000 });

const row: fc.Arbitrary<ChartRow> = fc
  .record({
    plan: fc.option(amount),
    value: amount,
    status: fc.constantFrom(...STATUSES),
    variance: fc.option(fc.integer({ min: -9999, max: 9999 })),
  })
  .map(({ plan, value, status, variance }) => {
    const drawn = status === 'final' || status === 'provisional' || status === 'outlook';
    return {
      plan,
      status,
      value: drawn ? value : null,
      label: drawn ? count.format(value) : null,
      variance: drawn ? variance : null,
      varianceLabel: drawn && variance !== null ? count.format(variance).replace('-', '−') : null,
      gapLabel: status === 'missing' ? 'k. A.' : status === 'suppressed' ? '*' : null,
      ...(plan === null ? {} : { stepLabel: count.format(plan) }),
    };
  });

const twelve = fc.array(fc.option(amount), { minLength: 12, maxLength: 12 });

/** A chart of twelve months with any figures, whether they make sense or not. */
export const anyChart: fc.Arbitrary<ChartSpec> = fc.record({
  id: fc.constant('beliebig'),
  form: fc.constantFrom('plan-actual', 'places'),
  months: fc.constant(MONTHS),
  rows: fc.array(row, { minLength: 12, maxLength: 12 }),
  better: fc.constantFrom(1, -1, 0),
  title: fc.constantFrom('Quote', 'Zugänge in Beschäftigung'),
  subtitle: fc.constant('kumuliert in %'),
  varianceTitle: fc.option(fc.constant('Abweichung zum Soll')),
  varianceSubtitle: fc.constant('Fälle'),
  limit: fc.option(fc.record({ value: amount, label: fc.constant('Obergrenze 1.132') })),
  thinLine: fc.option(fc.record({ values: twelve, label: fc.constant('Monatsbestand') })),
  priorYear: fc.option(fc.record({ values: twelve, label: fc.constant('Vorjahr 2019') })),
  planLabel: fc.constant('Soll'),
  provisionalWords: fc.constant(['vorläufig', 'vorl.']),
  alt: fc.constant('Säulendiagramm'),
  table: fc.constant({ caption: '', columns: [], rows: [] }),
});
