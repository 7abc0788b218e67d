import { defineError } from '../diagnostic.ts';

// What a goal says of its indicator: references to the catalogue, subgroups, and terms that some kinds ask for.

export const unknownCatalogueId = defineError<{ found: string; near: string; known: readonly string[] }>({
  code: 'DEF-191',
  title: 'Kennzahl nicht im Katalog',
  message: ({ found }) =>
    `„${found}“ sieht wie eine Kennzahl nach § 48a SGB II aus, steht aber nicht im Katalog.`,
  hint: ({ near, known }) =>
    `${near === '' ? '' : `${near} `}Der Katalog kennt ${known.join(', ')} („zielbericht kennzahlen“ zeigt sie). Ein eigener Name ist frei wählbar, nur nicht in dieser Form.`,
});

export const subgroupOfOtherKind = defineError<{ group: string; kind: string; expected: string }>({
  code: 'DEF-192',
  title: 'Teilgruppe rechnet anders',
  message: ({ group, kind, expected }) =>
    `Die Teilgruppe „${group}“ rechnet mit „${kind}“, das Ziel mit „${expected}“; beides ist nicht vergleichbar.`,
  hint: 'Unter „berechnung“ der Teilgruppe nur die Messgrößen nennen; die Kennzahlart kommt vom Ziel.',
});

export const utilisationWithoutSource = defineError<object>({
  code: 'DEF-193',
  title: 'Auslastungsziel ohne Quelle',
  message: () => 'Das Ziel nennt eine Auslastung als Zielwert, aber nicht, wo sie vereinbart ist.',
  hint: 'Unter „berechnung“ die Zeile „auslastungsziel-quelle“ ergänzen (Beschluss, Datum), oder den Zielwert löschen: Ohne vereinbarte Auslastung wird nicht bewertet.',
});

export const milestonesAndTarget = defineError<{ target: string; due: number; year: number }>({
  code: 'DEF-194',
  title: 'Zielwert und Meilensteine',
  message: ({ target, due, year }) =>
    `Der Zielwert ist „${target}“; bis Ende ${year} fällig ${due === 1 ? 'ist ein Meilenstein' : `sind ${due} Meilensteine`}.`,
  hint: 'Der Zielwert ist die Zahl der im Jahr fälligen Meilensteine. Ohne „zielwert“ werden die Meilensteine gezeigt und nicht bewertet.',
});

export const unsuitedPath = defineError<{ key: string; kind: string; instead: string }>({
  code: 'DEF-195',
  title: 'Vorjahresanteile passen nicht zur Kennzahlart',
  message: ({ key, kind }) =>
    `„${key}: vorjahresanteile“ setzt einen Wert voraus, der im Vorjahr wuchs; „${kind}“ hat keinen.`,
  hint: ({ instead }) => instead,
});
