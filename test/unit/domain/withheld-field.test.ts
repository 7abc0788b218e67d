import { expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { inputsHashOf } from '../../../src/domain/chain.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import { withheldField } from '../../../src/domain/withheld-field.ts';
import { scopedDraft } from '../../../src/read/scope/scoped-draft.ts';
import { draftWith, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const own = { planPath: 'none', outlook: 'none' } as const;
const columns = (...ids: readonly string[]) => ({ columns: ids.map((id) => ({ metric: id, label: id })) });
const flow = (messgroesse: string) => ({ art: 'fluss-kumuliert', messgroesse });

/** One site belongs to both sides; the other one of the Landkreis has so many cases. */
function both(east: number): Draft {
  const agentur = goal('I.1', flow('ab'), { ...own, siteTable: columns('mitte', 'west', 'ab') });
  const landkreis = goal('IV.1', flow('bc'), {
    ...own,
    owner: 'Kommune',
    siteTable: columns('mitte', 'ost', 'bc'),
  });
  return draftWith(
    '2020-01',
    [agentur, landkreis],
    [
      ...series('mitte', 2020, [8]),
      ...series('west', 2020, [9]),
      ...series('ost', 2020, [east]),
      ...series('ab', 2020, [17]),
      ...series('bc', 2020, [8 + east]),
    ],
  );
}

function hashOf(draft: Draft, scope?: 'BA'): string {
  const outcome = check(scope ? scopedDraft(draft, scope) : draft);
  if (!outcome.ok) throw new Error('the draft is in order');
  return inputsHashOf([], '1.0', withheldField(scope, outcome.value.observations));
}

test('what the other side delivers makes a new edition where it changes what is withheld, and none else', () => {
  expect(hashOf(both(2), 'BA')).not.toBe(hashOf(both(5), 'BA'));
  expect(hashOf(both(7), 'BA')).toBe(hashOf(both(5), 'BA'));
});

test('the whole edition knows all its files anyway', () => {
  expect(withheldField(undefined, both(2).observations)).toEqual({});
});
