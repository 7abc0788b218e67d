import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';

// What a person must say before a message goes out, or about one that did not arrive.

interface Confirmed {
  readonly name: string;
  readonly address: string;
  readonly confirmedOn: string;
}

export const recipientStale = defineWarning<{
  recipients: readonly Confirmed[];
  report: string;
  /** What sends this report: `versenden 3b66eb3c5821 --entwurf --senden`. */
  command: string;
}>({
  code: 'MAI-656',
  title: 'Empfängerin oder Empfänger lange nicht bestätigt',
  message: ({ recipients, report }) =>
    `Seit mehr als zwölf Monaten nicht bestätigt (${report}): ${people(recipients)}.`,
  hint: ({ command }) =>
    `Prüfen, ob diese Personen noch im Amt sind und die Adressen stimmen. Wenn ja: „npx zielbericht ${command} --empfaenger-bestaetigt“ und für künftige Berichte in der Vereinbarung „zuletzt-bestaetigt“ erneuern. Vorher wird nichts versandt.`,
});

export const recipientUnknown = defineNotice<{ names: readonly string[] }>({
  code: 'MAI-657',
  title: 'Ohne Tag der Bestätigung',
  message: ({ names }) =>
    `Wann zuletzt bestätigt wurde, dass Amt und Adresse stimmen, sagt die Vereinbarung nicht: ${listed(names)}.`,
  hint: 'Unter „unterzeichnende“ je Person „zuletzt-bestaetigt: JJJJ-MM-TT“ ergänzen.',
});

export const noticeFailed = defineWarning<{ to: string; answer: string }>({
  code: 'MAI-660',
  title: 'Fehlermeldung nicht übergeben',
  message: ({ to, answer }) => `Die Fehlermeldung an ${to} wurde nicht angenommen [${answer}].`,
  hint: 'Was vorgefallen ist, steht oben und in „npx zielbericht status“. Über eine Fehlermeldung geht keine weitere hinaus.',
});

export const noticeAddress = defineError<{ address: string; why: 'syntax' | 'recipient' }>({
  code: 'MAI-661',
  title: 'Adresse für Fehlermeldungen unbrauchbar',
  message: ({ address, why }) =>
    why === 'recipient'
      ? `Die Fehlermeldungen gingen an „${address}“; dort liegt auch ein Bericht.`
      : `„${address}“ ist keine einfache E-Mail-Adresse.`,
  hint: 'ZIELBERICHT_FEHLERMELDUNGEN oder „versand: fehlermeldungen“ der Vereinbarung auf ein Postfach setzen, das den Versand betreut.',
});

export const probeRefused = defineError<{
  address: string;
  allowed: readonly string[];
  /** True for somebody of another house who gets reports in earnest. */
  reader: boolean;
}>({
  code: 'MAI-662',
  title: 'Probe an diese Adresse nicht möglich',
  message: ({ address, allowed, reader }) =>
    reader === true
      ? `„${address}“ bekommt Berichte für eine andere Stelle als das Jobcenter; eine Probe brächte dorthin auch, was nicht für sie ist.`
      : `„${address}“ ist keine einfache E-Mail-Adresse an einem erlaubten Host (${listed(allowed)}).`,
  hint: 'Eine Probe geht nur an das eigene Haus: eine Adresse dort angeben, oder den Host unter „versand: erlaubte-hosts“ nennen und den Bericht neu erstellen.',
});

export const nothingToDecide = defineError<{
  about: string;
  state: string;
  decision: string;
  /** `Fassung 2`, where that took the place of the version of the message; otherwise empty. */
  replacedBy: string;
  possible: readonly string[];
}>({
  code: 'MAI-663',
  title: 'Nichts zu klären',
  message: ({ about, state, decision }) => `Zu ${about} (${state}) gibt es kein „--${decision}“.`,
  hint: ({ replacedBy, possible }) => {
    if (replacedBy === '' || !Array.isArray(possible)) return POSSIBLE;
    const verdicts = possible.map((each) => `„--${each}“`).join(' oder ');
    return `${replacedBy} hat diese Fassung ersetzt; sie geht nicht noch einmal hinaus. ${verdicts === '' ? 'Zu klären ist hier nichts.' : `Möglich ist ${verdicts}.`}`;
  },
});

const POSSIBLE =
  'UNKLAR klärt „--angekommen“, „--erneut-senden“ oder „--erledigt“, ABGELEHNT „--erneut-senden“ oder „--erledigt“, einen Halt „--angesehen“; VERSCHOBEN sendet „versenden --senden --sofort“. „npx zielbericht status“ nennt je Nachricht den Befehl.';

export const mailsLeft = defineWarning<{ title: string; mails: readonly string[] }>({
  code: 'MAI-682',
  title: 'Nachrichten einer ersetzten Fassung',
  message: ({ title, mails }) =>
    `Eine spätere Fassung hat diese ersetzt (${title}), und noch ist offen, was aus ihr wurde oder ob jemand sie noch braucht: ${listed(mails)}.`,
  hint: '„npx zielbericht status“ nennt je Nachricht den Befehl: UNKLAR klärt „--angekommen“ oder „--erledigt“; wer die Fassung nicht bekam und in der neuen nicht mehr genannt ist, wird mit „--erledigt“ geklärt.',
});

export const formerHost = defineWarning<{
  title: string;
  id: string;
  foreign: readonly { readonly name: string; readonly address: string }[];
}>({
  code: 'MAI-681',
  title: 'Frühere Adresse liegt bei keinem erlaubten Host mehr',
  message: ({ title, foreign }) =>
    `Die Korrektur (${title}) geht nicht von selbst an ${Array.isArray(foreign) ? foreign.map(({ name, address }) => `${name} (${address})`).join(', ') : '…'}: Dort liegt eine frühere Fassung, der Host gehört aber nicht mehr zu „erlaubte-hosts“.`,
  hint: ({ id, foreign }) =>
    `Prüfen, wem das Postfach heute gehört. Ist es noch das richtige: „npx zielbericht klaeren ${id} ${foreign[0]?.address ?? ''} --erneut-senden --durch NAME --grund TEXT“, dann versenden. Wurde die Korrektur anders übergeben oder entfällt sie: „--erledigt“.`,
});

function people(recipients: readonly Confirmed[]): string {
  // A blank detail of the error pages holds no list.
  if (!Array.isArray(recipients)) return '…';
  return recipients.map(({ name, address, confirmedOn }) => `${name} <${address}> ${confirmedOn}`).join('; ');
}

function listed(words: readonly string[]): string {
  return Array.isArray(words) ? words.join(', ') : '…';
}
