import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';

/** Findings of the station `check` on figures: CHK-3xx. `goal` is `I.1 Integrationsquote`; months are `August 2020`. */

export const conflictingDeliveries = defineError<{
  metric: string;
  month: string;
  delivery: string;
  one: string;
  other: string;
}>({
  code: 'CHK-301',
  title: 'Zwei Werte in einer Lieferung',
  message: ({ metric, month, delivery, one, other }) =>
    `„${metric}“ steht für ${month} zweimal in der Lieferung vom ${delivery}: ${one} und ${other}.`,
  hint: 'Eine Lieferung nennt jeden Monatswert einmal. Bitte streichen Sie den falschen Wert, oder geben Sie der Berichtigung einen späteren Liefertag.',
});

export const metricNeverDelivered = defineWarning<{ goal: string; metric: string }>({
  code: 'CHK-302',
  title: 'Messgröße nie geliefert',
  message: ({ goal, metric }) => `${goal} verwendet „${metric}“; keine Datei enthält diese Messgröße.`,
  hint: 'Bitte prüfen Sie, ob die Datei im Ordner exporte liegt und ob das Profil die Spalte dieser Messgröße zuordnet.',
});

export const planWithoutPriorYear = defineError<{
  goal: string;
  metric: string;
  month: string;
  reason: string;
}>({
  code: 'CHK-303',
  title: 'Vorjahr fehlt für den Sollverlauf',
  message: ({ goal, metric, month, reason }) =>
    `Der Sollverlauf von ${goal} folgt den Anteilen des Vorjahres, aber „${metric}“ ist für ${month} ${reason}.`,
  hint: 'Bitte liefern Sie die Monatswerte des Vorjahres nach, oder wählen Sie in der Zielvereinbarung den linearen Sollverlauf.',
});

export const priorYearMissing = defineWarning<{
  goal: string;
  metric: string;
  month: string;
  reason: string;
}>({
  code: 'CHK-304',
  title: 'Vorjahreswert fehlt',
  message: ({ goal, metric, month, reason }) =>
    `Der Vorjahreswert von ${goal} kann nicht gezeigt werden: „${metric}“ ist für ${month} ${reason}.`,
  hint: 'Der Bericht erscheint ohne diesen Vergleich. Mit den Monatswerten des Vorjahres wird er vollständig.',
});

export const zeroDenominator = defineWarning<{ goal: string; metric: string; month: string }>({
  code: 'CHK-305',
  title: 'Nenner ist null',
  message: ({ goal, metric, month }) =>
    `${goal} ist für ${month} nicht berechenbar: „${metric}“ ist null, und durch null lässt sich nicht teilen.`,
  hint: 'Bitte prüfen Sie den Wert. Ist er richtig, erscheint der Monat im Bericht als „nicht berechenbar“.',
});

export const priorYearIsZero = defineError<{ goal: string; year: string }>({
  code: 'CHK-306',
  title: 'Jahreswert des Vorjahres ist null',
  message: ({ goal, year }) =>
    `Der Sollverlauf von ${goal} folgt den Anteilen des Vorjahres, aber der Jahreswert ${year} ist null.`,
  hint: 'Bitte prüfen Sie die Vorjahreswerte, oder wählen Sie in der Zielvereinbarung den linearen Sollverlauf.',
});

export const placesDiffer = defineWarning<{
  goal: string;
  site: string;
  month: string;
  delivered: string;
  agreed: string;
}>({
  code: 'CHK-313',
  title: 'Platzzahl weicht von der Stufe ab',
  message: ({ goal, site, month, delivered, agreed }) =>
    `${goal}, ${site}: für ${month} sind ${delivered} Plätze geliefert, nach den Stufen gelten ${agreed}.`,
  hint: 'Der Bericht rechnet mit den Stufen der Zielvereinbarung. Bitte klären Sie, welche Zahl gilt.',
});

