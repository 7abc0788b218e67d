import { germanMonth } from '../diagnostic/german-text.ts';
import type { JournalEvent, JournalRecord } from '../domain/journal.ts';
import { objectWords } from './role-words.ts';

/** An object as the journal names it. German: bekanntes Objekt. */
export interface KnownObject {
  readonly sha256: string;
  /** Bytes, as they were filed. */
  readonly size: number;
  /** What it is, in German words: `PDF „….pdf“ des Berichts August 2020, Fassung 1`. */
  readonly usedAs: string;
}

/** Every object that the journal names, by its hash; the words are those of the first line that names it. */
export function knownObjects(records: readonly JournalRecord[]): ReadonlyMap<string, KnownObject> {
  const known = new Map<string, KnownObject>();
  for (const object of records.flatMap(({ event }) => namedBy(event))) {
    if (!known.has(object.sha256)) known.set(object.sha256, object);
  }
  return known;
}

function namedBy(event: JournalEvent): readonly KnownObject[] {
  if (event.kind === 'signed') {
    const { signedSha256: sha256, size, field, signer, reportId } = event;
    return [{ sha256, size, usedAs: `Unterschrift „${field}“ von ${signer} unter dem Bericht ${reportId}` }];
  }
  if (event.kind !== 'filed') return [];
  const scope = event.scope === undefined ? '' : `, Bereich ${event.scope}`;
  const report = `des Berichts ${germanMonth(event.month)}${scope}, Fassung ${event.version}`;
  return event.objects.map(({ sha256, size, role, name }) => {
    return { sha256, size, usedAs: `${objectWords({ role, name })} ${report}` };
  });
}
