import { describe, expect, it } from 'vitest';
import { monthText } from '../../../../src/domain/month.ts';
import { readExport } from '../../../../src/read/csv/read-export.ts';
import { fileOf, metricOf, profileNamed, sourceNamed } from '../../../support/exports.ts';

const WIDE = profileNamed('ba-breit');
const LONG = profileNamed('lang');
const METRICS = [
  metricOf('integrationen', 'ba'),
  metricOf('elb', 'ba'),
  metricOf('uebertritte_lza', 'lza'),
  metricOf('abgaenge_lza_sgh', 'lza'),
];

const HEAD = 'Eckwerte;;;;\nMerkmal;Jan 2020;Feb 2020;Mrz 2020;Apr 2020';
const STATUS = 'Datenstand;endgültig;endgültig;vorläufig;';
const FLOW = 'Integrationen;121;127;149;';
const STOCK = 'Erwerbsfähige Leistungsberechtigte (eLb);9.934;9.921;9.868;';
const FOOT = '__________\n"1) a; ""b""\nc"\nStand: 22.04.2020\n';

function wide(...rows: readonly string[]) {
  const lines = rows.length === 0 ? [HEAD, STATUS, FLOW, STOCK, FOOT] : rows;
  return readExport(fileOf(lines.join('\n')), WIDE, sourceNamed('ba', 'ba-breit'), METRICS);
}

const LONG_HEAD = 'Berichtsmonat;Merkmal;Wert;Status;Lieferung;Bemerkung';
const SGH = 'Abgänge in Erwerbstätigkeit, Standort Sangerhausen';
const CROSSED = 'Übertritte in Langzeitarbeitslosigkeit';
const SITE = `2020-01;${SGH};7;endgültig;2020-04-02;`;

function long(...rows: readonly string[]) {
  const text = [LONG_HEAD, ...rows, ''].join('\r\n');
  return readExport(fileOf(text), LONG, sourceNamed('lza', 'lang'), METRICS);
}

type Read = ReturnType<typeof readExport>;

function found({ diagnostics }: Read) {
  return diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

/** `integrationen 2020-01 121 final` */
function values(outcome: Read): readonly string[] {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 1));
  return outcome.value.observations.map(
    ({ metric, month, value, status }) =>
      `${metric} ${monthText(month)} ${value?.toFixed() ?? '–'} ${status}`,
  );
}

