import {
  directionMissing,
  needsTarget,
  onlyTargetsCount,
  spanReversed,
  targetAndForecast,
} from '../../diagnostic/catalogue/definition-content.ts';
import { twoForecasts } from '../../diagnostic/catalogue/definition-target.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import type { Direction, Indicator, Nature, OutlookMethod, Reading } from '../../domain/agreement.ts';
import { type Decimal, HUNDRED } from '../../domain/decimal.ts';
import { catalogueEntry } from '../../kinds/catalogue/index.ts';
import { type Calculation, formulaOf } from '../../kinds/index.ts';
import { type Findings, findings } from '../findings.ts';
import type { Path, YamlDocument } from '../yaml/document.ts';
import { readValue } from './agreed-value.ts';
import { catalogueParts, labelsOf } from './catalogue-parts.ts';
import type { Goal } from './goal-schema.ts';
import { agreedValueOf, comparisonOf } from './goal-value.ts';
import { kindContradictions } from './kind-checks.ts';
import { checkFormula } from './references.ts';
import type { AgreementYaml } from './schema.ts';

const DIRECTIONS = { mindestens: 'at-least', höchstens: 'at-most', ohne: 'none' } as const satisfies Record<
  string,
  Direction
>;
const OUTLOOKS = {
  vorjahresanteile: 'prior-year-shares',
  laufend: 'run-rate',
  automatisch: 'automatic',
  ohne: 'none',
} as const satisfies Record<string, OutlookMethod>;

/** One goal as the house speaks of it, with everything found on the way. German: Ziel → Kennzahl. */
export function toIndicator(goal: Goal, index: number, yaml: AgreementYaml, document: YamlDocument) {
  const path: Path = ['ziele', index];
  const found = findings();
  found.add(...contradictions(goal, path, document));
  found.add(...kindContradictions(goal, path, document, yaml.jahr));
  const formulas = formulaReader(yaml, document, found);
  const formula = formulas(goal.berechnung, ownPath(path, document));
  const nature = natureOf(goal);
  const indicator: Indicator = {
    ...namesOf(goal),
    nature,
    direction: DIRECTIONS[goal.richtung],
    unit: goal.einheit,
    precision: goal.genauigkeit,
    ...agreedValueOf(goal, path, { yaml, document, found, cumulative: formula.cumulative }),
    owner: goal.verantwortlich,
    validity: { from: goal.gueltig.von, until: goal.gueltig.bis },
    kind: goal.berechnung.art,
    formula,
    ...catalogueParts(goal, yaml),
    ...subgroupsOf(goal, path, formulas),
    outlook: OUTLOOKS[goal.voraussichtlich],
    nearThreshold: nearThresholdOf(goal, path, document, found) ?? HUNDRED,
    counted: goal.gezaehlt,
    ...comparisonOf(goal, yaml),
    ...(goal.lesarten && {
      chosenReading: { id: goal.lesarten.bewertet.id, title: goal.lesarten.bewertet.titel },
    }),
    otherReadings: readingsOf(goal, path, formulas),
    ...(goal.standorttabelle && { siteTable: { columns: goal.standorttabelle.map(toColumn) } }),
    beside: goal.daneben.map(toColumn),
    place: document.place([...path, 'id']),
    termsPlace: document.place(ownPath(path, document)),
    ...(goal[targetKey(goal)] && { targetPlace: document.place([...path, targetKey(goal)]) }),
  };
  return { indicator, diagnostics: found.all };
}

function namesOf(goal: Goal) {
  return {
    id: goal.id,
    section: goal.abschnitt,
    title: goal.ziel,
    measure: goal.bezeichnung ?? catalogueEntry(goal.kennzahl)?.name ?? goal.kennzahl,
    shortName: goal.kurzname,
    wording: goal.wortlaut,
  };
}

/** Where the terms of the calculation stand: with the goal, or behind its reference to the catalogue. */
function ownPath(path: Path, document: YamlDocument): Path {
  const own = [...path, 'berechnung'];
  return document.at(own) === undefined ? [...path, 'kennzahl'] : own;
}

