import { signedAlready } from '../diagnostic/catalogue/signature.ts';
import { everythingSigned } from '../diagnostic/catalogue/signing-run.ts';
import { fieldMissing, unknownField } from '../diagnostic/catalogue/signing-usage.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { suggestion } from '../read/near-miss.ts';
import type { SignatureField } from '../sign/signature-fields.ts';
import type { Call } from './command.ts';
import { reportTitle } from './report-title.ts';
import type { Signable } from './signable.ts';
import { fieldRows } from './signature-words.ts';

/** The field named, or the only empty one. Errors: BED-220, BED-221, UNT-711, UNT-724. */
export function fieldToSign(
  { given }: Pick<Call, 'given'>,
  { fields, entry }: Signable,
): Outcome<SignatureField> {
  const wanted = given.text('feld');
  const [first, ...more] = fields.filter(({ signed }) => signed === null);
  const rows = fieldRows(fields).trimEnd();
  if (wanted === null) {
    if (first === undefined)
      return failed(everythingSigned(null, { title: reportTitle(entry), fields: rows }));
    return more.length > 0 ? failed(fieldMissing(null, { fields: rows, first: first.name })) : done(first);
  }
  const found = fields.find(({ name }) => name === wanted);
  if (found?.signed) return failed(signedAlready(null, { field: found.name, ...found.signed }));
  if (found) return done(found);
  const meant = suggestion(
    wanted,
    fields.map(({ name }) => name),
  );
  return failed(unknownField(null, { text: wanted, suggestion: meant, fields: rows }));
}
