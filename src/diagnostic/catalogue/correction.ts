import { defineError, defineWarning } from '../diagnostic.ts';

/** New versions of approved reports (exit code 10). German: Korrektur. */

export const correctionNeeded = defineError<{
  title: string;
  changes: readonly string[];
  command: string;
  /** The command that takes the approval back while nothing of it is handed over; empty otherwise. */
  withdrawal: string;
}>({
  code: 'ARC-550',
  title: 'Freigegebener Bericht',
  message: ({ title, changes }) =>
    `Dieser Bericht ist freigegeben und bleibt, wie er ist (${title}). Geändert hat sich seither: ${changes.join('; ')}.`,
  hint: ({ command, withdrawal }) =>
    `Soll die Änderung in den Bericht, ist das eine Korrektur und braucht einen Grund: npx zielbericht ${command} --korrektur "GRUND". Soll sie es nicht, ist nichts zu tun.${withdrawal === '' ? '' : ` Noch ist nichts übergeben: Statt einer Korrektur können Sie auch die Freigabe zurücknehmen: ${withdrawal}.`}`,
});

export const nothingApproved = defineError<{ title: string; command: string }>({
  code: 'ARC-551',
  title: 'Nichts zu korrigieren',
  message: ({ title }) => `Es gibt keine freigegebene Fassung, die zu korrigieren wäre (${title}).`,
  hint: ({ command }) =>
    `Ohne „--korrektur“ erstellen: npx zielbericht ${command}. Solange nichts freigegeben ist, ändert sich der Bericht mit seinen Eingaben.`,
});

export const nothingChanged = defineError<{ title: string; id: string }>({
  code: 'ARC-552',
  title: 'Eingaben unverändert',
  message: ({ title }) =>
    `Die Eingaben sind dieselben wie beim freigegebenen Bericht (${title}); eine Korrektur hätte denselben Inhalt.`,
  hint: ({ id }) =>
    `Zuerst die Daten berichtigen oder ergänzen. Soll derselbe Bericht noch einmal hinaus: „npx zielbericht versenden ${id}“ zeigt, wer ihn hat.`,
});

interface Person {
  readonly name: string;
  readonly address: string;
}

export const notByItself = defineWarning<{
  title: string;
  id: string;
  passedOver: readonly Person[];
  former: readonly Person[];
}>({
  code: 'MAI-642',
  title: 'Korrektur geht an die bisherigen Empfänger',
  message: ({ title, passedOver, former }) =>
    [
      `Die Korrektur (${title}) geht an alle, die eine frühere Fassung haben, und an niemanden sonst.`,
      former.length === 0
        ? ''
        : `Sie bekommt: ${listed(former)}, obwohl die Vereinbarung sie nicht mehr nennt.`,
      passedOver.length === 0
        ? ''
        : `Die Vereinbarung nennt ${listed(passedOver)}; dort liegt keine frühere Fassung, und die Korrektur geht nicht von selbst dorthin.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  hint: ({ id, passedOver }) =>
    passedOver.length === 0
      ? 'Stimmt das, ist nichts zu tun.'
      : `Soll sie auch dorthin, mit Absicht: npx zielbericht versenden ${id} --auch ${passedOver[0]?.address ?? ''} --senden.`,
});

export const notNamed = defineError<{ address: string; title: string; named: readonly string[] }>({
  code: 'MAI-643',
  title: 'Adresse gehört nicht zum Bericht',
  message: ({ address, title }) =>
    `„${address}“ gehört nicht zu den Personen, die der Bericht nennt (${title}); „--auch“ schickt nichts an Fremde.`,
  hint: ({ named }) => `Möglich sind: ${named.join(', ')}.`,
});

function listed(people: readonly Person[]): string {
  return people.map(({ name, address }) => `${name} (${address})`).join(', ');
}
