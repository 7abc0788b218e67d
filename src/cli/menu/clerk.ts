import { printDiagnostics } from '../../diagnostic/print.ts';
import type { Files } from '../../domain/effects.ts';
import type { Answer, Call } from '../command.ts';

/** What the menu may do on behalf of the person at the screen. German: Sachbearbeitung. */
export interface Clerk {
  /** The typed line without blanks around it; null at the end of the input. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly say: (text: string) => void;
  /** Runs and prints a command. */
  readonly perform: (argv: readonly string[]) => Promise<Answer>;
  readonly open: (path: string) => Promise<void>;
  /** Opens an answer's messages as a text file. */
  readonly openMessages: (answer: Answer) => Promise<void>;
}

/** The clerk at a real terminal; `folders` are the options every command is called with. */
export function clerkFor(
  { terminal, perform }: Pick<Call, 'terminal' | 'perform'>,
  folders: readonly string[],
  output: Files,
): Clerk {
  const open = async (path: string) => {
    const opened = await terminal.open(path);
    terminal.err(opened ? `Geöffnet: ${path}\n` : `Zum Ansehen bitte öffnen: ${path}\n`);
  };
  return {
    ask: async (question) => (await terminal.ask(question))?.trim() ?? null,
    say: terminal.err,
    perform: (argv) => perform([...argv, ...folders]),
    open,
    openMessages: (answer) => open(saved(messageList(answer), output)),
  };
}

const LIST = 'meldungen/Meldungen.txt';

function saved(text: string, output: Files): string {
  output.write(LIST, new TextEncoder().encode(text));
  return output.display(LIST);
}

/** The messages as a text file that Windows programs read: byte-order mark, CRLF. */
function messageList({ diagnostics, sources }: Answer): string {
  return `\uFEFF${printDiagnostics(diagnostics, sources)}\n`.replaceAll('\n', '\r\n');
}
