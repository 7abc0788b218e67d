import { spanReversed, unknownReference } from '../../diagnostic/catalogue/definition-content.ts';
import {
  amendedWithoutTarget,
  amendmentChangesNothing,
  amendmentOutsideYear,
  signatureAfterwards,
} from '../../diagnostic/catalogue/definition-target.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanDay, germanMonth } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import { yearOf } from '../../domain/month.ts';
import type { AmendedGoal, Amendment } from '../../domain/target.ts';
import { type Findings, findings } from '../findings.ts';
import { suggestion } from '../near-miss.ts';
import type { Path, YamlDocument } from '../yaml/document.ts';
import type { AmendmentYaml } from './amendment-schema.ts';
import { readPlan } from './plan-terms.ts';
import type { AgreementYaml } from './schema.ts';
import { readTarget } from './target-terms.ts';

interface Surroundings {
  readonly yaml: AgreementYaml;
  readonly document: YamlDocument;
  readonly indicators: readonly Indicator[];
  readonly found: Findings;
}

/** `nachtraege:` in the order they are written, with everything found on the way. German: Nachträge. */
export function toAmendments(
  yaml: AgreementYaml,
  document: YamlDocument,
  indicators: readonly Indicator[],
): { readonly amendments: readonly Amendment[]; readonly diagnostics: readonly Diagnostic[] } {
  const found = findings();
  const around = { yaml, document, indicators, found };
  const amendments = yaml.nachtraege.map((each, index) => toAmendment(each, ['nachtraege', index], around));
  return { amendments, diagnostics: found.all };
}

function toAmendment(entry: AmendmentYaml, path: Path, around: Surroundings): Amendment {
  const { document, yaml, found } = around;
  const { 'gueltig-ab': from, unterzeichnet: signed } = entry;
  if (yearOf(from) !== yaml.jahr) {
    const detail = { month: germanMonth(from), year: yaml.jahr };
    found.add(amendmentOutsideYear(document.place([...path, 'gueltig-ab']), detail));
  }
  entry.unterschriften.forEach(({ datum }, index) => {
    if (datum <= signed) return;
    const place = document.place([...path, 'unterschriften', index, 'datum']);
    found.add(signatureAfterwards(place, { day: germanDay(datum), signed: germanDay(signed) }));
  });
  return {
    id: entry.id,
    ...(entry.bereich && { scope: entry.bereich }),
    title: entry.titel,
    signed,
    signatures: entry.unterschriften.map(({ stelle, datum }) => ({ party: stelle, day: datum })),
    from,
    wording: entry.wortlaut,
    goals: entry.ziele.flatMap((goal, index) => amendedGoal(goal, [...path, 'ziele', index], around)),
  };
}

type GoalYaml = AmendmentYaml['ziele'][number];

function amendedGoal(entry: GoalYaml, path: Path, around: Surroundings): readonly AmendedGoal[] {
  const { yaml, document, indicators, found } = around;
  const goal = yaml.ziele.find(({ id }) => id === entry.ziel);
  const indicator = indicators.find(({ id }) => id === entry.ziel);
  if (!goal || !indicator) {
    const known = yaml.ziele.map(({ id }) => id);
    const detail = { what: 'Das Ziel', found: entry.ziel, known, near: suggestion(entry.ziel, known) };
    found.add(unknownReference(document.place([...path, 'ziel']), detail));
    return [];
  }
  found.add(...contradictions(entry, path, indicator, document));
  const own = { goal, year: yaml.jahr, document, found };
  const target = entry.zielwert === undefined ? null : readTarget(entry.zielwert, [...path, 'zielwert'], own);
  const surroundings = {
    ...own,
    target,
    cumulative: indicator.formula.cumulative,
    metrics: yaml.messgroessen.map(({ id }) => id),
  };
  const { sollverlauf, gueltig } = entry;
  return [
    {
      indicator: entry.ziel,
      ...(target && { target }),
      ...(sollverlauf && { plan: readPlan(sollverlauf, [...path, 'sollverlauf'], surroundings) }),
      ...(gueltig && { validity: { from: gueltig.von, until: gueltig.bis } }),
    },
  ];
}

function contradictions(
  { zielwert, sollverlauf, gueltig, ziel }: GoalYaml,
  path: Path,
  { nature, measure }: Indicator,
  document: YamlDocument,
): readonly Diagnostic[] {
  const goal = `${ziel} ${measure}`;
  const key = zielwert === undefined ? 'sollverlauf' : 'zielwert';
  const plans = zielwert !== undefined || sollverlauf !== undefined;
  const checks: readonly (readonly [boolean, () => Diagnostic])[] = [
    [!plans && !gueltig, () => amendmentChangesNothing(document.place([...path, 'ziel']), { goal })],
    [
      plans && nature !== 'target',
      () => amendedWithoutTarget(document.keyPlace([...path, key]), { goal, key }),
    ],
    [
      gueltig !== undefined && gueltig.bis < gueltig.von,
      () =>
        spanReversed(document.place([...path, 'gueltig']), {
          from: gueltig ? germanMonth(gueltig.von) : '',
          until: gueltig ? germanMonth(gueltig.bis) : '',
        }),
    ],
  ];
  return checks.filter(([wrong]) => wrong).map(([, make]) => make());
}
