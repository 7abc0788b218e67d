import { defineError, defineWarning } from '../diagnostic.ts';

// What „diagnose“ and every writing run say about the machine they stand on.

export const stressFailed = defineError<{ tried: number; faults: readonly string[] }>({
  code: 'SYS-920',
  title: 'Belastungstest nicht bestanden',
  message: ({ tried, faults }) =>
    [
      `Von ${tried} Versuchen auf diesem Rechner ${faults.length === 1 ? 'ist einer' : `sind ${faults.length}`} misslungen:`,
      ...faults.slice(0, 5).map((fault) => `  ${fault}`),
    ].join('\n'),
  hint: 'Bitte den Ausgabeordner auf einen anderen Datenträger legen („--ausgabe“), nicht auf ein Netzlaufwerk mit Zwischenspeicher, und den Test wiederholen; bleibt es dabei, bitte melden.',
});

export const littleSpace = defineWarning<{ path: string; free: string; needed: string }>({
  code: 'SYS-921',
  title: 'Wenig Platz',
  message: ({ path, free }) => `Auf dem Datenträger von „${path}“ sind nur noch ${free} frei.`,
  hint: ({ needed }) => `Bitte Platz schaffen: Mit ${needed} läuft ein Monat sicher durch.`,
});

export const clockBehind = defineWarning<{ now: string; last: string }>({
  code: 'SYS-922',
  title: 'Uhr geht nach',
  message: ({ now, last }) =>
    `Die Uhr dieses Rechners zeigt ${now}; die letzte Zeile des Journals ist von ${last}.`,
  hint: 'Bitte die Uhr stellen lassen. Berichte und Zahlen hängen nicht von ihr ab; nur die Zeiten im Journal und in den Nachrichten stimmen sonst nicht. Wartezeiten des Versands werden nicht kürzer; „versenden --senden --sofort“ wartet nicht.',
});

export const notWritable = defineError<{ path: string; why: string }>({
  code: 'SYS-923',
  title: 'Ausgabeordner nicht beschreibbar',
  message: ({ path, why }) => `In „${path}“ lässt sich nichts schreiben (${why}).`,
  hint: 'Bitte die Rechte des Ordners prüfen lassen oder mit „--ausgabe“ einen anderen Ordner wählen.',
});

export const stopped = defineError<null>({
  code: 'SYS-924',
  title: 'Abgebrochen',
  message: () =>
    'Der Lauf wurde angehalten; was bis dahin geschrieben wurde, ist vollständig und bleibt gültig.',
  hint: 'Derselbe Befehl macht dort weiter. „npx zielbericht status“ zeigt, was offen ist.',
});