export const occupiedAbovePlaces = defineNotice<{
  goal: string;
  site: string;
  month: string;
  occupied: string;
  places: string;
}>({
  code: 'CHK-316',
  title: 'Mehr belegt als Plätze',
  message: ({ goal, site, month, occupied, places }) =>
    `${goal}, ${site}: für ${month} sind ${occupied} Plätze belegt, vereinbart sind ${places}.`,
  hint: 'Nach einer Absenkung der Platzzahl ist ein Überhang möglich. Der Wert wird unverändert gezeigt.',
});

export const monthWithoutData = defineError<{ month: string }>({
  code: 'CHK-317',
  title: 'Keine Daten für den Berichtsmonat',
  message: ({ month }) => `Für den Berichtsmonat ${month} enthält keine Datei einen Wert.`,
  hint: 'Bitte legen Sie die Exporte dieses Monats in den Ordner exporte, oder wählen Sie einen früheren Berichtsmonat.',
});

export const outsideValidity = defineWarning<{ goal: string; month: string; from: string; until: string }>({
  code: 'CHK-318',
  title: 'Ziel gilt im Berichtsmonat nicht',
  message: ({ goal, month, from, until }) =>
    `${goal} gilt von ${from} bis ${until}; der Berichtsmonat ${month} liegt außerhalb.`,
  hint: 'Bitte prüfen Sie die Laufzeit in der Zielvereinbarung.',
});

export const fractionOfCount = defineError<{ metric: string; month: string; raw: string }>({
  code: 'CHK-319',
  title: 'Anzahl mit Nachkommastellen',
  message: ({ metric, month, raw }) =>
    `„${metric}“ wird gezählt, der Wert „${raw}“ für ${month} hat aber Nachkommastellen.`,
  hint: 'Das Komma trennt Dezimalstellen, der Punkt Tausender: eintausendeinhundertzweiunddreißig ist 1.132 oder 1132.',
});

export const targetTooFine = defineError<{ goal: string; target: string; places: string }>({
  code: 'CHK-320',
  title: 'Jahreswert genauer als vereinbart',
  message: ({ goal, target, places }) =>
    `Der Jahreswert von ${goal} ist ${target}; vereinbart sind ${places} Nachkommastellen.`,
  hint: 'Das Komma trennt Dezimalstellen, der Punkt Tausender: 1.132 ist eintausendeinhundertzweiunddreißig, 1,132 gut eins.',
});

export const valueMissing = defineWarning<{ goal: string; metric: string; month: string; reason: string }>({
  code: 'CHK-321',
  title: 'Monatswert fehlt',
  message: ({ goal, metric, month, reason }) => `${goal}: „${metric}“ ist für ${month} ${reason}.`,
  hint: 'Bitte fordern Sie den Wert an, und vermerken Sie im Berichtskopf unter den fehlenden Angaben, wer ihn bis wann liefert.',
});

export const monthOutsideYear = defineError<{ month: string; year: string }>({
  code: 'CHK-322',
  title: 'Berichtsmonat außerhalb des Vereinbarungsjahres',
  message: ({ month, year }) =>
    `Der Berichtsmonat ${month} liegt außerhalb des Jahres ${year} der Zielvereinbarung.`,
  hint: 'Bitte wählen Sie einen Monat dieses Jahres oder die Zielvereinbarung des anderen Jahres.',
});

export const deliveryAfterReport = defineWarning<{ reportDay: string; delivery: string }>({
  code: 'CHK-325',
  title: 'Lieferung nach dem Berichtsdatum',
  message: ({ reportDay, delivery }) => `Bericht vom ${reportDay}, Lieferung vom ${delivery}.`,
  hint: 'Ein Bericht kann keine Werte enthalten, die nach seinem Datum geliefert sind. Bitte prüfen Sie „berichtsdatum“ im Berichtskopf und den Stand der Datei.',
});

export const minimumCountLow = defineWarning<{ minimum: string }>({
  code: 'CHK-340',
  title: 'Mindestzahl unter drei',
  message: ({ minimum }) =>
    `Die Mindestzahl der Geheimhaltung ist ${minimum}; die Statistik verlangt mindestens 3.`,
  hint: 'Ohne „geheimhaltung“ gilt 3. Eine kleinere Zahl bitte nur für Berichte wählen, die niemand außerhalb liest.',
});
