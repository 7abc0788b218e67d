import { negativeTarget } from '../../diagnostic/catalogue/definition-content.ts';
import {
  changeOutOfRange,
  firstStepLate,
  fixedWithoutChange,
  oneTargetForm,
  stepOutOfOrder,
} from '../../diagnostic/catalogue/definition-target.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import { type Decimal, ONE, ZERO } from '../../domain/decimal.ts';
import { monthOf, yearOf } from '../../domain/month.ts';
import type { TargetStep, TargetTerms } from '../../domain/target.ts';
import type { Findings } from '../findings.ts';
import type { Path, YamlDocument } from '../yaml/document.ts';
import { type Measure, readValue } from './agreed-value.ts';
import type { Goal } from './goal-schema.ts';
import type { TargetYaml } from './target-schema.ts';

/** What the reading of a goal's value needs to know around it. */
export interface Surroundings {
  readonly goal: Pick<Goal, 'einheit' | 'genauigkeit' | 'richtung' | 'berechnung'>;
  readonly year: number;
  readonly document: YamlDocument;
  readonly found: Findings;
}

const FORMS = ['veraenderung', 'verschlechterung', 'stufen'] as const;
/** Changes are written with at most two decimal places of a percent. */
const PERCENT: Measure = { unit: { kind: 'ratio' }, precision: 2 };

/** `zielwert:` at `path`: a value, a change to the prior year, or steps; null where something is wrong. */
export function readTarget(yaml: TargetYaml, path: Path, around: Surroundings): TargetTerms | null {
  if (typeof yaml === 'string') {
    const level = readLevel(yaml, path, around);
    return level && { kind: 'level', level };
  }
  const forms = FORMS.filter((key) => yaml[key] !== undefined);
  const form = forms[0];
  if (form === undefined || forms.length > 1) {
    around.found.add(oneTargetForm(around.document.keyPlace(path), { keys: forms }));
    return null;
  }
  if (form !== 'stufen') return readChange(yaml, form, path, around);
  if (yaml.festgelegt !== undefined) {
    around.found.add(fixedWithoutChange(around.document.place([...path, 'festgelegt']), {}));
  }
  return { kind: 'steps', steps: readSteps(yaml.stufen ?? [], [...path, 'stufen'], around) };
}

/** A year's value as people write it; only a change may lie below zero. */
export function readLevel(text: string, path: Path, { goal, document, found }: Surroundings): Decimal | null {
  const place = document.place(path);
  // Of a change to the prior year a plus is as good as a minus.
  const number = goal.berechnung.art === 'veraenderungsrate' ? text.replace(/^\s*\+\s*/, '') : text;
  const value = found.take(readValue(number, { unit: goal.einheit, precision: goal.genauigkeit }, place));
  if (value?.lt(ZERO) && goal.berechnung.art !== 'veraenderungsrate')
    found.add(negativeTarget(place, { key: String(path.at(-1)), text }));
  return value;
}

/** The sign of a permitted deterioration is the goal's direction; that of a change is written. */
function readChange(
  yaml: Exclude<TargetYaml, string>,
  key: 'veraenderung' | 'verschlechterung',
  path: Path,
  around: Surroundings,
): TargetTerms | null {
  const text = yaml[key] ?? '';
  const place = around.document.place([...path, key]);
  const fixed =
    yaml.festgelegt === undefined ? null : readLevel(yaml.festgelegt, [...path, 'festgelegt'], around);
  const share = around.found.take(readValue(text.replace(/^\+\s*/, ''), PERCENT, place));
  if (share === null) return null;
  const permitted = key === 'verschlechterung';
  const change = permitted && around.goal.richtung === 'mindestens' ? ZERO.minus(share) : share;
  const signed = /^[+\-−]/.test(text.trim());
  if ((permitted && signed) || change.lt(ZERO.minus(ONE))) {
    around.found.add(changeOutOfRange(place, { key, text }));
    return null;
  }
  return { kind: 'change', change, permitted, fixed };
}

function readSteps(
  steps: NonNullable<Exclude<TargetYaml, string>['stufen']>,
  path: Path,
  around: Surroundings,
): readonly TargetStep[] {
  const { year, document, found } = around;
  const january = monthOf(year, 1);
  const first = steps[0];
  if (first && yearOf(first.ab) === year && first.ab > january) {
    const detail = { month: germanMonth(first.ab), first: germanMonth(january) };
    found.add(firstStepLate(document.place([...path, 0, 'ab']), detail));
  }
  return steps.flatMap(({ ab, wert }, index) => {
    const before = steps[index - 1];
    if (yearOf(ab) !== year || (before && ab <= before.ab)) {
      found.add(stepOutOfOrder(document.place([...path, index, 'ab']), { month: germanMonth(ab), year }));
    }
    const level = readLevel(wert, [...path, index, 'wert'], around);
    return level ? [{ from: ab, level }] : [];
  });
}
