import { check } from '../../src/check/check.ts';
import { compute } from '../../src/compute/compute.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Checked, Draft, Edition } from '../../src/domain/draft.ts';
import { month } from '../../src/domain/month.ts';
import { read } from '../../src/read/read.ts';
import { openSample } from './sample-report.ts';

/** Stations 1 to 3 for one report of the sample year. */
export function sampleAssessments(
  text = '2020-08',
  edition: Edition = 'monat',
  change: (draft: Draft) => Draft = (draft) => draft,
): {
  readonly checked: Checked;
  readonly goal: (id: string) => Assessment;
  readonly all: readonly Assessment[];
} {
  const draft = read(
    { agreementFile: 'vereinbarungen/msh-2020.yaml', month: month(text), edition },
    openSample().data,
  );
  const checked = draft.ok ? check(change(draft.value)) : draft;
  if (!checked.ok) throw new Error(checked.diagnostics.map(({ message }) => message).join('\n'));
  const all = compute(checked.value);
  return {
    checked: checked.value,
    all,
    goal: (id) => {
      const found = all.find(({ indicator }) => indicator.id === id);
      if (!found) throw new Error(`no goal ${id}`);
      return found;
    },
  };
}
