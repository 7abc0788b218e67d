import type { Order } from '../commission.ts';
import type { Files } from '../domain/effects.ts';
import { monthText } from '../domain/month.ts';
import { lastExportMonth } from '../read/folders.ts';

const MB = 1024 * 1024;
/** Journal, definitions, templates and fonts, with room to spare. */
const BASE = 50 * MB;
/** PDF, HTML, data and the messages of one report, thrice what the largest of the samples takes. */
const PER_REPORT = 3 * MB;
/** Of a larger export the archive keeps an excerpt (`archive/excerpts.ts`). */
const LARGEST_KEPT = 50 * MB;
const EXPORTS = 'exporte';

/** Bytes that making these reports may take: 50 MB, 3 MB for each, and the deliveries of their months. */
export function roomToMake(orders: readonly Pick<Order, 'month' | 'edition'>[], data: Files): number {
  const months = orders.map(({ month, edition }) => monthText(lastExportMonth(month, edition)));
  return BASE + orders.length * PER_REPORT + deliveredIn(new Set(months), data);
}

/** Bytes that sending these messages may take: each is kept in the outbox, and the journal must not run out of room. */
export function roomToSend(messages: number): number {
  return BASE + messages * PER_REPORT;
}

/** The exports of some months, those of several Jobcenters in one data folder, too. */
function deliveredIn(months: ReadonlySet<string>, data: Files): number {
  const monthsBelow = (folder: string): readonly string[] =>
    foldersIn(folder, data)
      .filter((name) => months.has(name))
      .map((name) => `${folder}/${name}`);
  const own = foldersIn(EXPORTS, data).filter((name) => !months.has(name));
  const all = [...monthsBelow(EXPORTS), ...own.flatMap((name) => monthsBelow(`${EXPORTS}/${name}`))];
  return all.reduce((sum, folder) => sum + filesOf(folder, data), 0);
}

function foldersIn(folder: string, data: Files): readonly string[] {
  return data.list(folder).flatMap((entry) => (entry.folder ? [entry.name] : []));
}

function filesOf(folder: string, data: Files): number {
  const sizes = data
    .list(folder)
    .flatMap((entry) => (entry.folder ? [] : [data.size(`${folder}/${entry.name}`) ?? 0]));
  return sizes.reduce((sum, size) => sum + Math.min(size, LARGEST_KEPT), 0);
}
