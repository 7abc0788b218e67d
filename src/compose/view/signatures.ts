import type { Checked } from '../../domain/draft.ts';
import type { Signatory } from '../../domain/parties.ts';
import { capitalised, germanDay } from '../format-german.ts';

/** One of the three blocks at the end. German: Unterschriftsblock. */
export interface SignatureView {
  readonly name: string;
  readonly funktion: string;
  readonly stelle: string;
  /** Of the body; empty where the agreement gives none. */
  readonly anschrift: string;
  readonly vereinbartAm: string;
  /** Name of the field for an electronic signature: `Unterschrift_Landkreis`; empty where there is only the line. */
  readonly feld: string;
  /** What the field is for: `Unterschrift: Dr. Angelika Klein, Landrätin, Landkreis Mansfeld-Südharz`. */
  readonly feldtext: string;
}

/**
 * The signatories in the order of the agreement.
 *
 * The year-end edition has a field for each of them, the monthly one where the agreement says so; a draft has
 * none, because nobody signs what may still change.
 */
export function signatureViews(checked: Checked, draft: boolean): readonly SignatureView[] {
  const { signatories, signedMonthly, parties } = checked.agreement;
  const signed = !draft && (checked.edition === 'jahr' || signedMonthly);
  return signatories.map((signatory, index) => ({
    name: signatory.name,
    funktion: signatory.role,
    stelle: signatory.body,
    anschrift: parties.find(({ id }) => id === signatory.party)?.address ?? '',
    vereinbartAm: signedText(signatory.signed),
    feld: signed ? fieldName(signatory, signatories.slice(0, index)) : '',
    feldtext: `Unterschrift: ${signatory.name}, ${signatory.role}, ${signatory.body}`,
  }));
}

/** Named after the party; where two sign for one, the second gets `_2`. */
function fieldName({ party }: Signatory, before: readonly Signatory[]): string {
  const number = before.filter((other) => other.party === party).length + 1;
  return `Unterschrift_${capitalised(party)}${number === 1 ? '' : `_${number}`}`;
}

function signedText({ place, day }: Signatory['signed']): string {
  return `${place ?? 'Ort offen'}, ${germanDay(day)}`;
}
