import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { hasErrors } from '../diagnostic/outcome.ts';
import { countsOf, inReadingOrder, printDiagnostics } from '../diagnostic/print.ts';
import { cellName, type Place } from '../domain/place.ts';
import type { Answer } from './command.ts';
import { printDocument } from './print-document.ts';
import type { Terminal } from './terminal.ts';

/** Version of the `--json` document's shape. */
const SCHEMA = 'zielbericht/1';

/** Messages go to stderr, the result to stdout; with `--json` the result is one document that holds both. */
export function printAnswer(answer: Answer, argv: readonly string[], terminal: Terminal): void {
  const json = argv.includes('--json');
  const quiet = argv.includes('--leise');
  const loud = ({ severity }: Diagnostic) => severity === 'error' || !quiet;
  const heard = answer.diagnostics.filter(loud);
  const shown = argv[0] === 'pruefen' ? heard : gathered(heard);
  if (json) printDocument(documentOf(answer, argv[0] ?? ''), answer.rows, terminal);
  else if (shown.length > 0) {
    terminal.err(`\n${printDiagnostics(shown, answer.sources)}\n\n${countsOf(heard)}.\n`);
  }
  if (!json && answer.text !== '') terminal.out(answer.text);
}

/** Where nothing is wrong, the same notice about several files is told once; `pruefen` names every place. */
function gathered(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (hasErrors(diagnostics)) return diagnostics;
  const notices = Map.groupBy(
    diagnostics.filter(({ severity }) => severity === 'notice'),
    ({ code }) => code,
  );
  const others = diagnostics.filter(({ severity }) => severity !== 'notice');
  return [
    ...others,
    ...[...notices.values()].flatMap((alike) => (alike.length > 1 ? [together(alike)] : alike)),
  ];
}

function together(alike: readonly Diagnostic[]): Diagnostic {
  const [first] = alike;
  if (first === undefined) throw new RangeError('no diagnostic');
  const hint = '„npx zielbericht pruefen“ nennt jede Stelle.';
  return { ...first, message: `${first.title}: an ${alike.length} Stellen.`, hint, place: null };
}

function positionOf(place: Place) {
  if (place.whole) return { datei: place.file, ...(place.sheet === undefined ? {} : { blatt: place.sheet }) };
  const zelle = cellName(place);
  const position = { datei: place.file, zeile: place.line, spalte: place.column };
  return zelle === null ? position : { ...position, zelle };
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
      ...(place === null ? {} : positionOf(place)),
      ...(place?.length === undefined ? {} : { laenge: place.length }),
    })),
    ...answer.data,
  };
}
