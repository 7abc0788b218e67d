import type { Metric } from '../../domain/agreement.ts';
import { plainLabel } from '../csv/delivered.ts';
import type { Examined } from '../examine/examined.ts';
import { nearMisses } from '../near-miss.ts';

/** A label of a file with the metric it may feed. German: Kandidat für eine Messgröße. */
export interface Candidate {
  readonly label: string;
  readonly id: string;
  /** The metric of an agreement that is meant; null where none is near and the id is a suggestion. */
  readonly metric: Metric | null;
  readonly cells: number;
}

/** Labels beyond these are only counted. */
const MOST = 40;

/** The labels of a file in its order, each with a metric of an agreement whose label is near, else with an id made from it. */
export function candidatesIn({ cells }: Examined, metrics: readonly Metric[]): readonly Candidate[] {
  const taken = new Set<string>();
  const labels = [...Map.groupBy(cells, ({ label }) => label)]
    .filter(([label]) => label !== '')
    .slice(0, MOST);
  return labels.map(([label, own]) => {
    const metric = nearMetric(
      label,
      metrics.filter(({ id }) => !taken.has(id)),
    );
    const id = metric?.id ?? unused(idFor(label), taken);
    taken.add(id);
    return { label, id, metric, cells: own.length };
  });
}

function nearMetric(label: string, metrics: readonly Metric[]): Metric | null {
  const same = metrics.find((metric) => plainLabel(metric.label) === plainLabel(label));
  if (same) return same;
  const [near] = nearMisses(
    label.replace(/\s*\([^()]*\)$/u, ''), // Leistungen zum Lebensunterhalt (EUR)
    metrics.map((metric) => metric.label),
  );
  const words = wordsOf(label);
  const within = metrics.find((metric) => {
    const own = wordsOf(metric.label);
    const all = own.size > 1 && [...own].every((word) => words.has(word));
    return all || words.has(metric.id.toLowerCase());
  });
  return metrics.find((metric) => metric.label === near) ?? within ?? null;
}

function wordsOf(label: string): ReadonlySet<string> {
  return new Set(plainLabel(label).match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

/** `arbeitslose_maenner` for `Arbeitslose / Männer`. */
function idFor(label: string): string {
  const plain = plainLabel(label)
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');
  const id = plain.replace(/[^a-z0-9]+/gu, '_').replace(/^_+|_+$/gu, '');
  return id === '' ? 'wert' : id.slice(0, 48).replace(/_+$/u, '');
}

function unused(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  const number = Array.from({ length: MOST + 2 }, (_, at) => at + 2).find((at) => !taken.has(`${id}_${at}`));
  return `${id}_${number}`;
}
