import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Failure } from '../domain/failure.ts';
import { type Answer, answer } from './command.ts';
import { EXIT } from './exit-codes.ts';

/**
 * What a person reads when the programme or the world failed; the stack appears with `--fehlersuche` alone.
 *
 * A `Failure` knows its exit code, its words and the next step. Everything else is a mistake of ours: exit 1.
 */
export function failureText(error: unknown, withStack: boolean): Answer {
  const diagnostic = error instanceof Failure ? known(error) : unexpected(error, withStack);
  const stack = withStack ? `\n${stackOf(error)}` : '';
  return answer({
    exit: error instanceof Failure ? error.exit : EXIT.internal,
    diagnostics: [{ ...diagnostic, hint: `${diagnostic.hint}${stack}` }],
  });
}

function known(failure: Failure): Diagnostic {
  const { code, message, hint } = failure;
  return { code, severity: 'error', title: 'Störung', message, hint, place: null };
}

/** A mistake of the programme, as a message. */
export function unexpected(error: unknown, withStack = false): Diagnostic {
  const what = error instanceof Error ? error.message : String(error);
  return {
    code: 'SYS-900',
    severity: 'error',
    title: 'Unerwarteter Fehler',
    message: `Das Programm hat einen Fehler gemacht: ${what}`,
    hint: withStack
      ? 'Bitte diese Ausgabe mit dem Aufruf melden.'
      : 'Bitte melden. Der gleiche Aufruf mit „--fehlersuche“ zeigt, wo es geschah.',
    place: null,
  };
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nUrsache: ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
