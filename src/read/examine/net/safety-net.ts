import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Examined } from '../examined.ts';
import { oddDecimalFindings } from './odd-decimals.ts';
import { sameCells } from './same-cells.ts';
import { shortKeys } from './short-keys.ts';
import { unlabelled } from './unlabelled.ts';
import { unreadColumns } from './unread-columns.ts';
import { unreadRows } from './unread-rows.ts';
import { unreadTimes } from './unread-times.ts';

/**
 * What must hold of any table that was read right, whatever it looks like. German: Gegenprobe.
 *
 * Gives   a warning where a time is none (CSV-198), two cells say the same of the same month and region (CSV-199), a
 *         cell has no label (CSV-200), a filled column (CSV-201) or a row with numbers (CSV-202) was passed over, three
 *         decimals stand among whole numbers (CSV-203), and codes lost their zero (CSV-194).
 *
 * Each test tells its first case and how many there are: a cause seldom stands alone.
 */
export function safetyNet(examined: Examined): readonly Diagnostic[] {
  return [
    ...unreadTimes(examined),
    ...sameCells(examined),
    ...unlabelled(examined),
    ...unreadColumns(examined),
    ...unreadRows(examined),
    ...oddDecimalFindings(examined),
    ...shortKeys(examined),
  ];
}
