import { defineError } from '../diagnostic.ts';

// What a definition says does not fit together: values, units, references.

export const notAGermanValue = defineError<{ text: string; guess: string | null }>({
  code: 'DEF-121',
  title: 'Keine deutsche Zahl',
  message: ({ text }) => `„${text}“ ist keine Zahl in deutscher Schreibweise.`,
  hint: ({ guess }) =>
    `Der Punkt trennt Tausender, das Komma die Dezimalstellen: 1.234,50.${guess === null ? '' : ` Gemeint war vielleicht ${guess}.`}`,
});

export const unitSignMissing = defineError<{ text: string; sign: string }>({
  code: 'DEF-122',
  title: 'Einheit fehlt',
  message: ({ text, sign }) => `„${text}“ nennt keine Einheit; dieses Ziel wird in ${sign} gemessen.`,
  hint: ({ text, sign }) => `Mit Einheit schreiben: ${text} ${sign}.`,
});

export const otherUnit = defineError<{ text: string; found: string; expected: string }>({
  code: 'DEF-123',
  title: 'Andere Einheit',
  message: ({ text, found, expected }) =>
    `„${text}“ ist in ${found} angegeben; die Einheit des Ziels ist ${expected}.`,
  hint: 'Die Einheit des Werts oder die Angabe „einheit“ des Ziels berichtigen.',
});

export const tooPrecise = defineError<{
  text: string;
  places: string;
  unit: string;
  expected: string;
  readings: string;
}>({
  code: 'DEF-124',
  title: 'Mehr Nachkommastellen als vereinbart',
  message: ({ text, places, unit, expected }) =>
    `„${text}“ hat ${places}; für dieses Ziel (${unit}) sind es laut „genauigkeit“ ${expected}.`,
  hint: ({ readings }) => `${readings} Sonst die Angabe „genauigkeit“ anpassen.`,
});

export const targetAndForecast = defineError<object>({
  code: 'DEF-125',
  title: 'Zielwert und Prognosewert',
  message: () => 'Das Ziel nennt einen Zielwert und einen Prognosewert.',
  hint: 'Ein Zielwert wird bewertet, ein Prognosewert nur verglichen. Eine der beiden Zeilen löschen.',
});

export const needsTarget = defineError<{ key: string; value: string }>({
  code: 'DEF-126',
  title: 'Angabe braucht einen Wert',
  message: ({ key, value }) =>
    `„${key}: ${value}“ setzt einen Zielwert oder Prognosewert voraus; hier ist keiner vereinbart.`,
  hint: 'Die Angabe löschen oder den vereinbarten Wert mit „zielwert“ oder „prognosewert“ ergänzen.',
});

export const directionMissing = defineError<object>({
  code: 'DEF-127',
  title: 'Richtung fehlt',
  message: () => 'Ein Zielwert ohne Richtung kann nicht bewertet werden.',
  hint: '„richtung: mindestens“ (mehr ist besser) oder „richtung: höchstens“ (weniger ist besser) angeben.',
});

export const onlyTargetsCount = defineError<object>({
  code: 'DEF-128',
  title: 'Ohne Zielwert nicht gezählt',
  message: () => '„gezaehlt: ja“ setzt einen Zielwert voraus.',
  hint: 'Der Gesamtsatz zählt nur Zielwerte. „gezaehlt: nein“ schreiben oder die Zeile löschen.',
});

export const doubleId = defineError<{ what: string; id: string; line: number }>({
  code: 'DEF-129',
  title: 'Kennung doppelt',
  message: ({ what, id, line }) => `${what} „${id}“ gibt es schon in Zeile ${line}.`,
  hint: 'Jede Kennung steht einmal. Eine der beiden ändern.',
});

export const unknownReference = defineError<{
  what: string;
  found: string;
  known: readonly string[];
  near: string;
}>({
  code: 'DEF-130',
  title: 'Verweis ins Leere',
  message: ({ what, found, near }) =>
    `${what} „${found}“ ist in der Vereinbarung nicht festgelegt.${near === '' ? '' : ` ${near}`}`,
  hint: ({ known }) =>
    known.length === 0 ? 'Festgelegt ist bisher nichts.' : `Festgelegt: ${known.join(', ')}.`,
});

export const spanReversed = defineError<{ from: string; until: string }>({
  code: 'DEF-131',
  title: 'Ende vor Beginn',
  message: ({ from, until }) => `Das Ende ${until} liegt vor dem Beginn ${from}.`,
  hint: '„von“ und „bis“ vertauschen oder berichtigen.',
});

export const partyMissing = defineError<{ party: string }>({
  code: 'DEF-132',
  title: 'Partner ohne Unterschrift',
  message: ({ party }) => `Für „${party}“ ist niemand unter „unterzeichnende“ genannt.`,
  hint: 'Der Bericht geht an drei Unterzeichnende: je Stelle (agentur, landkreis, jobcenter) einen Eintrag anlegen.',
});

export const wrongYear = defineError<{ month: string; year: number }>({
  code: 'DEF-133',
  title: 'Monat außerhalb der Vereinbarung',
  message: ({ month, year }) => `Der Berichtsmonat ${month} liegt nicht im Jahr ${year} der Vereinbarung.`,
  hint: ({ year }) =>
    `Einen Monat von Januar bis Dezember ${year} wählen oder die Vereinbarung des anderen Jahres.`,
});

export const sectionMissing = defineError<{ heading: string }>({
  code: 'DEF-134',
  title: 'Überschrift fehlt',
  message: ({ heading }) => `Im Ergebnisvermerk fehlt „## ${heading}“.`,
  hint: 'Der Vermerk hat drei Überschriften: „## Erörtert“, „## Vereinbart“ und „## Offen“, jede mit ihrem Text darunter.',
});

export const estimateForm = defineError<object>({
  code: 'DEF-135',
  title: 'Einschätzung unvollständig',
  message: () => 'Eine Einschätzung nennt entweder „wert“ oder „von“ und „bis“.',
  hint: 'Eine einzelne Erwartung: „wert: 1.230“. Eine Spanne: „von: 16,0 %“ und „bis: 16,5 %“.',
});

export const addressTwice = defineError<{ address: string; line: number }>({
  code: 'DEF-136',
  title: 'E-Mail-Adresse doppelt',
  message: ({ address, line }) =>
    `Die Adresse „${address}“ steht schon in Zeile ${line} bei einer anderen Person.`,
  hint: 'Jede Person erhält eine eigene Nachricht an eine eigene Adresse. Eine der beiden berichtigen.',
});

export const negativeTarget = defineError<{ key: string; text: string }>({
  code: 'DEF-137',
  title: 'Negativer Jahreswert',
  message: ({ key, text }) => `„${key}: ${text}“ ist negativ; ein Jahreswert ist null oder größer.`,
  hint: 'Das Minuszeichen löschen. Soll etwas sinken, den angestrebten Stand nennen und „richtung: höchstens“ angeben.',
});

export const implausiblyLarge = defineError<{ text: string }>({
  code: 'DEF-138',
  title: 'Wert nicht plausibel',
  message: ({ text }) => `„${text}“ hat mehr als 15 Stellen vor dem Komma.`,
  hint: 'Bitte prüfen, ob Ziffern doppelt eingefügt oder zwei Zahlen zusammengerückt sind.',
});
