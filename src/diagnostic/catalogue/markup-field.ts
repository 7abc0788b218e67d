import { short } from '../short.ts';
import type { Texts } from './markup-text.ts';

/** A signature field that no programme could sign. */
export type FieldReason =
  | { readonly kind: 'fieldWithoutName' }
  | { readonly kind: 'fieldNameUnfit'; readonly name: string }
  | { readonly kind: 'fieldNameTwice'; readonly name: string }
  | { readonly kind: 'fieldWithoutTitle'; readonly name: string };

export const FIELDS: Texts<FieldReason> = {
  fieldWithoutName: () => [
    'Ein Unterschriftsfeld hat keinen Namen.',
    'Bitte data-feld="…" ergänzen, zum Beispiel data-feld="Unterschrift_Landkreis".',
  ],
  fieldNameUnfit: ({ name }) => [
    `„${short(name)}“ eignet sich nicht als Name eines Unterschriftsfelds.`,
    'In data-feld sind nur die Buchstaben A bis Z und a bis z, Ziffern, „_“ und „-“ erlaubt: Umlaute, Leerzeichen und Punkte bitte ersetzen.',
  ],
  fieldNameTwice: ({ name }) => [
    `Zwei Unterschriftsfelder heißen „${short(name)}“.`,
    'Bitte jedem Feld in data-feld einen eigenen Namen geben; ein Unterschriftsprogramm findet es daran.',
  ],
  fieldWithoutTitle: ({ name }) => [
    `Das Unterschriftsfeld „${short(name)}“ sagt nicht, wessen Unterschrift hineingehört.`,
    'Bitte title="…" ergänzen, zum Beispiel title="Unterschrift: Landrätin".',
  ],
};