describe('a wide export', () => {
  it('gives every delivered month with its status; empty future cells give nothing', () => {
    const outcome = wide();
    expect(found(outcome)).toEqual([]);
    expect(values(outcome)).toEqual([
      'integrationen 2020-01 121 final',
      'integrationen 2020-02 127 final',
      'integrationen 2020-03 149 provisional',
      'elb 2020-01 9934 final',
      'elb 2020-02 9921 final',
      'elb 2020-03 9868 extrapolated',
    ]);
  });

  it('does not mind more title lines, moved rows or moved columns', () => {
    const moved = [
      'Eckwerte\n"Titel; mit\nUmbruch";;;;',
      'Mrz 2020;Merkmal;Jan 2020;Apr 2020;Feb 2020',
      '9.868;ERWERBSFÄHIGE  Leistungsberechtigte (eLb);9.934;;9.921',
      'vorläufig;Datenstand;endgültig;;endgültig',
      '149;Integrationen;121;;127',
      FOOT,
    ];
    expect(values(wide(...moved))).toEqual(values(wide()));
  });

  it('takes an empty cell between delivered months for missing, not for zero', () => {
    const outcome = wide(HEAD, STATUS, 'Integrationen;121;;149;', STOCK, FOOT);
    expect(values(outcome)).toContain('integrationen 2020-02 – missing');
    expect(found(outcome)).toEqual([]);
  });

  it('takes an empty last month for missing where other metrics have it, and the time before the first for none', () => {
    const outcome = wide(HEAD, STATUS, 'Integrationen;;127;;', STOCK, FOOT);
    expect(values(outcome).filter((text) => text.startsWith('integrationen'))).toEqual([
      'integrationen 2020-02 127 final',
      'integrationen 2020-03 – missing',
    ]);
  });

  it('takes a whole row without values for missing in the months that were due', () => {
    const outcome = wide(HEAD, STATUS, 'Integrationen;;;;', STOCK, FOOT);
    expect(values(outcome).slice(0, 3)).toEqual([
      'integrationen 2020-01 – missing',
      'integrationen 2020-02 – missing',
      'integrationen 2020-03 – missing',
    ]);
  });

  it('keeps a suppressed value as suppressed', () => {
    expect(values(wide(HEAD, STATUS, 'Integrationen;121;*;149;', STOCK, FOOT))[1]).toBe(
      'integrationen 2020-02 – suppressed',
    );
  });

  it('warns of a label it does not know, with near names', () => {
    const outcome = wide(HEAD, STATUS, FLOW, STOCK, 'Integration;1;2;3;', FOOT);
    expect(found(outcome)).toEqual(['CSV-121 6:1']);
    expect(outcome.diagnostics[0]?.message).toContain('Meinten Sie „Integrationen“?');
    expect(outcome.ok).toBe(true);
  });

  it('refuses a file without one of its metrics', () => {
    const outcome = wide(HEAD, STATUS, STOCK, FOOT);
    expect(found(outcome)).toEqual(['CSV-122 1:1']);
    expect(outcome.diagnostics[0]?.message).toContain('„Integrationen“');
  });

  it('refuses a metric that the profile cannot find, at the agreement', () => {
    const unnamed = [...METRICS, metricOf('neu', 'ba')];
    const outcome = readExport(
      fileOf([HEAD, STATUS, FLOW, STOCK, FOOT].join('\n')),
      WIDE,
      sourceNamed('ba', 'ba-breit'),
      unnamed,
    );
    expect(outcome.diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
      ['CSV-123', 'data/vereinbarungen/probe.yaml'],
    ]);
  });

  it('gathers every wrong cell at its line and column', () => {
    const outcome = wide(
      HEAD,
      STATUS,
      'Integrationen;1,121;12x7;149;',
      STOCK.replace('9.921', '9,921.00'),
      FOOT,
    );
    expect(found(outcome)).toEqual(['CSV-136 4:15', 'CSV-104 4:21', 'CSV-104 5:48']);
  });

  it('reports an unknown or missing status once, at its cell', () => {
    const unknown = wide(HEAD, STATUS.replace('vorläufig', 'vorlaufig'), FLOW, STOCK, FOOT);
    expect(found(unknown)).toEqual(['CSV-142 3:32']);
    expect(unknown.diagnostics[0]?.message).toContain('„vorläufig“');
    expect(found(wide(HEAD, 'Datenstand;endgültig;endgültig;;', FLOW, STOCK, FOOT))).toEqual([
      'CSV-143 3:32',
    ]);
    expect(found(wide(HEAD, FLOW, STOCK, FOOT))).toEqual(['CSV-113 1:1']);
  });

  it('accepts a doubled month that says the same, once, and refuses one that differs with both values', () => {
    const head = HEAD.replace('Feb 2020', 'Jan 2020');
    const same = wide(
      head,
      STATUS,
      'Integrationen;121;121;149;',
      'Erwerbsfähige Leistungsberechtigte (eLb);9.934;9934;9.868;',
      FOOT,
    );
    expect(found(same)).toEqual(['CSV-119 4:19', 'CSV-127 4:15']);
    const outcome = wide(head, STATUS, FLOW, STOCK, FOOT);
    expect(found(outcome)).toEqual(['CSV-120 4:19', 'CSV-120 5:48']);
    expect(outcome.diagnostics[0]?.message).toBe(
      'integrationen, Januar 2020: Zeile 4, Spalte 15 nennt „121“, Zeile 4, Spalte 19 nennt „127“.',
    );
  });

  it('refuses a label that stands twice', () => {
    expect(found(wide(HEAD, STATUS, FLOW, STOCK, FLOW, FOOT))).toContain('CSV-124 6:1');
  });

  it('refuses a row whose values moved', () => {
    expect(found(wide(HEAD, STATUS, 'Integrationen;121;127;149;;;9', STOCK, FOOT))).toEqual(['CSV-126 4:29']);
    expect(found(wide(HEAD, STATUS, 'Integrationen;121;127149;', STOCK, FOOT))).toContain('CSV-126 4:26');
  });

  it('warns of a column that is no month', () => {
    const outcome = wide(HEAD.replace('Feb 2020', 'Feb 2O20'), STATUS, FLOW, STOCK, FOOT);
    expect(found(outcome)).toEqual(['CSV-125 2:18', 'CSV-127 4:15']);
    expect(values(outcome)).toContain('integrationen 2020-02 – missing');
  });

  it('refuses a value after the delivery and one from before the law', () => {
    const late = wide(HEAD.replace('Mrz 2020', 'Mai 2020'), STATUS, FLOW, STOCK, FOOT);
    expect(found(late)).toEqual(['CSV-118 4:23', 'CSV-118 5:54']);
    expect(late.diagnostics[0]?.message).toContain('Mai 2020');
    expect(found(wide(HEAD.replace('Jan 2020', 'Jan 2002'), STATUS, FLOW, STOCK, FOOT))).toContain(
      'CSV-118 4:15',
    );
  });

  it('refuses a file without its date, with an impossible one, and with two', () => {
    expect(found(wide(HEAD, STATUS, FLOW, STOCK))).toEqual(['CSV-114 1:1']);
    expect(found(wide(HEAD, STATUS, FLOW, STOCK, '__________\nStand: 31.04.2020'))).toEqual(['CSV-116 7:1']);
    expect(found(wide(HEAD, STATUS, FLOW, STOCK, FOOT, 'Stand: 23.04.2020'))).toEqual(['CSV-115 11:1']);
  });

  it('finds the date in the next cell, and behind it a time', () => {
    expect(wide(HEAD, STATUS, FLOW, STOCK, 'Stand:;;22.04.2020').ok).toBe(true);
    expect(wide(HEAD, STATUS, FLOW, STOCK, '"Stand: 22.04.2020 / 10:15:00"').ok).toBe(true);
  });

  it('says when another delimiter parts the file, and when the head is not there', () => {
    const commas = [HEAD, STATUS, FLOW, STOCK, 'Stand: 22.04.2020'].join('\n').replaceAll(';', ',');
    const outcome = wide(commas);
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['CSV-112']);
    expect(outcome.diagnostics[0]?.message).toContain('Semikolon');
    expect(found(wide('a;b\nc;d', FOOT))).toEqual(['CSV-113 1:1']);
  });

  it('refuses a file above 50 MB unread', () => {
    const bytes = new Uint8Array(50_000_001);
    const outcome = readExport({ ...fileOf(''), bytes }, WIDE, sourceNamed('ba', 'ba-breit'), METRICS);
    expect(outcome.diagnostics.map(({ code, message }) => [code, message.includes('50,0\u00a0MB')])).toEqual([
      ['CSV-106', true],
    ]);
  });
});

