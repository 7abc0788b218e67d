import { defineError, defineNotice, defineWarning } from '../diagnostic.ts';

/** Findings of the station `check` on year's values, plans and amendments: CHK-34x. */

export const targetWithoutBase = defineError<{ goal: string; year: string }>({
  code: 'CHK-341',
  title: 'Vorjahreswert fehlt für den Zielwert',
  message: ({ goal, year }) =>
    `Der Zielwert von ${goal} ist als Veränderung zum Jahr ${year} vereinbart, und dieses Jahr ist nicht vollständig geliefert.`,
  hint: 'Bitte liefern Sie die Monatswerte des Vorjahres nach, oder geben Sie den vereinbarten Stand mit „festgelegt“ an.',
});

export const referenceYearMissing = defineError<{ goal: string; year: string; reason: string }>({
  code: 'CHK-342',
  title: 'Referenzjahr nicht verwendbar',
  message: ({ goal, year, reason }) => `Der Sollverlauf von ${goal} folgt dem Jahr ${year}, aber ${reason}.`,
  hint: 'Bitte liefern Sie die Monatswerte nach, nehmen Sie das Jahr aus „referenzjahre“, oder wählen Sie „art: automatisch“.',
});

export const noReferenceYear = defineError<{ goal: string }>({
  code: 'CHK-343',
  title: 'Kein vollständiges Referenzjahr',
  message: ({ goal }) =>
    `Für den Sollverlauf von ${goal} gibt es kein vollständiges Jahr, das nicht ausgenommen ist.`,
  hint: 'Bitte liefern Sie ein früheres Jahr, nehmen Sie weniger Jahre aus, oder wählen Sie „art: automatisch“ (dann linear).',
});

export const planMonthMissing = defineWarning<{ goal: string; months: string }>({
  code: 'CHK-344',
  title: 'Geliefertes Soll fehlt',
  message: ({ goal, months }) => `Für ${goal} ist kein Soll geliefert: ${months}.`,
  hint: 'Diese Monate sind nicht berechenbar. Bitte liefern Sie das Soll nach, oder wählen Sie „art: automatisch“.',
});

export const planEndsElsewhere = defineWarning<{ goal: string; december: string; target: string }>({
  code: 'CHK-345',
  title: 'Geliefertes Soll endet nicht beim Zielwert',
  message: ({ goal, december, target }) =>
    `${goal}: das gelieferte Soll für Dezember ist ${december}, der Zielwert ${target}.`,
  hint: 'Im Dezember gilt der Zielwert. Bitte klären Sie, welcher der beiden Werte vereinbart ist.',
});

export const amendmentAfterReport = defineNotice<{ title: string; signed: string; reportDay: string }>({
  code: 'CHK-346',
  title: 'Nachtrag nach dem Berichtsdatum',
  message: ({ title, signed, reportDay }) =>
    `„${title}“ ist am ${signed} unterzeichnet; der Bericht vom ${reportDay} kennt ihn noch nicht.`,
  hint: 'Der Bericht rechnet mit dem, was an seinem Tag galt. Ein späterer Bericht wendet den Nachtrag an.',
});

export const baseRevised = defineWarning<{ goal: string; year: string; before: string; after: string }>({
  code: 'CHK-347',
  title: 'Vorjahr berichtigt, Zielwert bewegt sich',
  message: ({ goal, year, before, after }) =>
    `Der Zielwert von ${goal} folgt dem Jahr ${year}; dessen endgültige Werte wurden berichtigt, der Zielwert wird damit ${after} statt ${before}.`,
  hint: 'Soll der vereinbarte Wert bleiben, geben Sie ihn mit „festgelegt“ an.',
});
