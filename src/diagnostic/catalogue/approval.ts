import { defineError } from '../diagnostic.ts';

/** Approvals that must not be given or taken back (exit code 10). German: Freigabe. */

export const authorApproves = defineError<{
  title: string;
  by: string;
  author: string;
  sameAccount: boolean;
}>({
  code: 'ARC-553',
  title: 'Vier-Augen-Prinzip',
  message: ({ title, by, author, sameAccount }) =>
    sameAccount
      ? `${by} kann nicht freigeben: Der Bericht wurde unter demselben Benutzerkonto erstellt („${author}“; ${title}). Es gilt das Vier-Augen-Prinzip.`
      : `${by} hat den Bericht erstellt und kann ihn nicht selbst freigeben (${title}). Es gilt das Vier-Augen-Prinzip.`,
  hint: 'Eine andere Person gibt frei, an ihrem eigenen Benutzerkonto: „npx zielbericht freigeben KENNUNG --durch NAME“. Das gilt auch für „monatslauf --freigeben-als“. Ob vier Augen nötig sind, sagt die Vereinbarung unter „freigabe“.',
});

export const notEntitled = defineError<{ title: string; by: string; entitled: readonly string[] }>({
  code: 'ARC-554',
  title: 'Nicht freigabeberechtigt',
  message: ({ title, by }) => `${by} darf diesen Bericht nicht freigeben (${title}).`,
  hint: ({ entitled }) =>
    `Freigeben dürfen: ${entitled.join('; ')}. So steht es in der Vereinbarung unter „freigabe: berechtigt“. Wer dazukommt, wird dort eingetragen; danach den Bericht neu erstellen.`,
});

export const otherOffice = defineError<{ title: string; by: string; given: string; agreed: string }>({
  code: 'ARC-555',
  title: 'Andere Funktion',
  message: ({ title, by, given, agreed }) =>
    `${by} ist als „${agreed}“ freigabeberechtigt, nicht als „${given}“ (${title}).`,
  hint: '„--funktion“ weglassen, dann gilt die Funktion aus der Vereinbarung; oder sie dort unter „freigabe: berechtigt“ berichtigen und den Bericht neu erstellen.',
});

export const predecessorOpen = defineError<{ title: string; predecessor: string }>({
  code: 'ARC-556',
  title: 'Vorgänger nicht freigegeben',
  message: ({ title, predecessor }) =>
    `Der Bericht schließt an einen an, dessen Freigabe zurückgenommen ist (${title}; Vorgänger ${predecessor}).`,
  hint: 'Den Bericht neu erstellen: Er schließt dann an den letzten freigegebenen Bericht an.',
});

export const authorUnknown = defineError<{ title: string }>({
  code: 'ARC-561',
  title: 'Verfasser unbekannt',
  message: ({ title }) =>
    `Es gilt das Vier-Augen-Prinzip, aber im Journal steht nicht, wer den Bericht erstellt hat (${title}).`,
  hint: 'Ein anderes Programm hat den Bericht abgelegt; die IT weiß, welches. Es muss angeben, wer den Bericht erstellt, wie es „npx zielbericht erstellen --durch NAME“ tut.',
});

export const deputyNeedsReason = defineError<{ title: string }>({
  code: 'ARC-599',
  title: 'In Vertretung ohne Grund',
  message: ({ title }) =>
    `In Vertretung wird mit Grund freigegeben: Später fragt jemand, warum nicht die zuständige Person freigab (${title}).`,
  hint: 'Den Grund angeben, zum Beispiel: --in-vertretung "M. Muster" --grund "Urlaub bis 09.10.2020".',
});

export const withdrawnNothing = defineError<{ title: string }>({
  code: 'ARC-557',
  title: 'Keine Freigabe',
  message: ({ title }) => `Dieser Bericht ist nicht freigegeben; es gibt nichts zurückzunehmen (${title}).`,
  hint: '„npx zielbericht status“ zeigt, welche Berichte freigegeben sind.',
});

export const handedOver = defineError<{
  title: string;
  recipients: readonly string[];
  outbox: boolean;
  command: string;
}>({
  code: 'ARC-558',
  title: 'Schon übergeben',
  message: ({ title, recipients, outbox }) =>
    `Die Freigabe lässt sich nicht mehr zurücknehmen: Der Bericht ist übergeben oder vielleicht angekommen bei ${recipients.join(', ')}${outbox ? '; auch der Postausgang zählt, denn von dort gehen Nachrichten ohne das Programm hinaus' : ''} (${title}).`,
  hint: ({ command }) =>
    `Ist etwas falsch, hilft eine Korrektur: Daten berichtigen, dann „npx zielbericht ${command} --korrektur GRUND“. Sie geht an alle, die diese Fassung haben.`,
});

export const builtUpon = defineError<{ title: string; by: string }>({
  code: 'ARC-559',
  title: 'Späterer Bericht schließt an',
  message: ({ title, by }) =>
    `Die Freigabe lässt sich nicht mehr zurücknehmen: Ein freigegebener Bericht nennt diesen als Vorgänger (${title}; ${by}).`,
  hint: 'Zuerst die Freigabe des späteren Berichts zurücknehmen, wenn noch nichts davon übergeben ist. Sonst hilft eine Korrektur: „--korrektur GRUND“ bei „erstellen“ oder „jahresbericht“.',
});

export const signedAlready = defineError<{ title: string; signers: readonly string[] }>({
  code: 'ARC-560',
  title: 'Schon unterschrieben',
  message: ({ title, signers }) =>
    `Die Freigabe lässt sich nicht mehr zurücknehmen: Der Bericht ist unterschrieben von ${signers.join(', ')} (${title}).`,
  hint: 'Ist etwas falsch, hilft eine Korrektur: „--korrektur GRUND“ bei „erstellen“ oder „jahresbericht“.',
});

export const withdrawalIncomplete = defineError<{ title: string; missing: string }>({
  code: 'ARC-562',
  title: 'Rücknahme unvollständig',
  message: ({ title, missing }) => `Zur Rücknahme der Freigabe fehlt ${missing} (${title}).`,
  hint: 'Beides angeben, zum Beispiel: --durch "M. Muster" --grund "Lieferung für August war unvollständig".',
});

/** `stands` is what the folder holds, `filed` what would be released; both are SHA-256. */
export const laidOutChanged = defineError<{ path: string; stands: string; filed: string; id: string }>({
  code: 'ARC-595',
  title: 'Vor der Freigabe verändert',
  message: ({ path, stands, filed }) =>
    `„${path}“ ist nicht die Datei, die im Archiv liegt und freigegeben würde.\n  im Ordner  ${stands}\n  im Archiv  ${filed}`,
  hint: ({ id }) =>
    `Es wurde nichts freigegeben. Bitte klären, wer die Datei verändert hat, und sie an einen anderen Ort legen. Das Original gibt „npx zielbericht archiv ausgeben ${id} --ordner ORDNER“ aus: ansehen, dann freigeben. Wurde die Datei schon unterschrieben, kommt sie nach der Freigabe ins Archiv: npx zielbericht unterschreiben ${id} --aufnehmen PFAD.`,
});
