import { unknownReference } from '../../diagnostic/catalogue/definition-content.ts';
import {
  decemberDiffers,
  monthlyPlanOfMean,
  planDetail,
  planValues,
  referenceYearLate,
} from '../../diagnostic/catalogue/definition-target.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { type Decimal, HUNDRED } from '../../domain/decimal.ts';
import type { Place } from '../../domain/place.ts';
import type { DeliveredPlan, PlanTerms, TargetTerms } from '../../domain/target.ts';
import { suggestion } from '../near-miss.ts';
import type { Path } from '../yaml/document.ts';
import type { PlanBlock, PlanYaml } from './target-schema.ts';
import { readLevel, type Surroundings } from './target-terms.ts';

const KINDS = {
  automatisch: 'automatic',
  geliefert: 'delivered',
  referenzjahre: 'reference-years',
  vorjahresanteile: 'prior-year-shares',
  linear: 'linear',
  ohne: 'none',
} as const satisfies Record<string, PlanTerms['kind']>;

/** Which details belong to which keyword. */
const DELIVERED_KEYS = ['messgroesse', 'angabe', 'werte'];
const YEAR_KEYS = ['referenzjahre', 'ausgenommen'];
const DETAILS: Readonly<Record<PlanBlock['art'], readonly string[]>> = {
  automatisch: [...DELIVERED_KEYS, ...YEAR_KEYS],
  geliefert: DELIVERED_KEYS,
  referenzjahre: YEAR_KEYS,
  vorjahresanteile: [],
  linear: [],
  ohne: [],
};

/** What the plan of a goal hangs on beside its own words. */
export interface PlanSurroundings extends Surroundings {
  /** The goal's value, with which the plan ends; null where it could not be read. */
  readonly target: TargetTerms | null;
  readonly cumulative: boolean;
  readonly metrics: readonly string[];
}

/** `sollverlauf:` at `path`, a keyword or a block. */
export function readPlan(yaml: PlanYaml, path: Path, around: PlanSurroundings): PlanTerms {
  if (typeof yaml === 'string') return readPlan({ art: yaml }, path, around);
  around.found.add(...contradictions(yaml, path, around));
  return {
    kind: KINDS[yaml.art],
    delivered: deliveredOf(yaml, path, around),
    years: yaml.referenzjahre ?? null,
    excluded: yaml.ausgenommen ?? [],
  };
}

function contradictions(yaml: PlanBlock, path: Path, around: PlanSurroundings): readonly Diagnostic[] {
  const { document, year, cumulative } = around;
  const at = (...steps: Path) => document.place([...path, ...steps]);
  const { art, angabe, messgroesse, werte, referenzjahre = [] } = yaml;
  const detail = { key: 'messgroesse', art, needed: true };
  return [
    ...strangers(yaml).map((key) =>
      planDetail(document.keyPlace([...path, key]), { key, art, needed: false }),
    ),
    ...(art === 'geliefert' && !messgroesse && !werte ? [planDetail(at('art'), detail)] : []),
    ...unknownMetric(yaml, at('messgroesse'), around),
    ...(angabe === 'je-monat' && !cumulative ? [monthlyPlanOfMean(at('angabe'), {})] : []),
    ...referenzjahre.flatMap((each, index) =>
      each < year ? [] : [referenceYearLate(at('referenzjahre', index), { year: each, agreed: year })],
    ),
  ];
}

/** Details that do not belong to the keyword, or that another detail excludes. */
function strangers({ art, ...details }: PlanBlock): readonly string[] {
  const { messgroesse, angabe, werte } = details;
  const both = messgroesse !== undefined && werte !== undefined ? ['werte'] : [];
  const alone = angabe !== undefined && messgroesse === undefined ? ['angabe'] : [];
  const excluded = [...both, ...alone];
  return Object.keys(details).filter((key) => !DETAILS[art].includes(key) || excluded.includes(key));
}

function unknownMetric(
  { messgroesse: found }: PlanBlock,
  place: Place,
  { metrics: known }: PlanSurroundings,
) {
  if (found === undefined || known.includes(found)) return [];
  return [unknownReference(place, { what: 'Die Messgröße', found, known, near: suggestion(found, known) })];
}

function deliveredOf(yaml: PlanBlock, path: Path, around: PlanSurroundings): DeliveredPlan | null {
  if (yaml.messgroesse !== undefined) {
    return { kind: 'metric', metric: yaml.messgroesse, monthly: yaml.angabe === 'je-monat' };
  }
  if (yaml.werte === undefined) return null;
  const { found, document, target } = around;
  const at = [...path, 'werte'];
  if (yaml.werte.length !== 12) {
    found.add(planValues(document.keyPlace(at), { count: yaml.werte.length }));
    return null;
  }
  const values = yaml.werte.map((text, index) => readLevel(text, [...at, index], around));
  const [december, agreed] = [values[11], target && decemberLevel(target)];
  if (december && agreed && !december.eq(agreed)) {
    const detail = { december: yaml.werte[11] ?? '', target: levelText(agreed, around) };
    found.add(decemberDiffers(document.place([...at, 11]), detail));
  }
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? { kind: 'values', values: known } : null;
}

/** The level in December, where the agreement states one. */
function decemberLevel(terms: TargetTerms): Decimal | null {
  if (terms.kind === 'steps') return terms.steps.at(-1)?.level ?? null;
  return terms.kind === 'level' ? terms.level : terms.fixed;
}

function levelText(level: Decimal, { goal }: Surroundings): string {
  const ratio = goal.einheit.kind === 'ratio';
  const number = (ratio ? level.times(HUNDRED) : level).toFixed().replace('.', ',');
  return ratio ? `${number} %` : number;
}
