import type { Outcome } from '../diagnostic/outcome.ts';
import type { InputFile } from '../domain/draft.ts';

/** What was made of a file; `make` is asked only for a name and content not seen before. */
export type Known<Value> = (input: InputFile, make: () => Outcome<Value>) => Outcome<Value>;

/**
 * Definitions read in this process, by file and content. Reading one depends on nothing else, so a known content needs no
 * second parsing: twelve months read one agreement, hundreds of agreements the same profiles.
 *
 * Takes   how many are kept; a batch over all of Germany passes through without holding them all.
 */
export function knownByContent<Value>(most: number): Known<Value> {
  const known = new Map<string, Outcome<Value>>();
  return ({ file, sha256 }, make) => {
    const key = `${sha256} ${file}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const outcome = make();
    if (known.size >= most) known.clear();
    known.set(key, outcome);
    return outcome;
  };
}
