import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/diagnostic/diagnostic.ts';
import type { Outcome } from '../../../../src/diagnostic/outcome.ts';
import { monthText } from '../../../../src/domain/month.ts';
import type { TextFile } from '../../../../src/read/input-file.ts';
import { readActions } from '../../../../src/read/texts/actions.ts';
import { readComment } from '../../../../src/read/texts/comments.ts';
import { readHead } from '../../../../src/read/texts/report-head.ts';
import { dayOfTalk, readTalk } from '../../../../src/read/texts/talks.ts';
import { sampleAgreement } from '../../../support/agreement-text.ts';
import { sampleText } from '../../../support/sample-data.ts';

const agreement = sampleAgreement();
const file = (path: string, text: string): TextFile => ({
  input: { file: path, bytes: new Uint8Array(), sha256: '' },
  text,
});

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 2));
  return outcome.value;
}

function slips({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): readonly string[] {
  return diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

describe('a comment', () => {
  const head =
    'ziel: I.1\nstelle: jobcenter\nfunktion: Controlling\ndatum: 2020-09-23\ndatenstand: Mai 2020, endgültig\nstand: abgestimmt';
  const read = (text: string) =>
    readComment(file('data/kommentare/2020-08/I.1-jobcenter.md', text), agreement);

  test('names its goal, body and data status, and keeps its Markdown', () => {
    const written = value(read(`---\n${head}\n---\n\nEin **Satz**.\n\n* Punkt\n`));
    expect(written).toEqual({
      kind: 'comment',
      comment: {
        indicator: 'I.1',
        party: 'jobcenter',
        role: 'Controlling',
        day: '2020-09-23',
        dataStatus: 'Mai 2020, endgültig',
        state: 'abgestimmt',
        markdown: 'Ein **Satz**.\n\n* Punkt',
        place: { file: 'data/kommentare/2020-08/I.1-jobcenter.md', line: 2, column: 7, length: 3 },
      },
    });
  });

  test('on an unknown goal is refused with the goals that are near', () => {
    const outcome = read(`---\n${head.replace('I.1', 'I.3')}\n---\nText\n`);
    expect(slips(outcome)).toEqual(['DEF-130 2:7']);
    expect(outcome.diagnostics[0]?.message).toContain(
      'Das Ziel „I.3“ ist in der Vereinbarung nicht festgelegt. Meinten Sie „I.1“',
    );
  });

  test('has at most 20.000 characters', () => {
    expect(read(`---\n${head}\n---\n${'ä'.repeat(20_000)}`).ok).toBe(true);
    const outcome = read(`---\n${head}\n---\n${'ä'.repeat(20_001)}`);
    expect(slips(outcome)).toEqual(['DEF-113 9:1']);
    expect(outcome.diagnostics[0]?.message).toBe('Der Text hat 20.001 Zeichen; möglich sind 20.000.');
  });

  test.each([
    ['nothing', ''],
    ['a picture', '![Diagramm mit Text](bild.png)\n\n![nur][b]\n\n[b]: bild.png'],
    ['a remark nobody sees', '<!-- noch zu schreiben\n\n1 Absatz -->'],
    ['HTML', '<p align="center">Text</p>\n\n<script>\nlet a = 1\n\nlet b\n</script>\n<img src="x1">'],
    ['dashes', '---\n\n* …'],
  ])('with %s below its head is nothing yet, and a warning says so', (_, body) => {
    const outcome = read(`---\n${head}\n---\n\n${body}\n`);
    expect(value(outcome)).toEqual({ kind: 'nothing' });
    expect(outcome.diagnostics).toMatchObject([{ code: 'DEF-149', severity: 'warning' }]);
    expect(outcome.diagnostics[0]?.place?.file).toBe('data/kommentare/2020-08/I.1-jobcenter.md');
  });

  test.each([
    '5',
    '<b>Wichtig:</b> mehr',
    'Text <!-- nicht -->',
    '![b](b.png) siehe Bild',
    '* Punkt',
    '1 < 2',
  ])('of %s is a comment', (body) => {
    expect(value(read(`---\n${head}\n---\n${body}\n`))).toMatchObject({ comment: { markdown: body } });
  });

  test('tells a slip in its head on its own line', () => {
    expect(slips(read(`---\n${head.replace('stand: abgestimmt', 'stand: fertig')}\n---\nText\n`))).toEqual([
      'DEF-108 7:8',
    ]);
    expect(slips(read(`---\n${head.replace('stelle', 'steller')}\n---\nText\n`))).toEqual(['DEF-106 3:1']);
  });

  test('without a goal but with a section is a text of the report', () => {
    const written = value(read('---\nabschnitt: umsetzung\ndatum: 2020-09-23\n---\n\nText.\n'));
    expect(written).toMatchObject({
      kind: 'text',
      text: { id: 'umsetzung', day: '2020-09-23', markdown: 'Text.' },
    });
    expect(slips(read('---\nabschnitt: umsätze\ndatum: 2020-09-23\n---\nText\n'))).toEqual(['DEF-108 2:12']);
  });
});

describe('the list of actions', () => {
  const sample = sampleText('massnahmen/2020-08.yaml');
  const read = (text: string) => readActions(file('data/massnahmen/2020-08.yaml', text), agreement);

  test('of the sample has six, with every postponement', () => {
    const actions = value(read(sample));
    expect(actions.map(({ number, state, due, doneOn }) => [number, state, due, doneOn])).toEqual([
      [1, 'läuft', '2020-10-31', null],
      [2, 'läuft', '2020-12-31', null],
      [3, 'läuft', '2020-08-31', null],
      [4, 'neu', '2020-12-31', null],
      [5, 'läuft', '2020-11-30', null],
      [6, 'erledigt', '2020-06-30', '2020-06-22'],
    ]);
    expect(actions[0]?.postponements).toEqual([
      { from: '2020-09-30', on: '2020-09-22', reason: 'Personalausfall' },
    ]);
    expect(actions[0]?.evidence).toBe('Selbstauskunft');
  });

  test('refuses an unknown goal, a number given twice and an unknown state', () => {
    expect(slips(read(sample.replace('ziel: III.2', 'ziel: III.3')))).toEqual([
      expect.stringMatching(/^DEF-130 \d+:11$/),
    ]);
    expect(slips(read(sample.replace('nr: 2', 'nr: 1')))).toEqual([expect.stringMatching(/^DEF-129 \d+:9$/)]);
    expect(slips(read(sample.replace('stand: neu', 'stand: offen')))).toEqual([
      expect.stringMatching(/^DEF-108 \d+:12$/),
    ]);
  });

  test('refuses days out of order and a done action without its day', () => {
    expect(slips(read(sample.replace('termin: 2020-10-31', 'termin: 2020-09-30')))).toEqual(['DEF-198 3:9']);
    expect(slips(read(sample.replace('    erledigt-am: 2020-06-22\n', '')))).toEqual(['DEF-199 59:9']);
  });

  test('tells when a done action was taken up again, and why', () => {
    const again = 'stand: läuft\n    wieder-aufgenommen: [{ am: 2020-09-07, grund: neue Verordnung }]';
    const actions = value(read(sample.replace('stand: erledigt\n    erledigt-am: 2020-06-22', again)));
    expect(actions.at(-1)).toMatchObject({
      state: 'läuft',
      doneOn: null,
      reopenings: [{ on: '2020-09-07', reason: 'neue Verordnung' }],
    });
  });

  test('may be empty', () => {
    expect(value(read('massnahmen: []'))).toEqual([]);
  });
});

describe('the minutes of a talk', () => {
  const sample = sampleText('gespraeche/2020-08-27.md');

  test('hold who met, what was discussed and agreed, what is open, and the next talk', () => {
    expect(value(readTalk(file('data/gespraeche/2020-08-27.md', sample)))).toMatchObject({
      day: '2020-08-27',
      bodies: 'Agentur für Arbeit, Jobcenter; Landkreis zu IV',
      discussed: 'Datenstand Juli 2020.',
      agreed: expect.stringMatching(/^Maßnahme\s4 neu, .* verlängert\.$/),
      open: 'Lesart zu IV.1, Stufenplan zu IV.5.',
      next: '2020-10-01',
    });
  });

  test('need their three headings', () => {
    const outcome = readTalk(file('data/gespraeche/2020-08-27.md', sample.replace('## Offen', '### Offen')));
    expect(slips(outcome)).toEqual(['DEF-134 7:1']);
    expect(outcome.diagnostics[0]?.message).toBe('Im Ergebnisvermerk fehlt „## Offen“.');
  });

  test('are told where a heading goes by another name', () => {
    const text = sample.replace('## Vereinbart', '## Vereinbarung');
    const line = text.split('\n').indexOf('## Vereinbarung') + 1;
    const outcome = readTalk(file('data/gespraeche/2020-08-27.md', text));
    expect(slips(outcome)).toEqual([`DEF-134 ${line}:1`]);
    expect(outcome.diagnostics[0]?.message).toBe('Im Ergebnisvermerk fehlt „## Vereinbart“.');
  });

  test('may say which data were discussed, and point at it and at the next date', () => {
    const talk = value(readTalk(file('data/gespraeche/2020-08-27.md', sample)));
    expect([talk.dataMonth && monthText(talk.dataMonth), talk.dataPlace?.line, talk.nextPlace?.line]).toEqual(
      ['2020-07', 3, 4],
    );
    const plain = value(
      readTalk(file('data/gespraeche/2020-08-27.md', sample.replace('datenstand: 2020-07\n', ''))),
    );
    expect(plain).not.toHaveProperty('dataMonth');
  });

  test.each([
    ['a next talk before this one', 'naechstes: 2020-10-01', 'naechstes: 2020-08-26', 'DEF-196 4:12'],
    ['a next talk on the same day', 'naechstes: 2020-10-01', 'naechstes: 2020-08-27', 'DEF-196 4:12'],
    ['data of a month still to come', 'datenstand: 2020-07', 'datenstand: 2020-09', 'DEF-197 3:13'],
    ['data status in words', 'datenstand: 2020-07', 'datenstand: Juli 2020', 'DEF-111 3:13'],
  ])('refuse %s', (_, from, to, slip) => {
    expect(slips(readTalk(file('data/gespraeche/2020-08-27.md', sample.replace(from, to))))).toEqual([slip]);
  });

  test('may speak of the month the talk is in', () => {
    const text = sample.replace('datenstand: 2020-07', 'datenstand: 2020-08');
    expect(readTalk(file('data/gespraeche/2020-08-27.md', text)).ok).toBe(true);
  });

  test('are named after their day', () => {
    expect(dayOfTalk('2020-08-27.md')).toBe('2020-08-27');
    expect(slips(readTalk(file('data/gespraeche/August.md', sample)))).toEqual(['DEF-147 1:1']);
    expect(slips(readTalk(file('data/gespraeche/2020-02-30.md', sample)))).toEqual(['DEF-147 1:1']);
  });
});

describe('the head of a report', () => {
  const sample = sampleText('berichte/2020-08.yaml');
  const read = (text: string) => readHead(file('data/berichte/2020-08.yaml', text), agreement);

  test('brings cause, decisions, news, what is pending, and estimates in the unit of their goals', () => {
    const head = value(read(sample));
    expect(head).toMatchObject({ day: '2020-09-28', nextTalk: '2020-10-01' });
    expect([head.decisions.length, head.news.length]).toEqual([3, 3]);
    expect(head.pending).toMatchObject([{ metric: 'jp58_belegt', remark: 'Landkreis, zugesagt bis 06.10.' }]);
    expect(
      head.estimates.map(({ indicator, from, until }) => [indicator, from.toFixed(), until.toFixed()]),
    ).toEqual([
      ['I.1', '0.16', '0.165'],
      ['I.2', '7380', '7410'],
      ['II', '39000000', '39000000'],
      ['III.1', '1230', '1230'],
      ['III.2', '205', '205'],
      ['IV.1', '18', '18'],
    ]);
  });

  test('needs only its day and the cause', () => {
    const head = value(read('berichtsdatum: 2020-09-28\nursache: Ein Satz.\n'));
    expect(head).toMatchObject({ decisions: [], news: [], pending: [], estimates: [], nextTalk: null });
    expect(head.explanations).toEqual([]);
  });

  const OWN = 'erklaerungen:\n  - { ziel: III.1, text: Die Beratung ruhte., verfasser: Controlling }\n';

  test('may explain a goal in the controller’s own words', () => {
    expect(value(read(sample + OWN)).explanations).toEqual([
      { indicator: 'III.1', text: 'Die Beratung ruhte.', author: 'Controlling' },
    ]);
  });

  test.each([
    ['a goal that is not there', OWN.replace('III.1', 'III.4'), 'DEF-130'],
    ['one goal twice', `${OWN}  - { ziel: III.1, text: Noch einmal., verfasser: Controlling }\n`, 'DEF-160'],
    ['nobody who says it', OWN.replace(', verfasser: Controlling', ''), 'DEF-107'],
  ])('refuses an explanation of %s', (_, text, code) => {
    const found = slips(read(sample + text));
    expect(found).toEqual([expect.stringMatching(new RegExp(`^${code} `))]);
  });

  test.each([
    ['an estimate for an unknown goal', 'ziel: III.2', 'ziel: III.4', 'DEF-130'],
    ['an estimate that lost its point', 'wert: 1.230', 'wert: 1,230', 'DEF-124'],
    ['an estimate without its percent sign', 'von: 16,0 %', 'von: 16,0', 'DEF-122'],
    ['half a span', '    von: 16,0 %\n', '', 'DEF-135'],
    ['a span and a value at once', '    von: 16,0 %\n', '    von: 16,0 %\n    wert: 16,2 %\n', 'DEF-135'],
    ['a span turned round', 'von: 16,0 %', 'von: 16,9 %', 'DEF-131'],
    ['an unknown metric', 'messgroesse: jp58_belegt', 'messgroesse: jp58_besetzt', 'DEF-130'],
    ['a fourth line of news', 'neu:\n', 'neu:\n  - Viertens\n', 'DEF-111'],
    ['a day that does not exist', '2020-09-28', '2020-09-31', 'DEF-111'],
  ])('refuses %s', (_, from, to, code) => {
    expect(sample).toContain(from);
    expect(read(sample.replace(from, to)).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });
});
