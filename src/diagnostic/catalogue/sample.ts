import { defineError } from '../diagnostic.ts';

/** The invented year that comes with the programme. German: Musterlauf. */

export const sampleKeepsAway = defineError<{ path: string; titles: readonly string[] }>({
  code: 'BED-266',
  title: 'Musterlauf neben echten Berichten',
  message: ({ path, titles }) =>
    `In „${path}“ liegen Berichte, die nicht zum Muster gehören: ${Array.isArray(titles) ? titles.join('; ') : '…'}.`,
  hint: 'Erfundene Zahlen gehören nicht zwischen echte. Mit einem eigenen Ordner aufrufen: „npx zielbericht monatslauf --muster --ausgabe muster“.',
});
