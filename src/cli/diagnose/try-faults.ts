import { stressFailed } from '../../diagnostic/catalogue/environment.ts';
import { type Answer, answer, type Call } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { type StressRow, stressTest, WHOLE } from '../stress/stress-test.ts';
import { table } from '../table.ts';
import { openOutput } from '../workplace.ts';

/** `diagnose --belastungstest`: what was tried, how often, what went wrong, and a plain verdict. */
export async function tryFaults({ given, terminal }: Call): Promise<Answer> {
  const { outputFolder } = openOutput(given, terminal);
  const quiet = given.flag('leise');
  const tell = (what: string) => (quiet ? undefined : terminal.err(`Geprüft: ${what}\n`));
  return stressAnswer(await stressTest(outputFolder, WHOLE, tell));
}

/** The rows as an answer. Errors: SYS-920 (exit 12) where anything failed. */
export function stressAnswer(rows: readonly StressRow[]): Answer {
  const tried = rows.reduce((sum, row) => sum + row.tried, 0);
  const faults = rows.flatMap((row) => row.faults.map((fault) => `${row.what}: ${fault}`));
  const passed = faults.length === 0;
  const verdict = passed
    ? `Bestanden: ${tried} Versuche, nichts verloren, nichts doppelt, nichts beschädigt.`
    : `Nicht bestanden: ${faults.length} Befunde in ${tried} Versuchen.`;
  return answer({
    exit: passed ? EXIT.done : EXIT.environment,
    text: `${rowsText(rows)}\n${verdict}\n`,
    data: { bestanden: passed, versuche: tried, belastungstest: rows.map(rowData) },
    diagnostics: passed ? [] : [stressFailed(null, { tried, faults })],
  });
}

function rowsText(rows: readonly StressRow[]): string {
  const heading = ['Nachgestellt', 'Versuche', 'Befunde', 'Gemessen'];
  const lines = rows.map(({ what, tried, faults, measured }) => [
    what,
    String(tried),
    String(faults.length),
    measured,
  ]);
  return table(heading, lines);
}

function rowData({ what, tried, faults, measured }: StressRow) {
  return { nachgestellt: what, versuche: tried, befunde: faults, gemessen: measured };
}
