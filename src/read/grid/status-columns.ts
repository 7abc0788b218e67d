import type { Row } from '../csv/table.ts';

const WORD = /^(status|datenstand|stand|qualität|q|kennzeichen|value_q|gültigkeit)$/iu;

/** A column beside a value that says how firm it is, by its head. German: Statusspalte. */
export function isStatusColumn(label: string, index: number, body: readonly Row[]): boolean {
  const last = label.split(' / ').at(-1) ?? '';
  const cells = body.map(({ cells: own }) => own[index]?.trim() ?? '').filter((cell) => cell !== '');
  return WORD.test(last) && cells.every((cell) => !/\d/u.test(cell));
}
