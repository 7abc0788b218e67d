import { nameNotInLabel } from '../diagnostic/catalogue/signing-run.ts';
import { notConfirmed } from '../diagnostic/catalogue/signing-usage.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { SignatureField } from '../sign/signature-fields.ts';
import { labelText } from './signature-words.ts';
import type { Terminal } from './terminal.ts';

/**
 * Whether the person of the certificate may sign a field that is labelled for somebody else. German: Vertretung.
 *
 * Gives   nothing to say where the names fit; a person at the screen is asked, everybody else gets the warning.
 * Errors  BED-225 where the person said no.
 */
export async function agreedToName(
  field: SignatureField,
  signer: string,
  terminal: Pick<Terminal, 'interactive' | 'ask'>,
): Promise<Outcome<null>> {
  if (namesFit(signer, field.label)) return done(null);
  const label = labelText(field);
  if (!terminal.interactive) return done(null, [nameNotInLabel(null, { field: field.name, label, signer })]);
  const typed = await terminal.ask(
    `Das Zertifikat lautet auf „${signer}“, das Feld ist für „${label}“. Wirklich unterschreiben? (ja/nein): `,
  );
  const agreed = ['ja', 'j'].includes((typed ?? '').trim().toLowerCase());
  return agreed ? done(null) : failed(notConfirmed(null, { field: field.name }));
}

/** True when the surname occurs in the label, however it is spelt there; a field without label fits everybody. */
export function namesFit(signer: string, label: string): boolean {
  const known = new Set(wordsOf(label));
  const surname = wordsOf(signer.replace(/,.*/s, '')).at(-1);
  return known.size === 0 || surname === undefined || known.has(surname);
}

/** `Jörg Müller-Süß` as `joerg`, `mueller`, `suess`; letters with other marks lose them. */
function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return folded.split(/[^\p{L}]/u).filter((word) => word !== '');
}
