import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { Archive } from './archive.ts';
import { walkXml } from './xml.ts';

/** How one part of the workbook names another. German: Beziehung. */
export interface Relation {
  readonly id: string;
  /** Last word of the type's address, the same in both editions of the standard: `worksheet`. */
  readonly type: string;
  /** Name of the part, or the address of an external one, which nobody follows. */
  readonly target: string;
}

/** The relations of a part, `''` for those of the whole file; none where there is no list. */
export function readRelations(archive: Archive, part: string, file: string): Outcome<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = archive.part(list);
  if (bytes === null) return done([]);
  if (!bytes.ok) return bytes;
  const relations: Relation[] = [];
  const fault = walkXml(bytes.value, { file, part: list }, () => ({
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const type = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
      const target = resolved(attributes['Target'] ?? '', folder);
      relations.push({ id: attributes['Id'] ?? '', type, target });
    },
  }));
  return fault === null ? done(relations) : failed(fault);
}

/** `../styles.xml` beside `xl/worksheets/`, or `/xl/styles.xml` from the top. */
function resolved(target: string, folder: string): string {
  const whole = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
