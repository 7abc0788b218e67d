import type { Outcome } from '../../diagnostic/outcome.ts';
import type { Agreement } from '../../domain/agreement.ts';
import type { InputFile } from '../../domain/draft.ts';

/**
 * Agreements read in this process, by file and content: twelve months read one definition, and it is the
 * largest of all texts. Reading it depends on nothing else, so a known content needs no second parsing.
 */
const known = new Map<string, Outcome<Agreement>>();

/** Enough for a clerk's folder; a batch over all of Germany passes through without holding them all. */
const MOST = 32;

/** The outcome for this content; `parse` is asked only for content not seen before. */
export function knownAgreement(
  { file, sha256 }: InputFile,
  parse: () => Outcome<Agreement>,
): Outcome<Agreement> {
  const key = `${sha256} ${file}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const outcome = parse();
  if (known.size >= MOST) known.clear();
  known.set(key, outcome);
  return outcome;
}
