import { short } from '../short.ts';
import type { Texts } from './markup-text.ts';

/** An attribute whose value says nothing, or does not fit what is there. */
export type ValueReason =
  | { readonly kind: 'languageUnknown'; readonly lang: string }
  | { readonly kind: 'scopeUnknown'; readonly scope: string; readonly known: readonly string[] }
  | { readonly kind: 'countUnfit'; readonly name: 'colspan' | 'rowspan'; readonly value: string }
  | { readonly kind: 'widthUnfit'; readonly name: 'data-widths' | 'data-breite'; readonly value: string }
  | { readonly kind: 'widthsCount'; readonly named: number; readonly columns: number };

export const VALUES: Texts<ValueReason> = {
  languageUnknown: ({ lang }, element) => [
    `lang="${short(lang)}" an <${element}> nennt keine Sprache.`,
    'Erwartet wird ein Sprachkürzel nach BCP 47, zum Beispiel lang="en", lang="fr" oder lang="de-AT".',
  ],
  scopeUnknown: ({ scope, known }) => [
    `scope="${short(scope)}" sagt nicht, wofür eine Kopfzelle steht.`,
    `Erlaubt sind ${known.map((word) => `scope="${word}"`).join(', ')}.`,
  ],
  countUnfit: ({ name, value }) => [
    `${name}="${short(value)}" ist keine Anzahl.`,
    'Erwartet wird eine ganze Zahl ab 1.',
  ],
  widthUnfit: ({ name, value }) => [
    `„${short(value)}“ in ${name} ist keine Breite.`,
    name === 'data-breite'
      ? 'Erwartet wird eine Zahl größer als 0 in Punkt, ohne Einheit und mit Dezimalpunkt: data-breite="120".'
      : 'Erwartet wird je Spalte eine Zahl in Punkt, „*“ oder „auto“, durch Komma getrennt: data-widths="*,52,auto".',
  ],
  widthsCount: ({ named, columns }, element) => [
    `data-widths an <${element}> nennt ${named} ${named === 1 ? 'Breite' : 'Breiten'} für ${columns} ${columns === 1 ? 'Spalte' : 'Spalten'}.`,
    'Bitte für jede Spalte genau eine Breite angeben, durch Komma getrennt: data-widths="*,52,auto".',
  ],
};
