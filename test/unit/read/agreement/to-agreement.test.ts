import { describe, expect, test } from 'vitest';
import { agreementText, agreementWith, readText, told } from '../../../support/agreement-text.ts';

/** Code, place and marked text of everything found after the changes. */
function slips(...changes: readonly (readonly [string, string])[]): readonly string[] {
  const text = agreementWith(...changes);
  return told(readText(text).diagnostics, text);
}

/** One change gives one diagnostic, exactly at `marked` within the new text. */
function expectSlip(from: string, to: string, code: string, marked: string) {
  const text = agreementWith([from, to]);
  const offset = text.indexOf(to) + to.indexOf(marked);
  const before = text.slice(0, offset).split('\n');
  const place = `${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
  expect(told(readText(text).diagnostics, text)).toEqual([`${code} ${place} ${marked}`]);
}

describe('an agreement', () => {
  test('without a slip gives no diagnostic', () => {
    expect(readText(agreementText).diagnostics).toEqual([]);
  });

  test('reads the same from Windows, with CRLF line ends', () => {
    const [here, windows] = [readText(agreementText), readText(agreementText.replaceAll('\n', '\r\n'))];
    expect(windows.ok).toBe(true);
    expect(JSON.stringify(windows)).toBe(JSON.stringify(here));
  });
});

describe('the monthly report', () => {
  const signed = (line: string) => {
    const read = readText(agreementWith(['unterzeichnende:', `${line}\nunterzeichnende:`]));
    return read.ok && read.value.signedMonthly;
  };

  test('has fields for signatures only where the agreement says so', () => {
    expect(signed('unterschriftsfelder-im-monatsbericht: ja')).toBe(true);
    expect(signed('unterschriftsfelder-im-monatsbericht: nein')).toBe(false);
    expect(signed('')).toBe(false);
  });

  test('refuses an answer that is neither ja nor nein', () => {
    const line = 'unterschriftsfelder-im-monatsbericht: vielleicht\nunterzeichnende:';
    expectSlip('unterzeichnende:', line, 'DEF-111', 'vielleicht');
  });
});

describe('a target', () => {
  test.each([
    ['zielwert: 7.331', 'zielwert: -5', '-5'],
    ['zielwert: 18,9 %', 'zielwert: −0,1 %', '−0,1 %'],
    ['zielwert: 7.331', 'prognosewert: -7.331', '-7.331'],
  ])('below zero is refused: %s → %s', (from, to, marked) => {
    const codes = slips([from, to]).filter((slip) => slip.startsWith('DEF-137'));
    expect(codes).toEqual([expect.stringMatching(new RegExp(`^DEF-137 \\d+:\\d+ ${marked}$`))]);
  });

  test('of zero may be agreed', () => {
    expect(slips(['zielwert: 7.331', 'zielwert: 0'])).toEqual([]);
  });

  test('of 1,132 cases is refused where it stands', () => {
    expectSlip('zielwert: 1.132', 'zielwert: 1,132', 'DEF-124', '1,132');
  });

  test('in percent needs its sign', () => {
    expectSlip('zielwert: 18,9 %', 'zielwert: 18,9', 'DEF-122', '18,9');
  });

  test('of 7,331 is refused like any number that lost its point', () => {
    expectSlip('zielwert: 7.331', 'zielwert: 7,331', 'DEF-124', '7,331');
  });

  test('and a forecast exclude each other', () => {
    expectSlip('zielwert: 7.331', 'zielwert: 7.331\n    prognosewert: 7.400', 'DEF-125', '7.400');
  });

  test('needs a direction', () => {
    expectSlip('richtung: höchstens', 'richtung: ohne', 'DEF-127', 'ohne');
  });

  test('calls a threshold near in percent', () => {
    expectSlip('knapp-ab: 95 %', 'knapp-ab: 95', 'DEF-122', '95');
  });
});

describe('a goal without a target', () => {
  const rest = '    kleine-zahlen: ja\n    daneben:\n      - { messgroesse: jp58_neu';
  test.each([
    ['sollverlauf: linear', 'DEF-126', 'linear'],
    ['voraussichtlich: vorjahresanteile', 'DEF-126', 'vorjahresanteile'],
    ['gezaehlt: ja', 'DEF-128', 'ja'],
  ])('cannot have „%s“', (line, code, marked) => {
    expectSlip(rest, `    ${line}\n${rest}`, code, marked);
  });
});

describe('a reference into the void is told where it stands:', () => {
  test.each([
    ['a section', 'abschnitt: III\n', 'abschnitt: VI\n', 'VI'],
    ['a metric of a calculation', 'messgroesse: lzb', 'messgroesse: lzv', 'lzv'],
    ['a metric of another reading', 'zaehler: bg_in_betreuung', 'zaehler: bg_betreut', 'bg_betreut'],
    ['a metric that reports places', 'geliefert: sta_plaetze', 'geliefert: sta_platz', 'sta_platz'],
    [
      'a metric of the site table',
      'messgroesse: abgaenge_lza_het',
      'messgroesse: abgaenge_het',
      'abgaenge_het',
    ],
    ['a metric beside', 'messgroesse: sta_unterbrochen', 'messgroesse: sta_pause', 'sta_pause'],
    ['the source of a metric', 'einheit: eLb, quelle: ba-sgb2', 'einheit: eLb, quelle: ba-sgb3', 'ba-sgb3'],
    ['the goal of an open point', 'ziel: IV.5\n', 'ziel: IV.6\n', 'IV.6'],
  ])('%s', (_, from, to, marked) => {
    expectSlip(from, to, 'DEF-130', marked);
  });

  test('with the names that are nearest', () => {
    const { diagnostics } = readText(agreementWith(['messgroesse: lzb', 'messgroesse: lzv']));
    expect(diagnostics[0]?.message).toBe(
      'Die Messgröße „lzv“ ist in der Vereinbarung nicht festgelegt. Meinten Sie „lzb“?',
    );
  });
});

describe('every id stands once:', () => {
  test('two goals', () => {
    const { diagnostics } = readText(agreementWith(['id: I.2', 'id: I.1']));
    const line = agreementText.split('\n').indexOf('  - id: I.1') + 1;
    expect(diagnostics.map(({ code, message }) => [code, message.split('. ')[0]])).toEqual([
      ['DEF-129', `Das Ziel „I.1“ gibt es schon in Zeile ${line}.`],
      ['DEF-130', 'Das Ziel „I.2“ ist in der Vereinbarung nicht festgelegt'],
    ]);
  });

  test('two metrics', () => {
    expect(slips(['{ id: sta_neu,', '{ id: sta_belegt,'])).toEqual([
      expect.stringMatching(/^DEF-130 \d+:24 sta_neu$/),
      expect.stringMatching(/^DEF-129 \d+:11 sta_belegt$/),
    ]);
  });
});

describe('the people of an agreement', () => {
  test.each([
    'zwei@example.org, drei@example.org',
    'Landrätin <l@example.org>',
    'landrätin@example.org',
    'l@example.org\\r\\nBcc: x@example.org',
    '"l l"@example.org',
    'l@@example.org',
    'l..l@example.org',
    'l@xn--exmple-cua.org',
    'l@localhost',
  ])('have one plain address, not %s', (address) => {
    expectSlip('landraetin@example.org', `'${address}'`, 'DEF-111', `'${address}'`);
  });

  test('have addresses of their own, whatever the capitals', () => {
    const first = /e-mail: (\S+)\n(?=[\s\S]*?landraetin@)/.exec(
      agreementText.slice(agreementText.indexOf('unterzeichnende:')),
    )?.[1];
    const upper = first?.toUpperCase() ?? '';
    expectSlip('landraetin@example.org', upper, 'DEF-136', upper);
    const { diagnostics } = readText(agreementWith(['landraetin@example.org', upper]));
    const line = agreementText.split('\n').findIndex((text) => text.includes(`e-mail: ${first}`)) + 1;
    expect(diagnostics[0]?.message).toContain(`steht schon in Zeile ${line}`);
  });

  test('sign for every partner', () => {
    const start = agreementText.indexOf('  - stelle: landkreis\n    name: Dr.');
    const end = agreementText.indexOf('  - stelle: jobcenter\n    name: Annette');
    const [slip, ...more] = slips([agreementText.slice(start, end), '']);
    expect(more).toEqual([]);
    expect(slip).toMatch(/^DEF-132 \d+:1 unterzeichnende$/);
  });
});

describe('months, days and words', () => {
  test.each([
    ['von: 2020-01,', 'von: 2020-1,', 'DEF-111', '2020-1'],
    ['datum: 2020-08-24', 'datum: 2020-02-30', 'DEF-111', '2020-02-30'],
    ['richtung: mindestens', 'richtung: minimal', 'DEF-108', 'minimal'],
    ['gezaehlt: ja', 'gezaehlt: true', 'DEF-111', 'true'],
    ['jahr: 2020', 'jahr: 20', 'DEF-111', '20'],
    ['datei: lza_*.csv', 'datei: ../lza_*.csv', 'DEF-111', '../lza_*.csv'],
    ['dateiname: JC-Mansfeld-Suedharz', 'dateiname: JC_Südharz', 'DEF-111', 'JC_Südharz'],
    ['zielwert: 18,9 %', 'zielwrt: 18,9 %', 'DEF-106', 'zielwrt'],
    ['art: durchschnittsbestand', 'art: durchschnitt', 'DEF-108', 'durchschnitt'],
    ['praeambel: |', 'preambel: |', 'DEF-106', 'preambel'],
  ])('%s → %s', (from, to, code, marked) => {
    expectSlip(from, to, code, marked);
  });

  test('a validity cannot end before it begins', () => {
    expect(slips(['von: 2020-01, bis: 2020-12', 'von: 2020-12, bis: 2020-01'])).toEqual([
      expect.stringMatching(/^DEF-131 \d+:5 gueltig$/),
    ]);
  });
});
