import type { Assessment } from '../domain/assessment.ts';
import { type Month, monthText } from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';
import { valueText } from './format-german.ts';
import { origin, shown } from './json-figures.ts';
import { benchmarkText, benchmarkValue } from './view/benchmark.ts';
import { subgroupText } from './view/subgroups.ts';

/** What `bericht.json` says beside a goal's own figures: the catalogue, § 48a, subgroups, milestones. */
export function goalContextJson(assessment: Assessment, reportMonth: Month, data: ReportedData) {
  return {
    katalog: catalogueOf(assessment),
    vergleich48a: benchmarkOf(assessment, data),
    teilgruppen: subgroupsOf(assessment, data),
    meilensteine: milestonesOf(assessment, reportMonth),
  };
}

function catalogueOf({ indicator: { definition } }: Assessment) {
  if (definition === undefined) return null;
  const { id, text, source, caveat } = definition;
  return { kennzahl: id, definition: text, quelle: source, vorbehalt: caveat };
}

/** Another time logic than `beurteilt`: nothing of it goes into Soll, Ist or Bewertung. */
function benchmarkOf(assessment: Assessment, data: ReportedData) {
  const { benchmark: figure, indicator } = assessment;
  if (!figure || indicator.benchmark === undefined) return null;
  const { formula } = indicator.benchmark;
  const text = (value: NonNullable<typeof figure.value>) => benchmarkValue(value, formula.change === true);
  return {
    hinweis: 'Vergleichswert nach § 48a SGB II, nicht Grundlage der Zielvereinbarung',
    monat: figure.month === null ? null : monthText(figure.month),
    wert: shown(figure.value, text),
    vorjahr: shown(figure.priorYear, text),
    berechnung: formula.wording,
    text: benchmarkText(assessment),
    herkunft: figure.inputs.map((input) => origin(input, data)),
  };
}

function subgroupsOf(assessment: Assessment, data: ReportedData) {
  const { subgroups, indicator } = assessment;
  if (!subgroups) return null;
  const text = (value: NonNullable<typeof subgroups.distance>) =>
    valueText(value, indicator.unit, indicator.precision);
  return {
    monat: monthText(subgroups.month),
    gruppen: subgroups.groups.map(({ title, actual, priorYear, inputs }) => ({
      name: title,
      ist: shown(actual, text),
      vorjahr: shown(priorYear, text),
      herkunft: inputs.map((input) => origin(input, data)),
    })),
    abstand: shown(subgroups.distance, text),
    text: subgroupText(assessment),
  };
}

function milestonesOf({ indicator }: Assessment, month: Month) {
  return (indicator.formula.milestones?.(month) ?? []).map(({ title, due, done, overdue, remark }) => ({
    titel: title,
    termin: due,
    erledigtAm: done,
    ueberfaellig: overdue,
    hinweis: remark,
  }));
}
