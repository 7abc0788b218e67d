import type { Answer } from './command.ts';
import type { Terminal } from './terminal.ts';

/** Items that are written at once. */
const PORTION = 2000;

/** One JSON document; a long list is its last key and goes out in portions, one item to a line. German: JSON-Dokument. */
export function printDocument(document: object, rows: Answer['rows'], { out }: Terminal): void {
  const whole = JSON.stringify(document, null, 2);
  if (rows === undefined) {
    out(`${whole}\n`);
    return;
  }
  out(`${whole.slice(0, whole.lastIndexOf('\n}'))},\n  ${JSON.stringify(rows.name)}: [`);
  let portion: string[] = [];
  let first = true;
  for (const item of rows.items) {
    portion.push(`${first ? '' : ','}\n    ${JSON.stringify(item)}`);
    first = false;
    if (portion.length < PORTION) continue;
    out(portion.join(''));
    portion = [];
  }
  out(`${portion.join('')}${first ? '' : '\n  '}]\n}\n`);
}
