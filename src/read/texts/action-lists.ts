import { actionsNotRenewed } from '../../diagnostic/catalogue/definition-files.ts';
import { areOfTwoYears, asEarlier } from '../../domain/action-lists.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type { InputFile } from '../../domain/draft.ts';
import type { Files } from '../../domain/effects.ts';
import type { Action, ActionLists, EarlierList } from '../../domain/follow-up.ts';
import type { Findings } from '../findings.ts';
import { filesIn, folderOf } from '../folders.ts';
import { readInput, textOf } from '../input-file.ts';
import { readActions, readEarlierActions } from './actions.ts';
import type { Desk } from './desk.ts';

/** The actions of one report, and what earlier lists say of them. */
export interface ListedActions {
  readonly actions: readonly Action[];
  readonly actionLists: ActionLists;
  /** Files of the earlier lists. */
  readonly consulted: readonly InputFile[];
}

interface ReadList extends EarlierList {
  readonly input: InputFile;
}

interface Folder {
  readonly path: string;
  readonly agreement: Agreement;
  readonly data: Files;
  readonly findings: Findings;
  readonly desk: Desk;
}

const LIST = /^(\d{4}-(?:\d\d|jahr))\.yaml$/;

/**
 * `massnahmen/<Monat>.yaml`, or the last list before it carried forward: an action never ends because a file is missing.
 * German: Maßnahmenliste.
 *
 * Earlier lists are read to be held against this one (`check/rules/actions-are-kept.ts`); only the list that is printed is
 * an input of the report, but all are kept with it for building it again. Done actions of an earlier year are not carried over the year-end.
 */
export function readActionLists(
  agreement: Agreement,
  period: string,
  data: Files,
  findings: Findings,
  desk: Desk,
): ListedActions {
  const folder = { path: folderOf('massnahmen', agreement), agreement, data, findings, desk };
  const read = earlierPeriods(folder, period).flatMap((each) => earlierList(each, folder));
  const consulted = read.map(({ input }) => input);
  const earlier = read.map(({ input: _, ...list }): EarlierList => list);
  const own = `${folder.path}/${period}.yaml`;
  const actions = desk.read(own, (file) => readActions(file, agreement));
  const lists = { period, carriedFrom: null, earlier };
  if (desk.has(own)) return { actions: actions ?? [], actionLists: lists, consulted };
  const carried = carriedForward(earlier.at(-1)?.period ?? null, period, folder);
  return carried.length === 0
    ? { actions: [], actionLists: lists, consulted }
    : { actions: carried, actionLists: { ...lists, carriedFrom: earlier.at(-1)?.period ?? null }, consulted };
}

/** All lists of the year before this one, and the last one of earlier years; oldest first. */
function earlierPeriods({ path, data }: Folder, period: string): readonly string[] {
  const before = filesIn(path, data, ['.yaml'])
    .flatMap((name) => LIST.exec(name)?.[1] ?? [])
    .filter((name) => name < period);
  const thisYear = before.filter((name) => !areOfTwoYears(name, period));
  return [...before.filter((name) => areOfTwoYears(name, period)).slice(-1), ...thisYear];
}

function earlierList(period: string, { path, data, findings }: Folder): readonly ReadList[] {
  const input = readInput(`${path}/${period}.yaml`, data);
  const text = input && findings.take(textOf(input));
  const actions = text && findings.take(readEarlierActions(text));
  return input === null || actions === null
    ? []
    : [
        {
          input,
          period,
          actions: actions.map((each) => asEarlier(each, `${each.place.file}, Zeile ${each.place.line}`)),
        },
      ];
}

function carriedForward(last: string | null, period: string, folder: Folder): readonly Action[] {
  if (last === null) return [];
  const { path, data, agreement, desk, findings } = folder;
  const read = desk.read(`${path}/${last}.yaml`, (file) => readActions(file, agreement)) ?? [];
  const carried = areOfTwoYears(last, period) ? read.filter(({ state }) => state !== 'erledigt') : read;
  if (carried.length > 0) {
    findings.add(
      actionsNotRenewed(null, {
        file: `${data.label}/${path}/${period}.yaml`,
        last: `${data.label}/${path}/${last}.yaml`,
        count: carried.length,
      }),
    );
  }
  return carried;
}
