import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Outcome } from '../diagnostic/outcome.ts';

/** Gathers what every step found, so that one run shows every place that needs care. German: Befunde sammeln. */
export interface Findings {
  readonly all: readonly Diagnostic[];
  add(...diagnostics: readonly Diagnostic[]): void;
  /** The outcome's value, or null; its diagnostics are kept either way. */
  take<Value>(outcome: Outcome<Value>): Value | null;
}

export function findings(): Findings {
  const all: Diagnostic[] = [];
  return {
    all,
    add: (...diagnostics) => {
      all.push(...diagnostics);
    },
    take: (outcome) => {
      for (const diagnostic of outcome.diagnostics) all.push(diagnostic); // too many to be arguments of one call
      return outcome.ok ? outcome.value : null;
    },
  };
}
