import { HIDDEN_CHARACTER } from './hidden-characters.ts';

/**
 * Who may approve a report. German: Freigaberegeln.
 *
 * They are filed with the report, so that what held when it was made is what binds its approval.
 */
export interface ApprovalRules {
  /** True where whoever had the report filed cannot approve it. German: Vier-Augen-Prinzip. */
  readonly fourEyes: boolean;
  /** Those who alone may approve; empty for anybody. German: Berechtigte. */
  readonly entitled: readonly Entitled[];
}

/** One person who may approve. */
export interface Entitled {
  readonly name: string;
  /** `Geschäftsführung` */
  readonly role: string;
}

/** True for one and the same person as people write them: capitals and blanks make no difference. */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [written(one), written(other)];
  return a !== '' && a === b;
}

function written(name: string): string {
  // Small and then capital: `ß` and `ẞ` both become `SS`, as those write who type a name in capitals.
  const letters = name.normalize('NFKC').toLowerCase().toUpperCase();
  return letters.replaceAll(/\s/gu, '').replaceAll(HIDDEN_CHARACTER, '');
}
