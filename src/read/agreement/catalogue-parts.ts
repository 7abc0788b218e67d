import type { Indicator } from '../../domain/agreement.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { CAVEATS, type CatalogueEntry, catalogueEntry } from '../../kinds/catalogue/index.ts';
import type { Goal } from './goal-schema.ts';
import type { AgreementYaml } from './schema.ts';

/** The definition and the § 48a month value of a goal that refers to the catalogue. German: Kennzahlenkatalog. */
export function catalogueParts(goal: Goal, yaml: AgreementYaml): Pick<Indicator, 'definition' | 'benchmark'> {
  const entry = catalogueEntry(goal.kennzahl);
  if (entry === undefined) return {};
  const definition = definitionOf(entry);
  const formula = goal['vergleich-48a'] ? entry.monthValue(goal.berechnung, labelsOf(yaml)) : null;
  return { definition, ...(formula && { benchmark: { definition, formula } }) };
}

/** What a report quotes of an entry. */
export function definitionOf({ id, text, source, read, remark }: CatalogueEntry): IndicatorDefinition {
  const caveat = remark === undefined ? CAVEATS[read] : `${CAVEATS[read]}; ${remark}`;
  return { id, text, source, caveat };
}

/** The German label of a metric, or its key. */
export function labelsOf(yaml: AgreementYaml): (metric: string) => string {
  const labels = new Map(yaml.messgroessen.map(({ id, name }) => [id, name]));
  return (metric) => labels.get(metric) ?? metric;
}