describe('a long export', () => {
  it('does not mind the order of rows and columns', () => {
    const rows = [
      `2020-01;${CROSSED};116;endgültig;2020-04-02;`,
      `2020-02;${CROSSED};99;endgültig;2020-04-02;`,
      SITE,
    ];
    const expected = [
      'uebertritte_lza 2020-01 116 final',
      'uebertritte_lza 2020-02 99 final',
      'abgaenge_lza_sgh 2020-01 7 final',
    ];
    expect(values(long(...rows))).toEqual(expected);
    expect(values(long(...rows.toReversed()))).toEqual(expected);
  });

  it('keeps the reason of a corrected value', () => {
    const outcome = long(`2020-01;${CROSSED};116;berichtigt;2020-04-02;Fall doppelt`, SITE);
    expect(outcome.ok && outcome.value.observations[0]).toMatchObject({
      status: 'final',
      reason: 'Fall doppelt',
    });
  });

  it('takes a month that only one metric leaves out for missing, without a warning', () => {
    const rows = ['2020-01', '2020-03'].map((month) => `${month};${CROSSED};9;endgültig;2020-04-02;`);
    const outcome = long(...rows, SITE, `2020-02;${SGH};5;endgültig;2020-04-02;`);
    expect(values(outcome)[1]).toBe('uebertritte_lza 2020-02 – missing');
    expect(found(outcome)).toEqual([]);
    expect(outcome.ok && outcome.value.observations[1]?.origin).toMatchObject({
      raw: '',
      place: { line: 2 },
    });
  });

  it('does not take months that a metric no longer brings for missing', () => {
    const rows = ['2020-01', '2020-02', '2020-03'].map(
      (month) => `${month};${CROSSED};9;endgültig;2020-04-02;`,
    );
    expect(values(long(...rows, SITE)).filter((text) => text.includes('sgh'))).toEqual([
      'abgaenge_lza_sgh 2020-01 7 final',
    ]);
  });

  it('warns of a doubled row that says the same and refuses one that differs, naming both rows', () => {
    const row = `2020-01;${CROSSED};116;endgültig;2020-04-02;`;
    expect(found(long(row, SITE, row))).toEqual(['CSV-119 4:48']);
    const outcome = long(row, SITE, row.replace('116', '117'));
    expect(found(outcome)).toEqual(['CSV-120 4:48']);
    expect(outcome.diagnostics[0]?.message).toContain('Zeile 2 nennt „116“, Zeile 4 nennt „117“');
  });

  it('refuses unreadable months and days at their cells', () => {
    const outcome = long(`Mai;${CROSSED};116;endgültig;2020-04-02;`, SITE.replace('2020-04-02', '4/2/20'));
    expect(found(outcome)).toEqual(['CSV-117 2:1', 'CSV-116 3:72']);
  });

  it('names each unknown label once', () => {
    const rows = ['2020-01', '2020-02'].map((month) => `${month};Zugänge;9;endgültig;2020-04-02;`);
    expect(found(long(`2020-01;${CROSSED};116;endgültig;2020-04-02;`, SITE, ...rows))).toEqual([
      'CSV-121 4:9',
    ]);
  });

  it('shows a hundred wrong cells and says how many more there are', () => {
    const rows = Array.from({ length: 130 }, () => `2020-01;${CROSSED};1,5;endgültig;2020-04-02;`);
    const outcome = long(SITE, ...rows);
    expect(outcome.diagnostics.filter(({ code }) => code === 'CSV-136')).toHaveLength(100);
    expect(outcome.diagnostics.at(-1)).toMatchObject({ code: 'CSV-129', severity: 'notice' });
    expect(outcome.diagnostics.at(-1)?.message).toContain('30 weitere');
  });

  it('lives through a file with 150,000 faults', () => {
    const rows = Array.from(
      { length: 150_000 },
      (_, index) => `2020-01;Merkmal ${index};1;endgültig;2020-04-02;`,
    );
    expect(
      long(SITE, `2020-01;${CROSSED};1;endgültig;2020-04-02;`, rows.join('\r\n')).diagnostics,
    ).toHaveLength(100);
  });

  it('refuses a head that lacks a column, naming the columns', () => {
    const text = [LONG_HEAD.replace('Wert', 'Betrag'), SITE].join('\n');
    const outcome = readExport(fileOf(text), LONG, sourceNamed('lza', 'lang'), METRICS);
    expect(found(outcome)).toEqual(['CSV-113 1:1']);
    expect(outcome.diagnostics[0]?.message).toContain('„Wert“');
  });
});

describe('an estimated value', () => {
  it('is read with its own status, in a row of words as in a column of them', () => {
    const estimated = [HEAD, 'Datenstand;endgültig;endgültig;geschätzt;', FLOW, STOCK, FOOT];
    expect(values(wide(...estimated))).toContain('integrationen 2020-03 149 estimated');
    expect(values(wide(...estimated))).toContain('elb 2020-03 9868 estimated');
    expect(values(long(`2020-01;${CROSSED};116;geschätzt;2020-04-02;`, SITE))).toContain(
      'uebertritte_lza 2020-01 116 estimated',
    );
  });
});