function subgroupsOf({ teilgruppen }: Goal, path: Path, formulas: Formulas): Pick<Indicator, 'subgroups'> {
  if (teilgruppen === undefined) return {};
  const groups = teilgruppen.gruppen.map(({ titel, berechnung }, index) => ({
    title: titel,
    formula: formulas(berechnung, [...path, 'teilgruppen', 'gruppen', index, 'berechnung']),
  }));
  return { subgroups: { groups, complete: teilgruppen.vollstaendig } };
}

function toColumn({ messgroesse, titel }: { readonly messgroesse: string; readonly titel: string }) {
  return { metric: messgroesse, label: titel };
}

function natureOf(goal: Goal): Nature {
  if (goal.zielwert !== undefined) return 'target';
  if (goal.prognosewert !== undefined || goal.erwartungswert !== undefined) return 'forecast';
  return ['qualitativ', 'meilensteine'].includes(goal.berechnung.art) ? 'qualitative' : 'none';
}

function targetKey({ zielwert, prognosewert }: Goal): 'zielwert' | 'prognosewert' | 'erwartungswert' {
  if (zielwert !== undefined) return 'zielwert';
  return prognosewert === undefined ? 'erwartungswert' : 'prognosewert';
}

/** In percent: 95. */
function nearThresholdOf(goal: Goal, path: Path, document: YamlDocument, found: Findings): Decimal | null {
  const place = document.place([...path, 'knapp-ab']);
  const share = found.take(readValue(goal['knapp-ab'], { unit: { kind: 'ratio' }, precision: 1 }, place));
  return share?.times(HUNDRED) ?? null;
}

type Formulas = (calculation: Calculation, path: Path) => Indicator['formula'];

function formulaReader(yaml: AgreementYaml, document: YamlDocument, found: Findings): Formulas {
  const labelOf = labelsOf(yaml);
  return (calculation, path) => {
    const formula = formulaOf(calculation, labelOf);
    found.add(...checkFormula(formula, yaml, document, path));
    return formula;
  };
}

function readingsOf(goal: Goal, path: Path, formulas: Formulas): readonly Reading[] {
  return (goal.lesarten?.daneben ?? []).map(({ id, titel, genauigkeit, einheit, berechnung }, index) => ({
    id,
    title: titel,
    precision: genauigkeit,
    unit: einheit,
    formula: formulas(berechnung, [...path, 'lesarten', 'daneben', index, 'berechnung']),
  }));
}

function contradictions(goal: Goal, path: Path, document: YamlDocument): readonly Diagnostic[] {
  const at = (key: string) => document.place([...path, key]);
  const forecast = goal.prognosewert ?? goal.erwartungswert;
  const without = goal.zielwert === undefined && forecast === undefined;
  const forecastKey = goal.prognosewert === undefined ? 'erwartungswert' : 'prognosewert';
  const { von, bis } = goal.gueltig;
  const plan = typeof goal.sollverlauf === 'string' ? goal.sollverlauf : goal.sollverlauf.art;
  const checks: readonly (readonly [boolean, () => Diagnostic])[] = [
    [goal.zielwert !== undefined && forecast !== undefined, () => targetAndForecast(at(forecastKey), {})],
    [
      goal.prognosewert !== undefined && goal.erwartungswert !== undefined,
      () => twoForecasts(at('erwartungswert'), {}),
    ],
    [goal.zielwert !== undefined && goal.richtung === 'ohne', () => directionMissing(at('richtung'), {})],
    [goal.gezaehlt && goal.zielwert === undefined, () => onlyTargetsCount(at('gezaehlt'), {})],
    [without && plan !== 'ohne', () => needsTarget(at('sollverlauf'), { key: 'sollverlauf', value: plan })],
    [
      without && goal.voraussichtlich !== 'ohne',
      () => needsTarget(at('voraussichtlich'), { key: 'voraussichtlich', value: goal.voraussichtlich }),
    ],
    [bis < von, () => spanReversed(at('gueltig'), { from: germanMonth(von), until: germanMonth(bis) })],
  ];
  return checks.filter(([wrong]) => wrong).map(([, make]) => make());
}
