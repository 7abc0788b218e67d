import { defineError } from '../diagnostic.ts';

// What a context value of the report's head (`umfeld`) says does not fit.

export const contextNamesRank = defineError<{ text: string }>({
  code: 'DEF-181',
  title: 'Umfeldwert nennt einen Rang',
  message: ({ text }) =>
    `„${text}“ nennt einen Rang oder Platz; der Bericht vergleicht Jobcenter nicht in Ranglisten.`,
  hint: 'Nennen Sie den Wert selbst, zum Beispiel den Median des Vergleichstyps mit seiner Quelle.',
});

export const contextPeriod = defineError<{ label: string }>({
  code: 'DEF-182',
  title: 'Umfeldwert ohne eindeutige Zeitangabe',
  message: ({ label }) =>
    `„${label}“ braucht entweder „stichtag“ oder „zeitraum“, nicht beides und nicht keines.`,
  hint: 'stichtag: 2020-08-31 für einen Bestand, zeitraum: August 2020 für eine Summe oder einen Durchschnitt.',
});
