import type { Row } from '../csv/table.ts';

const WORD = /^(status|datenstand|stand|qualität|q|kennzeichen|value_q|gültigkeit)$/iu;

const FIRM =
  /^(endgültig|vorläufig|hochgerechnet|geschätzt|schätzwert|berichtigt|revidiert)e?r?s?( \((hochgerechnet|geschätzt|vorläufig)\))?\*?$/iu;

/** A word that says how firm a value is. German: Datenstand. */
export function isFirmness(text: string): boolean {
  return FIRM.test(text.trim());
}

/** A column beside a value that says how firm it is, by its head or by its words. German: Statusspalte. */
export function isStatusColumn(label: string, index: number, body: readonly Row[]): boolean {
  const last = label.split(' / ').at(-1) ?? '';
  const cells = body.map(({ cells: own }) => own[index]?.trim() ?? '').filter((cell) => cell !== '');
  if (cells.length > 0 && cells.every(isFirmness)) return true;
  return WORD.test(last) && cells.every((cell) => !/\d/u.test(cell));
}

/** A row above the values that says how firm they are, by its words alone, whatever it is called. German: Statuszeile. */
export function isStatusRow({ cells }: Row, stub: number): boolean {
  const words = cells.slice(stub).filter((cell) => cell.trim() !== '');
  return words.length > 0 && words.every(isFirmness);
}
