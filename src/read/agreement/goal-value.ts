import type { PlanPath } from '../../domain/agreement.ts';
import { decimal, HUNDRED } from '../../domain/decimal.ts';
import type { PlanTerms, TargetTerms } from '../../domain/target.ts';
import type { Findings } from '../findings.ts';
import type { Path, YamlDocument } from '../yaml/document.ts';
import type { Goal } from './goal-schema.ts';
import { readPlan } from './plan-terms.ts';
import type { AgreementYaml } from './schema.ts';
import { readLevel, readTarget, type Surroundings } from './target-terms.ts';

interface GoalSurroundings {
  readonly yaml: AgreementYaml;
  readonly document: YamlDocument;
  readonly found: Findings;
  readonly cumulative: boolean;
}

/** Value and plan of a goal: plain ones as number and keyword, all others with their terms. */
export function agreedValueOf(
  goal: Goal,
  path: Path,
  { yaml, document, found, cumulative }: GoalSurroundings,
) {
  const around = { goal, year: yaml.jahr, document, found };
  const target = targetOf(goal, path, around);
  const plan = readPlan(goal.sollverlauf, [...path, 'sollverlauf'], {
    ...around,
    target,
    cumulative,
    metrics: yaml.messgroessen.map(({ id }) => id),
  });
  return {
    target: target && statedLevel(target),
    planPath: planPathOf(plan),
    ...(target !== null && !isPlain(target, plan) && { terms: { target, plan } }),
    ...(goal.erwartungswert !== undefined && { expectation: true }),
  };
}

/** How plan and actual of a goal are compared. */
export function comparisonOf(goal: Goal, yaml: AgreementYaml) {
  return {
    smallNumbers: goal['kleine-zahlen'] ?? isFew(goal),
    ...(goal.vergleich === 'exakt' && { exact: true }),
    ...(yaml.zielerreichungsgrad === 'kehrwert' && { reciprocal: true }),
  };
}

function targetOf(goal: Goal, path: Path, around: Surroundings): TargetTerms | null {
  if (goal.zielwert !== undefined) return readTarget(goal.zielwert, [...path, 'zielwert'], around);
  const key = goal.prognosewert === undefined ? 'erwartungswert' : 'prognosewert';
  const text = goal[key];
  const level = text === undefined ? null : readLevel(text, [...path, key], around);
  return level && { kind: 'level', level };
}

/** The level as the agreement states it; a change without a fixed level gets its own in `check`. */
export function statedLevel(terms: TargetTerms) {
  if (terms.kind === 'steps') return terms.steps.at(-1)?.level ?? null;
  return terms.kind === 'level' ? terms.level : terms.fixed;
}

function isPlain(target: TargetTerms, { kind }: PlanTerms): boolean {
  return target.kind === 'level' && ['prior-year-shares', 'linear', 'none'].includes(kind);
}

/** What the plan is before `check` has looked which data there are. */
function planPathOf({ kind }: PlanTerms): PlanPath {
  return kind === 'automatic' ? 'reference-years' : kind;
}

/** Below about a hundred cases a year a percentage says less than the distance in cases. */
function isFew({ zielwert, einheit }: Goal): boolean {
  if (einheit.kind !== 'count' || typeof zielwert !== 'string') return false;
  const digits = /^[\d.]+/.exec(zielwert)?.[0].replaceAll('.', '');
  return digits !== undefined && digits !== '' && decimal(digits).lt(HUNDRED);
}
