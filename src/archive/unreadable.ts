import { objectUnreadable } from '../diagnostic/catalogue/archive-check.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { EnvironmentFailure } from '../domain/failure.ts';

/** Looks at one thing; when the disk does not let it, that is told instead, and the check goes on with the others. */
export function unlessUnreadable<Value>(look: () => Value, instead: (why: string) => Value): Value {
  try {
    return look();
  } catch (error) {
    if (error instanceof EnvironmentFailure) return instead(error.message);
    throw error;
  }
}

/** ARC-597 for a path as people see it. */
export function unreadable(path: string, usedAs: string, why: string): Diagnostic {
  return objectUnreadable(null, { path, usedAs, why });
}
