import { short } from '../short.ts';
import type { Texts } from './markup-text.ts';

/** A link that leads nowhere, or the place it should lead to. */
export type LinkReason =
  | { readonly kind: 'linkWithoutAddress' }
  | { readonly kind: 'linkWithoutWords'; readonly href: string }
  | { readonly kind: 'addressRefused'; readonly href: string }
  | { readonly kind: 'targetUnknown'; readonly id: string }
  | { readonly kind: 'targetEmpty'; readonly id: string }
  | { readonly kind: 'contentsLinkAbroad'; readonly href: string }
  | { readonly kind: 'idTwice'; readonly id: string };

const ALLOWED =
  'Erlaubt sind vollständige Adressen mit https://, http://, mailto: oder tel: und #kennung für eine Stelle des Berichts.';

export const LINKS: Texts<LinkReason> = {
  linkWithoutAddress: () => ['Ein Verweis <a> hat keine Adresse.', `Bitte href="…" ergänzen. ${ALLOWED}`],
  linkWithoutWords: ({ href }) => [
    `Der Verweis auf „${short(href)}“ hat keinen Text.`,
    'Bitte zwischen <a …> und </a> sagen, wohin der Verweis führt; Vorleseprogramme nennen nur diesen Text.',
  ],
  addressRefused: ({ href }) => [`Auf „${short(href)}“ kann ein Verweis des Berichts nicht führen.`, ALLOWED],
  targetUnknown: ({ id }) => [
    `Der Verweis auf „#${short(id)}“ führt nirgends hin: Kein Element des Berichts hat diese Kennung.`,
    `Bitte die Adresse berichtigen oder an der gemeinten Stelle id="${short(id)}" ergänzen.`,
  ],
  targetEmpty: ({ id }) => [
    `Der Verweis auf „#${short(id)}“ führt an eine Stelle, hinter der nichts mehr gedruckt wird.`,
    'Bitte die Kennung an ein Element mit Inhalt setzen oder den Verweis weglassen.',
  ],
  contentsLinkAbroad: ({ href }) => [
    `Im Inhaltsverzeichnis führt ein Verweis auf „${short(href)}“ statt auf eine Stelle des Berichts.`,
    'Bitte auf die Kennung einer Überschrift oder eines Abschnitts verweisen: href="#kennung".',
  ],
  idTwice: ({ id }) => [
    `Die Kennung id="${short(id)}" ist im Bericht mehrmals vergeben.`,
    'Bitte jede Kennung nur einmal vergeben; in einer Schleife {{#each …}} gehört etwas Eigenes hinein, etwa {{id}}.',
  ],
};
