import { expect, test } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import { compute } from '../../../../src/compute/compute.ts';
import { decimalText } from '../../../../src/domain/decimal.ts';
import { month, monthText } from '../../../../src/domain/month.ts';
import { read } from '../../../../src/read/read.ts';
import { agreementWith } from '../../../support/agreement-text.ts';
import { sampleData } from '../../../support/sample-data.ts';

const PROFILE = `profil: plan
beschreibung: Sollwerte je Monat
anordnung: lang
trennzeichen: ";"
monat: { spalte: Monat }
merkmal: { spalte: Merkmal }
wert: { spalte: Soll }
stand: { spalte: Vereinbart am }
status: { immer: endgueltig }
messgroessen:
  plan_abgaenge: Abgänge LZA
`;

const VALUES = [19, 37, 59, 84, 107, 128, 147, 168, 196, 220, 240, 261];
const CSV = [
  'Monat;Merkmal;Soll;Vereinbart am',
  ...VALUES.map(
    (value, index) => `2020-${String(index + 1).padStart(2, '0')};Abgänge LZA;${value};2020-02-15`,
  ),
  '',
].join('\n');

/** The sample with a plan for the Abgänge that was agreed in February for the whole year. */
const planned = {
  'vereinbarungen/msh-2020.yaml': agreementWith(
    [
      `art: fluss-kumuliert
      messgroesse: abgaenge_lza_erwerb
    sollverlauf: vorjahresanteile`,
      `art: fluss-kumuliert
      messgroesse: abgaenge_lza_erwerb
    sollverlauf:
      art: automatisch
      messgroesse: plan_abgaenge`,
    ],
    ['quellen:\n', 'quellen:\n  - { id: plan, name: Sollwerte, datei: plan_*.csv, profil: plan }\n'],
    [
      'messgroessen:\n',
      'messgroessen:\n  - { id: plan_abgaenge, name: Soll der Abgänge, einheit: Fälle, quelle: plan }\n',
    ],
  ),
  'profile/plan.yaml': PROFILE,
  ...Object.fromEntries(['05', '07', '08'].map((at) => [`exporte/2020-${at}/plan_lza.csv`, CSV])),
};

function assessedAugust(changes: Readonly<Record<string, string>>) {
  const request = {
    agreementFile: 'vereinbarungen/msh-2020.yaml',
    month: month('2020-08'),
    edition: 'monat',
  } as const;
  const draft = read(request, sampleData(changes));
  const checked = draft.ok ? check(draft.value) : draft;
  if (!checked.ok)
    throw new Error(checked.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return compute(checked.value).find(({ indicator }) => indicator.id === 'III.2');
}

test('a plan delivered in February speaks of every month of the year, and the goal is held against it', () => {
  const found = assessedAugust(planned);
  expect(found?.indicator.planPath).toBe('delivered');
  expect(found?.months.map(({ plan }) => plan && decimalText(plan))).toEqual(VALUES.map(String));
  expect(found?.judged && [monthText(found.judged.month), found.judged.variance?.toFixed()]).toEqual([
    '2020-08',
    '-39',
  ]);
});

test('a value that is no plan stays refused for a month to come', () => {
  const noPlan = {
    ...planned,
    'vereinbarungen/msh-2020.yaml': planned['vereinbarungen/msh-2020.yaml'].replace(
      '      art: automatisch\n      messgroesse: plan_abgaenge',
      '      art: automatisch',
    ),
  };
  expect(() => assessedAugust(noPlan)).toThrow(/CSV-118 Für September 2020/);
});
