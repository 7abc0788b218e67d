import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Sources } from '../diagnostic/print.ts';
import type { Given, Takes } from './arguments.ts';
import { type Exit, exitFor } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** One command with the help beside it. German: Befehl. */
export interface Command extends Takes {
  /** A few words for the list of commands. */
  readonly summary: string;
  /** Examples first, then the options. */
  readonly help: string;
  readonly run: (call: Call) => Promise<Answer>;
}

/** A command as it was called. German: Aufruf. */
export interface Call {
  readonly given: Given;
  readonly terminal: Terminal;
  /** Runs and prints another command: what the menu does. */
  readonly perform: (argv: readonly string[]) => Promise<Answer>;
}

/** What a command has to say: the same as text and as data. German: Ergebnis. */
export interface Answer {
  readonly exit: Exit;
  /** Printed to stdout, unless `--json` asks for `data`. */
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** A list too long for one text, as the last key of the document; `--json` prints it item by item. */
  readonly rows?: { readonly name: string; readonly items: Iterable<unknown> };
  /** The reports that were written or are there already, for the menu to open and to release. */
  readonly documents: readonly MadeReport[];
  /** Printed to stderr. */
  readonly diagnostics: readonly Diagnostic[];
  /** How the diagnostics find the lines they speak of. */
  readonly sources: Sources;
}

const NO_SOURCES: Sources = { bytes: () => null, shown: (file) => file };

/** One report that lies ready. */
export interface MadeReport {
  /** Real path of the PDF. */
  readonly path: string;
  readonly reportId: string;
  /** `Managementbericht August 2020, Fassung 1` */
  readonly name: string;
}

/** An answer of which only the given parts matter. */
export function answer(parts: Partial<Answer>): Answer {
  return { exit: 0, text: '', data: {}, documents: [], diagnostics: [], sources: NO_SOURCES, ...parts };
}

/** The answer to a call that could not be carried out. */
export function refusal(diagnostics: readonly Diagnostic[], sources: Sources = NO_SOURCES): Answer {
  return answer({ exit: exitFor(diagnostics), diagnostics, sources });
}
