import { describe, expect, test } from 'vitest';
import { actionsKept } from '../../src/check/actions-kept.ts';
import { actionsSince } from '../../src/check/actions-since.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { asEarlier } from '../../src/domain/action-lists.ts';
import type { Action } from '../../src/domain/follow-up.ts';
import { month } from '../../src/domain/month.ts';
import { findings } from '../../src/read/findings.ts';
import { readActionLists } from '../../src/read/texts/action-lists.ts';
import { deskOf } from '../../src/read/texts/desk.ts';
import { actionYear, listText, tampered } from '../support/action-year.ts';
import { sampleAgreement } from '../support/agreement-text.ts';
import { throwMany } from '../support/fuzz.ts';
import { memoryFiles } from '../support/memory-files.ts';

const agreement = sampleAgreement();
const PATIENCE = 3_600_000;
const periods = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`);

/** What station `read` and the rule say of the last of these lists, as it lies in files. */
function toldOfFiles(lists: readonly (readonly Action[])[]): readonly Diagnostic[] {
  const period = periods[lists.length - 1] ?? '';
  const texts = lists.map((list, index) => [`massnahmen/${periods[index]}.yaml`, listText(list)] as const);
  const data = memoryFiles('data', Object.fromEntries(texts));
  const found = findings();
  const { actions, actionLists } = readActionLists(agreement, period, data, found, deskOf(data, found));
  return [...found.all, ...actionsKept({ period, actions }, actionLists.earlier)];
}

const codes = (found: readonly Diagnostic[]) => found.map(({ code, message }) => `${code} ${message}`);

describe('over twelve months of invented actions', () => {
  test('no lawful year is found fault with, and no tampering goes unnoticed', { timeout: PATIENCE }, () => {
    let seen = 0;
    throwMany({ short: 40, whole: 20_000 }, (dice) => {
      const year = actionYear(dice);
      const at = 1 + dice(11);
      const lists = year.slice(0, at + 1);
      expect(codes(toldOfFiles(lists))).toEqual([]);
      const damage = tampered(year[at] ?? [], year[at - 1] ?? [], dice);
      if (damage === null) return;
      const told = codes(toldOfFiles([...lists.slice(0, -1), damage.list]));
      expect(told).toContainEqual(
        expect.stringMatching(new RegExp(`^${damage.code} Maßnahme ${damage.number}\\b`)),
      );
      expect(told.filter((each) => !each.includes(`Maßnahme ${damage.number}`))).toEqual([]);
      seen += 1;
    });
    expect(seen).toBeGreaterThan(20);
  });

  test('what the approved report printed holds, though every file says otherwise', {
    timeout: PATIENCE,
  }, () => {
    throwMany({ short: 1_000, whole: 200_000 }, (dice) => {
      const year = actionYear(dice);
      const at = 1 + dice(11);
      const before = year[at - 1] ?? [];
      const since = (actions: readonly Action[]) =>
        codes(actionsSince(checkedIn(at, actions), reportOf(at - 1, before)));
      expect(since(year[at] ?? [])).toEqual([]);
      const damage = tampered(year[at] ?? [], before, dice);
      if (damage === null) return;
      expect(since(damage.list)).toContainEqual(expect.stringContaining(`Maßnahme ${damage.number}`));
    });
  });

  test('a lost file loses no action: the list before it is carried forward', { timeout: PATIENCE }, () => {
    throwMany({ short: 20, whole: 10_000 }, (dice) => {
      const year = actionYear(dice);
      const at = 1 + dice(11);
      const texts = year
        .slice(0, at)
        .map((list, index) => [`massnahmen/${periods[index]}.yaml`, listText(list)]);
      const data = memoryFiles('data', Object.fromEntries(texts) as Record<string, string>);
      const found = findings();
      const listed = readActionLists(agreement, periods[at] ?? '', data, found, deskOf(data, found));
      expect(listed.actions.map(({ number }) => number)).toEqual(
        (year[at - 1] ?? []).map(({ number }) => number),
      );
      expect(found.all.map(({ code }) => code)).toEqual(listed.actions.length === 0 ? [] : ['DEF-148']);
    });
  });
});

/** The two ends of the comparison. */
function checkedIn(at: number, actions: readonly Action[]) {
  return { month: month(periods[at] ?? ''), edition: 'monat', actions } as const;
}

function reportOf(at: number, actions: readonly Action[]) {
  const told = actions.map((each) => asEarlier(each, 'dem freigegebenen Bericht'));
  return { month: month(periods[at] ?? ''), edition: 'monat', actions: told } as const;
}
