import { defineError, defineWarning } from '../diagnostic.ts';

// Addresses of an agreement that nothing should go to.

export const hostNotAllowed = defineError<{ address: string; host: string; allowed: readonly string[] }>({
  code: 'DEF-185',
  title: 'Host nicht erlaubt',
  message: ({ address, host, allowed }) =>
    `„${address}“ liegt bei „${host}“; erlaubt sind laut „versand“: ${list(allowed)}.`,
  hint: 'Die Adresse berichtigen. Stimmt sie, den Host unter „versand: erlaubte-hosts“ ergänzen.',
});

export const hostsAlike = defineWarning<{ address: string; host: string; alike: string }>({
  code: 'DEF-186',
  title: 'Hosts zum Verwechseln',
  message: ({ address, host, alike }) =>
    `„${address}“ liegt bei „${host}“, eine andere Adresse der Vereinbarung bei „${alike}“.`,
  hint: 'Ist das ein Tippfehler, die Adresse berichtigen. Stimmen beide, sie unter „versand: erlaubte-hosts“ nennen; dann gilt nur noch diese Liste.',
});

export const noticesToRecipient = defineError<{ address: string }>({
  code: 'DEF-187',
  title: 'Fehlermeldungen an eine Unterzeichnende oder einen Unterzeichnenden',
  message: ({ address }) =>
    `Die Fehlermeldungen gingen an „${address}“, die Adresse einer der Personen, die unterzeichnen.`,
  hint: 'Unter „versand: fehlermeldungen“ ein Postfach angeben, das den Versand betreut: controlling-it@example.org.',
});

function list(hosts: readonly string[]): string {
  // A blank detail of the error pages holds no list.
  return Array.isArray(hosts) ? hosts.join(', ') : '…';
}
