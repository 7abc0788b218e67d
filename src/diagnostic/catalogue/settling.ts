import { defineError } from '../diagnostic.ts';

// Calls of `klaeren` that leave open what is meant.

export const verdictMissing = defineError<{ given: readonly string[] }>({
  code: 'BED-257',
  title: 'Keine eindeutige Klärung',
  message: ({ given }) =>
    Array.isArray(given) && given.length > 0
      ? `Zusammen angegeben sind ${given.map((each) => `„--${each}“`).join(', ')}; nur eines davon kann gelten.`
      : 'Es fehlt, wie geklärt wird.',
  hint: 'Genau eines angeben: „--angekommen“, „--erneut-senden“ oder „--erledigt“ mit Kennung und Adresse, oder „--angesehen“ mit der Kennung allein.',
});

export const settlerMissing = defineError<{ missing: readonly string[] }>({
  code: 'BED-258',
  title: 'Wer klärt, und warum',
  message: ({ missing }) =>
    `Es fehlt ${Array.isArray(missing) ? missing.map((each) => `„--${each}“`).join(' und ') : '…'}.`,
  hint: 'Die Klärung steht mit Name und Grund im Journal: --durch "M. Muster" --grund "am 28.09.2020 telefonisch bestätigt".',
});

export const recipientNotThere = defineError<{ text: string; known: readonly string[] }>({
  code: 'BED-259',
  title: 'Empfängerin oder Empfänger unbekannt',
  message: ({ text }) => `An „${text}“ geht dieser Bericht nicht.`,
  hint: ({ known }) =>
    `Hinter der Kennung steht eine dieser Adressen: ${Array.isArray(known) ? known.join(', ') : '…'}.`,
});
