import type { Diagnostic } from './diagnostic.ts';

/**
 * What a station gives when data can be wrong: a value, or none, and every diagnostic found on the way.
 * A value may come with warnings and notices; without a value there is at least one error.
 */
export type Outcome<Value> = Done<Value> | Failed;

export interface Done<Value> {
  readonly ok: true;
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Failed {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

export function done<Value>(value: Value, diagnostics: readonly Diagnostic[] = []): Done<Value> {
  return { ok: true, value, diagnostics };
}

export function failed(...diagnostics: readonly Diagnostic[]): Failed {
  return { ok: false, diagnostics };
}

/** Gives the value unless an error is among the diagnostics. */
export function conclude<Value>(value: Value, diagnostics: readonly Diagnostic[]): Outcome<Value> {
  return hasErrors(diagnostics) ? { ok: false, diagnostics } : done(value, diagnostics);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
