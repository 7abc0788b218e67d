import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';

/** Findings of the station `check` on what texts, actions and estimates refer to: CHK-3xx. */

export const commentForUnknownGoal = defineError<{ id: string; known: string }>({
  code: 'CHK-307',
  title: 'Text zu einem unbekannten Ziel',
  message: ({ id }) => `Der Text gehört zum Ziel „${id}“, das die Zielvereinbarung nicht kennt.`,
  hint: ({ known }) => `Die Zielvereinbarung kennt diese Ziele: ${known}.`,
});

export const commentMissing = defineWarning<{ goal: string }>({
  code: 'CHK-308',
  title: 'Kommentar fehlt',
  message: ({ goal }) => `Zu ${goal} fehlt der Kommentar des Jobcenters.`,
  hint: 'Bitte legen Sie den Text im Ordner kommentare des Berichtsmonats ab. Bis dahin steht im Bericht, dass er fehlt.',
});

export const actionForUnknownGoal = defineError<{ number: string; id: string; known: string }>({
  code: 'CHK-309',
  title: 'Maßnahme zu einem unbekannten Ziel',
  message: ({ number, id }) =>
    `Maßnahme ${number} gehört zum Ziel „${id}“, das die Zielvereinbarung nicht kennt.`,
  hint: ({ known }) => `Die Zielvereinbarung kennt diese Ziele: ${known}.`,
});

export const estimateForUnknownGoal = defineError<{ id: string; known: string }>({
  code: 'CHK-310',
  title: 'Einschätzung zu einem unbekannten Ziel',
  message: ({ id }) => `Die Einschätzung gehört zum Ziel „${id}“, das die Zielvereinbarung nicht kennt.`,
  hint: ({ known }) => `Die Zielvereinbarung kennt diese Ziele: ${known}.`,
});

export const estimateWithoutFigures = defineWarning<{ goal: string }>({
  code: 'CHK-311',
  title: 'Einschätzung ohne Zahlenziel',
  message: ({ goal }) => `Zu ${goal} liegt eine Einschätzung vor, obwohl kein Jahreswert vereinbart ist.`,
  hint: 'Eine Einschätzung wird nur neben einem Zielwert oder Prognosewert gezeigt; hier bleibt sie unberücksichtigt.',
});

export const estimateReversed = defineError<{ goal: string; from: string; until: string }>({
  code: 'CHK-312',
  title: 'Spanne der Einschätzung verkehrt',
  message: ({ goal, from, until }) =>
    `Die Einschätzung zu ${goal} reicht von ${from} bis ${until}; „von“ ist größer als „bis“.`,
  hint: 'Bitte nennen Sie zuerst den kleineren Wert.',
});

export const pendingHasArrived = defineNotice<{ metric: string; month: string; value: string }>({
  code: 'CHK-314',
  title: 'Fehlende Angabe ist eingetroffen',
  message: ({ metric, month, value }) =>
    `„${metric}“ steht für ${month} unter den fehlenden Angaben, ist aber mit ${value} geliefert.`,
  hint: 'Bitte streichen Sie den Eintrag aus dem Berichtskopf.',
});

export const pendingUnknownMetric = defineError<{ metric: string; known: string }>({
  code: 'CHK-315',
  title: 'Fehlende Angabe zu einer unbekannten Messgröße',
  message: ({ metric }) =>
    `Unter den fehlenden Angaben steht „${metric}“; diese Messgröße kennt die Zielvereinbarung nicht.`,
  hint: ({ known }) => `Die Zielvereinbarung kennt diese Messgrößen: ${known}.`,
});

export const commentTwice = defineError<{ goal: string; party: string; first: string; second: string }>({
  code: 'CHK-323',
  title: 'Zwei Kommentare derselben Stelle',
  message: ({ goal, party, first, second }) =>
    `Zu ${goal} liegen zwei Kommentare der Stelle „${party}“ vor: ${first} und ${second}.`,
  hint: 'Bitte entscheiden Sie, welcher Text gilt, und entfernen Sie die andere Datei, oder berichtigen Sie dort „ziel“ oder „stelle“.',
});

export const commentAfterReport = defineWarning<{ goal: string; day: string; reportDay: string }>({
  code: 'CHK-324',
  title: 'Kommentar nach dem Berichtsdatum',
  message: ({ goal, day, reportDay }) =>
    `Der Bericht ist vom ${reportDay}, der Kommentar zu ${goal} vom ${day}.`,
  hint: 'Bitte prüfen Sie „datum“ im Kopf des Kommentars und „berichtsdatum“ im Berichtskopf.',
});

export const commentIsDraft = defineWarning<{ goal: string; party: string }>({
  code: 'CHK-326',
  title: 'Kommentar ist ein Entwurf',
  message: ({ goal, party }) =>
    `Der Kommentar der Stelle „${party}“ zu ${goal} trägt „stand: Entwurf“, der Bericht selbst ist kein Entwurf.`,
  hint: 'Bitte lassen Sie den Text abstimmen und ändern Sie dann „stand“ in „abgestimmt“, oder erstellen Sie den Bericht mit „--entwurf“.',
});
