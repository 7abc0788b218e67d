import { defineError } from '../diagnostic.ts';

/** Calls about approvals and corrections that cannot be meant (exit code 2). German: Bedienung der Freigabe. */

export const idAsValue = defineError<{ option: string; value: string }>({
  code: 'BED-253',
  title: 'Kennung hinter der falschen Option',
  message: ({ option, value }) => `Hinter „${option}“ steht „${value}“; das ist eine Kennung und kein Name.`,
  hint: ({ option, value }) =>
    `Die Kennung steht vor den Optionen: npx zielbericht freigeben ${value} --durch NAME ${option}${option === '--in-vertretung' ? ' --grund TEXT' : ''}.`,
});

export const unusableReason = defineError<{ length: number; longest: number }>({
  code: 'BED-254',
  title: 'Grund unbrauchbar',
  message: ({ length, longest }) =>
    length > longest
      ? `Der Grund der Korrektur hat ${length} Zeichen; auf der ersten Seite ist Platz für ${longest}.`
      : 'Der Grund der Korrektur ist leer oder enthält unsichtbare Zeichen.',
  hint: 'Ein, zwei Sätze genügen: --korrektur "Nachmeldung der Integrationen für Mai, 94 statt 83".',
});
