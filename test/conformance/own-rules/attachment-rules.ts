import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/programme.ts';
import type { Dict } from '../pdf-file.ts';
import { type OwnRule, type Subject, told } from './rule.ts';

/** The files that a report carries inside. */
export const attachmentRules: readonly OwnRule[] = [
  {
    id: 'anlagen',
    title: 'jede Anlage sagt, was sie ist und wie sie dazugehört (ISO 19005-3, 6.8)',
    faults: attachmentFaults,
  },
  { id: 'exporte', title: 'kein Originalexport liegt im PDF', faults: originalFaults },
];

interface Attached {
  readonly name: string;
  readonly spec: Dict;
  readonly file: Dict;
  readonly bytes: Buffer;
  readonly associated: boolean;
}

function attachedIn({ file }: Subject): readonly Attached[] {
  const associated = file.list(file.catalog['/AF']).map(String);
  return file.nameTree(file.dict(file.catalog['/Names'])['/EmbeddedFiles']).map(([name, ref]) => {
    const spec = file.dict(ref);
    const stream = file.dict(spec['/EF'])['/F'] ?? null;
    const bytes = file.bytes(stream) ?? Buffer.alloc(0);
    return { name, spec, file: file.dict(stream), bytes, associated: associated.includes(String(ref)) };
  });
}

const RELATIONSHIPS = ['Source', 'Data'];

function attachmentFaults(subject: Subject): readonly string[] {
  const { file } = subject;
  return attachedIn(subject).flatMap(({ name, spec, file: stream, associated }) => [
    ...(RELATIONSHIPS.includes(file.name(spec['/AFRelationship']) ?? '')
      ? []
      : [`„${name}“ sagt nicht, wie sie dazugehört (AFRelationship).`]),
    ...(/^[a-z]+\/[a-z+.-]+$/.test(file.name(stream['/Subtype']) ?? '')
      ? []
      : [`„${name}“ nennt ihre Art nicht (Subtype).`]),
    ...(file.text(spec['/F']) && file.text(spec['/UF']) ? [] : [`„${name}“ hat keinen Dateinamen (F, UF).`]),
    ...(associated ? [] : [`„${name}“ gehört nicht zum Dokument (AF).`]),
  ]);
}

/** Exports hold rows that no reader of a report may see; they stay in the archive. */
function originalFaults(subject: Subject): readonly string[] {
  const originals = originalExports();
  return told(
    attachedIn(subject)
      .filter(({ bytes }) => originals.has(hashOf(bytes)))
      .map(({ name, bytes }) => `„${name}“ ist der Export ${originals.get(hashOf(bytes))}.`),
  );
}

let known: ReadonlyMap<string, string> | undefined;

/** SHA-256 and path of every export of the sample data. */
function originalExports(): ReadonlyMap<string, string> {
  const folder = join(ROOT, 'data/exporte');
  known ??= new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [hashOf(readFileSync(path)), path.slice(ROOT.length)] as const),
  );
  return known;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
