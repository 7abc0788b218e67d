import {
  changedAfterSignature,
  changesForbidden,
  noFields,
  noSuchField,
  signedAlready,
} from '../../diagnostic/catalogue/signature.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { isDictionary, itemsOf } from '../pdf/pdf-value.ts';
import { wordsOf } from '../signature-fields.ts';
import { proofOf } from './earlier-signature.ts';
import type { FormField, SignatureForm } from './signature-form.ts';

/** The field to sign and its form. */
export interface Target {
  readonly form: SignatureForm;
  readonly field: FormField;
}

/** The one empty field of this name. Errors: UNT-710 no such field, 711 signed already, 712 no fields at all. */
export function emptyField(form: SignatureForm | null, name: string): Outcome<Target> {
  if (form === null || form.fields.length === 0) return failed(noFields(null, {}));
  const field = form.fields.find((each) => each.name === name);
  if (field === undefined) {
    return failed(noSuchField(null, { field: name, known: form.fields.map((each) => each.name) }));
  }
  if (field.signature !== null) {
    return failed(signedAlready(null, { field: name, ...wordsOf(field.signature, form.file) }));
  }
  return done({ form, field });
}

/** Why earlier signatures do not allow another one: UNT-714 when one is broken already, 718 when one forbids changes. */
export function earlierRefusals(form: SignatureForm): readonly Diagnostic[] {
  const broken = form.fields.flatMap(({ name, signature }) =>
    signature !== null && proofOf(signature, form.file) === 'broken'
      ? [changedAfterSignature(null, { field: name, by: wordsOf(signature, form.file).by })]
      : [],
  );
  return [...broken, ...(isLocked(form) ? [changesForbidden(null, {})] : [])];
}

/** A certifying signature may forbid every change (ISO 32000-1, 12.8.2.2: DocMDP with P 1). */
function isLocked({ file, catalog }: SignatureForm): boolean {
  const permissions = file.dictionaryAt(catalog, 'Perms');
  const certifying = permissions && file.dictionaryAt(permissions, 'DocMDP');
  const references = certifying ? itemsOf(certifying.entries.get('Reference') ?? null) : [];
  return references.some((each) => {
    const transform = file.resolve(each);
    const parameters = isDictionary(transform) ? file.dictionaryAt(transform, 'TransformParams') : null;
    return parameters !== null && file.entry(parameters, 'P') === 1;
  });
}
