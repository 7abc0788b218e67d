import { fieldMissing, unknownField } from '../diagnostic/catalogue/signing-usage.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { listed, nearMisses } from '../read/near-miss.ts';
import type { SignatureField } from '../sign/signature-fields.ts';
import type { Call } from './command.ts';
import { openFields, type Signable } from './signable.ts';
import { fieldRows } from './signature-words.ts';

/**
 * The field named, signed or not, or the only empty one; somebody has made sure that one is empty or named.
 *
 * Errors  BED-220 several are empty, BED-221 no such field.
 */
export function fieldToSign({ given }: Pick<Call, 'given'>, report: Signable): Outcome<SignatureField> {
  const { fields } = report;
  const wanted = given.text('feld');
  const [first, ...more] = openFields(report);
  const rows = fieldRows(fields).trimEnd();
  if (wanted === null && first !== undefined) {
    return more.length > 0 ? failed(fieldMissing(null, { fields: rows, first: first.name })) : done(first);
  }
  const found = fields.find(({ name }) => name === wanted);
  if (found) return done(found);
  const names = fields.map(({ name }) => name);
  return failed(
    unknownField(null, { text: wanted ?? '', suggestion: near(wanted ?? '', names), fields: rows }),
  );
}

/** Names whose own part is close: all fields begin with the same word, which would make each close to each. */
function near(wanted: string, names: readonly string[]): string {
  const own = (name: string) => name.slice(name.lastIndexOf('_') + 1);
  const close = nearMisses(own(wanted), names.map(own));
  const meant = names.filter((name) => close.includes(own(name))).map((name) => `„${name}“`);
  return meant.length === 0 ? '' : `Meinten Sie ${listed(meant, 'oder')}?`;
}
