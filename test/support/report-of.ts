import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { ChartSpec } from '../../src/domain/chart-spec.ts';
import { day, month } from '../../src/domain/month.ts';
import type { Report } from '../../src/domain/report.ts';

const parser = unified().use(rehypeParse, { fragment: true });

/** A report around a piece of HTML, with plain edges. */
export function reportOf(html: string, more: Partial<Report> = {}): Report {
  return {
    agreement: 'muster-2020',
    month: month('2020-08'),
    edition: 'monat',
    draft: false,
    version: 1,
    day: day('2020-09-22'),
    title: 'Managementbericht August 2020 – Jobcenter Muster & Söhne',
    subject: 'Zielvereinbarung 2020 <Soll und Ist>',
    author: 'Jobcenter Muster',
    tree: parser.parse(html),
    charts: new Map(),
    illustrations: new Map(),
    attachments: [],
    header: { left: 'Jobcenter Muster', right: 'Managementbericht August 2020' },
    footer: { left: 'Fassung 1', notice: 'Muster – erfundene Beispieldaten' },
    watermark: null,
    reportId: 'a'.repeat(64),
    predecessorId: null,
    json: new TextEncoder().encode('{}\n'),
    mail: { subject: '', text: '', html: '', chart: null },
    ...more,
  };
}

/** Plan and actual of eight months, with an outlook. */
export function sampleChart(id: string): ChartSpec {
  const months = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];
  return {
    id,
    form: 'plan-actual',
    months,
    rows: months.map((_, index) => {
      const plan = 1.575 * (index + 1);
      const value = index < 8 ? 1.45 * (index + 1) : null;
      return {
        plan,
        value,
        status: index < 6 ? 'final' : index < 8 ? 'provisional' : 'none',
        label: value === null ? null : value.toFixed(1).replace('.', ','),
        variance: value === null ? null : value - plan,
        varianceLabel: value === null ? null : (value - plan).toFixed(1).replace('-', '−').replace('.', ','),
        gapLabel: null,
      };
    }),
    better: 1,
    title: 'Quote',
    subtitle: 'kumuliert in %',
    varianceTitle: 'Abweichung',
    varianceSubtitle: 'in Prozentpunkten',
    limit: null,
    thinLine: null,
    priorYear: null,
    planLabel: 'Soll',
    provisionalWords: ['vorläufig', 'vorl.'],
    alt: 'Die Integrationsquote erreicht bis August 11,6 %; vereinbart waren bis dahin 12,6 %.',
    table: {
      caption: 'Quote (kumuliert in %)',
      columns: ['Soll'],
      rows: months.map((name, index) => ({
        month: name,
        cells: [(1.575 * (index + 1)).toFixed(1).replace('.', ',')],
      })),
    },
  };
}
