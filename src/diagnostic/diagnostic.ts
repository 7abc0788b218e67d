import type { Place } from '../domain/place.ts';

export type Severity = 'error' | 'warning' | 'notice';

/** What is wrong with the data, where, and what to do next. German: Befund. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** A few German words: `Keine deutsche Zahl`. */
  readonly title: string;
  readonly message: string;
  readonly hint: string;
  readonly place: Place | null;
}

export interface DiagnosticKind<Detail> {
  (place: Place | null, detail: Detail): Diagnostic;
  readonly code: string;
  readonly title: string;
}

/** What a code stands for, without the file it was found in. German: Meldung. */
export interface Meaning {
  readonly code: string;
  readonly title: string;
  /** The message with a mark for what each case fills in; empty where no case can be thought away. */
  readonly pattern: string;
  readonly hint: string;
}

interface Definition<Detail> {
  readonly code: string;
  readonly title: string;
  readonly message: (detail: Detail) => string;
  readonly hint: string | ((detail: Detail) => string);
}

function define<Detail>(severity: Severity, definition: Definition<Detail>): DiagnosticKind<Detail> {
  const make = (place: Place | null, detail: Detail): Diagnostic => ({
    code: definition.code,
    severity,
    title: definition.title,
    message: definition.message(detail),
    hint: typeof definition.hint === 'string' ? definition.hint : definition.hint(detail),
    place,
  });
  return Object.assign(make, { code: definition.code, title: definition.title });
}

/** An error stops the report it belongs to. */
export function defineError<Detail>(definition: Definition<Detail>): DiagnosticKind<Detail> {
  return define('error', definition);
}

/** A warning is printed and lets the report go on. */
export function defineWarning<Detail>(definition: Definition<Detail>): DiagnosticKind<Detail> {
  return define('warning', definition);
}

/** A notice tells how something was read. */
export function defineNotice<Detail>(definition: Definition<Detail>): DiagnosticKind<Detail> {
  return define('notice', definition);
}
