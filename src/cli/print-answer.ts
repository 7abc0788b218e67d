import { countsOf, inReadingOrder, printDiagnostics } from '../diagnostic/print.ts';
import type { Answer } from './command.ts';
import type { Terminal } from './terminal.ts';

/** Version of the `--json` document's shape. */
const SCHEMA = 'zielbericht/1';

/** Messages go to stderr, the result to stdout; with `--json` the result is one document that holds both. */
export function printAnswer(answer: Answer, argv: readonly string[], terminal: Terminal): void {
  const json = argv.includes('--json');
  const quiet = argv.includes('--leise');
  const shown = quiet
    ? answer.diagnostics.filter(({ severity }) => severity === 'error')
    : answer.diagnostics;
  if (json) terminal.out(`${JSON.stringify(documentOf(answer, argv[0] ?? ''), null, 2)}\n`);
  else if (shown.length > 0) {
    terminal.err(`\n${printDiagnostics(shown, answer.sources)}\n\n${countsOf(shown)}.\n`);
  }
  if (!json && answer.text !== '') terminal.out(answer.text);
}

function documentOf(answer: Answer, command: string) {
  return {
    schema: SCHEMA,
    befehl: command,
    rueckgabewert: answer.exit,
    meldungen: inReadingOrder(answer.diagnostics).map(({ code, severity, title, message, hint, place }) => ({
      code,
      art: { error: 'Fehler', warning: 'Warnung', notice: 'Hinweis' }[severity],
      titel: title,
      meldung: message,
      hinweis: hint,
      ...(place === null ? {} : { datei: place.file, zeile: place.line, spalte: place.column }),
    })),
    ...answer.data,
  };
}
