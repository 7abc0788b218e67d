import { describe, expect, it } from 'vitest';
import { monthText } from '../../../../src/domain/month.ts';
import { readExport } from '../../../../src/read/csv/read-export.ts';
import { fileOf, metricOf, profileNamed, sourceNamed } from '../../../support/exports.ts';

const PROFILE = profileNamed('landkreis-excel');
const METRICS = ['jp58_plaetze', 'jp58_belegt', 'sta_plaetze', 'sta_belegt'].map((id) =>
  metricOf(id, 'landkreis'),
);

const TITLE = 'Kommunale Programme;;;;;\nStand: 08.09.2020;;;;;\n;;;;;';
const GROUPS = ';Jobperspektive 58+;;Stabilisierung und Teilhabe;;';
const HEADS = 'Monat;Plätze;belegt;Plätze;belegt;';
const MAY = 'Mai 20;64;60;130;118;';
const JUNE = 'Jun 20;64;;130;119;';
const JULY = 'Jul 20;64;61;115;112;';
const FUTURE = 'Aug 20;;;;;';

function read(...rows: readonly string[]) {
  return readExport(fileOf(rows.join('\r\n')), PROFILE, sourceNamed('landkreis', 'landkreis-excel'), METRICS);
}

type Read = ReturnType<typeof readExport>;

function found({ diagnostics }: Read) {
  return diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

function values(outcome: Read): readonly string[] {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 1));
  return outcome.value.observations.map(
    ({ metric, month, value }) => `${metric} ${monthText(month)} ${value?.toFixed() ?? '–'}`,
  );
}

describe('a municipal list', () => {
  it('tells columns of the same name apart by the programme above them', () => {
    expect(values(read(TITLE, GROUPS, HEADS, MAY, JUNE, FUTURE))).toEqual([
      'jp58_plaetze 2020-05 64',
      'jp58_plaetze 2020-06 64',
      'jp58_belegt 2020-05 60',
      'jp58_belegt 2020-06 –',
      'sta_plaetze 2020-05 130',
      'sta_plaetze 2020-06 130',
      'sta_belegt 2020-05 118',
      'sta_belegt 2020-06 119',
    ]);
  });

  it('remembers the head that names the column of each value', () => {
    const outcome = read(TITLE, GROUPS, HEADS, MAY, JUNE);
    const heads = outcome.ok ? outcome.value.observations.map(({ origin }) => origin.head) : [];
    expect(heads[0]).toMatchObject({ line: 5, column: 7 });
    expect(heads.at(-1)).toMatchObject({ line: 5, column: 28 });
  });

  it('does not mind moved programmes, repeated group names or blank lines', () => {
    const moved = [
      TITLE,
      'Titel',
      ';Stabilisierung und Teilhabe;Stabilisierung und Teilhabe;Jobperspektive 58+;Jobperspektive 58+;',
      ';;;;;',
      'Monat;belegt;Plätze;belegt;Plätze;',
      'Juni 2020;119;130;;64;',
      ';;;;;',
      'Mai 2020;118;130;60;64;',
    ];
    expect(values(read(...moved))).toEqual(values(read(TITLE, GROUPS, HEADS, MAY, JUNE, FUTURE)));
  });

  it('puts the reason of a correction beside the one value it concerns', () => {
    const list =
      'Berichtigter Monat;Berichtigte Angabe;Grund der Berichtigung;;;\nMai 20;Jobperspektive 58+ / belegt;Zählfehler;;;';
    const outcome = read(TITLE, GROUPS, HEADS, MAY, ';;;;;', list);
    const reasons = outcome.ok
      ? outcome.value.observations.map(({ metric, reason }) => [metric, reason])
      : [];
    expect(reasons).toEqual([
      ['jp58_plaetze', undefined],
      ['jp58_belegt', 'Zählfehler'],
      ['sta_plaetze', undefined],
      ['sta_belegt', undefined],
    ]);
  });

  it('warns of a correction that concerns no value', () => {
    const list =
      'Berichtigter Monat;Berichtigte Angabe;Grund der Berichtigung;;;\nMai 19;Jobperspektive 58+ / belegt;Zählfehler;;;';
    expect(found(read(TITLE, GROUPS, HEADS, MAY, ';;;;;', list))).toEqual(['CSV-128 9:8']);
  });

  it('passes over remarks, but refuses a row of values without a readable month', () => {
    expect(
      found(
        read(
          TITLE,
          GROUPS,
          HEADS,
          MAY,
          'Angaben ohne Gewähr;;;;;',
          'Bemerkungen;;;;;',
          'Stand vom 1;2;3;4;5;',
        ),
      ),
    ).toEqual([]);
    expect(found(read(TITLE, GROUPS, HEADS, MAY, JUNE.replace('Jun 20', 'Jnu 20')))).toEqual(['CSV-117 7:1']);
  });

  it('warns once of the month that is left out of the list', () => {
    const outcome = read(TITLE, GROUPS, HEADS, MAY, JULY);
    expect(found(outcome)).toEqual(['CSV-127 6:8']);
    expect(values(outcome)).toContain('sta_belegt 2020-06 –');
  });

  it('warns once of a doubled month that says the same', () => {
    const outcome = read(TITLE, GROUPS, HEADS, MAY, MAY, JUNE);
    expect(found(outcome)).toEqual(['CSV-119 7:8']);
    expect(outcome.diagnostics[0]?.message).toContain('(Zeile 6 und Zeile 7)');
  });

  it('refuses two columns of one name and warns of one it does not know', () => {
    expect(found(read(TITLE, GROUPS, HEADS.replace('belegt;Pl', 'Plätze;Pl'), MAY))).toContain(
      'CSV-124 5:14',
    );
    const extra = read(TITLE, `${GROUPS}Sprachkurse`, `${HEADS}TN`, `${MAY}3`);
    expect(found(extra)).toEqual(['CSV-121 5:35']);
  });
});
