import { refusal } from '../../../src/cli/command.ts';
import { failureText } from '../../../src/cli/failure-text.ts';
import { printAnswer } from '../../../src/cli/print-answer.ts';
import type { Outcome } from '../../../src/diagnostic/outcome.ts';
import type { Sources } from '../../../src/diagnostic/print.ts';
import type { FakeTerminal } from '../fake-terminal.ts';

/** Prints what a station said as the command line would, for what no command can bring about; gives the exit code. */
export function throughDoor(outcome: Outcome<unknown>, terminal: FakeTerminal, sources?: Sources): number {
  const answer = refusal(outcome.diagnostics, sources);
  printAnswer(answer, [], terminal);
  return answer.exit;
}

/** The same for what a station throws. */
export async function thrownAtDoor(act: () => unknown, terminal: FakeTerminal): Promise<number> {
  try {
    await act();
  } catch (error) {
    const answer = failureText(error, false);
    printAnswer(answer, [], terminal);
    return answer.exit;
  }
  throw new Error('nothing was thrown');
}
