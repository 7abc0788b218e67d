import { describe, expect, test } from 'vitest';
import type { InputFile } from '../../../../src/domain/draft.ts';
import type { Report } from '../../../../src/domain/report.ts';
import { inspect } from '../../../../src/render/inspect/inspect.ts';
import { testDesign } from '../../../support/design.ts';
import { reportOf, sampleChart } from '../../../support/report-of.ts';

function file(name: string, text: string): InputFile {
  return { file: name, bytes: new TextEncoder().encode(text), sha256: '' };
}

interface Given {
  readonly definitions?: readonly InputFile[];
  readonly templates?: readonly InputFile[];
  readonly report?: Partial<Report>;
}

function found(html: string, { definitions = [], templates = [], report = {} }: Given = {}) {
  return inspect(reportOf(html, report), testDesign(), { definitions, templates });
}

function codes(html: string, given: Given = {}): readonly string[] {
  return found(html, given).map(({ code }) => code);
}

describe('headings', () => {
  test('that go down step by step and up at will are right', () => {
    expect(codes('<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h2>E</h2><h3>F</h3>')).toEqual([]);
  });

  test('must begin with the first level', () => {
    const [finding] = found('<section><h2>Zuerst</h2></section>');
    expect(finding).toMatchObject({ code: 'SEI-505', severity: 'error' });
    expect(finding?.message).toBe(
      'Die Überschrift „Zuerst“ (h2) ist die erste des Berichts; die erste muss eine h1 sein.',
    );
    expect(finding?.hint).toMatch(/^Bitte hier <h1> verwenden\./);
  });

  test('may not skip a level; the one before is named, and each mistake is told once', () => {
    const findings = found('<h1>Oben</h1><h4>Zu <em>tief</em></h4><h4>Daneben</h4>');
    expect(findings.map(({ message }) => message)).toEqual([
      'Die Überschrift „Zu tief“ (h4) folgt auf „Oben“ (h1); dazwischen fehlt h2 bis h3.',
    ]);
  });

  test('below the fourth level are too deep', () => {
    expect(found('<h1>A</h1><h5>B</h5>')[0]?.message).toBe(
      'Die Überschrift „B“ (h5) ist zu tief: Der Bericht kennt h1 bis h4.',
    );
  });

  test('have the place of their tag', () => {
    const templates = [file('v.hbs', '<h1>A</h1>\n<p>x</p> <h3>B</h3>')];
    const html = '<h1 data-quelle="v.hbs:1">A</h1><h3 data-quelle="v.hbs:2">B</h3>';
    expect(found(html, { templates })[0]?.place).toEqual({ file: 'v.hbs', line: 2, column: 10, length: 3 });
  });
});

describe('pictures', () => {
  const chart = sampleChart('I.1');
  const charts = new Map([['I.1', chart]]);
  const illustrations = new Map([
    ['bilder/a.png', { name: 'bilder/a.png', mediaType: 'image/png' as const, bytes: new Uint8Array() }],
  ]);

  test('with their texts are right, and so are those that only decorate', () => {
    const html =
      '<figure data-chart="I.1"></figure><img src="bilder/a.png" alt="Wappen"><img src="bilder/a.png" alt="">';
    expect(codes(html, { report: { charts, illustrations } })).toEqual([]);
  });

  test('without alternative text are refused', () => {
    const [finding] = found('<img src="bilder/a.png">', { report: { illustrations } });
    expect(finding?.code).toBe('SEI-504');
    expect(finding?.message).toContain('Das Bild „bilder/a.png“ hat keinen Alternativtext');
    expect(finding?.hint).toContain('alt=""');
  });

  test('charts without alternative text are refused, too', () => {
    const mute = new Map([['I.1', { ...chart, alt: ' ' }]]);
    expect(codes('<figure data-chart="I.1"></figure>', { report: { charts: mute } })).toEqual(['SEI-504']);
  });

  test('that are not there are told with those that are', () => {
    const findings = found('<img src="bilder/b.png" alt="x"><figure data-chart="I.9"></figure>', {
      report: { charts, illustrations },
    });
    expect(findings.map(({ code, message, hint }) => [code, message, hint])).toEqual([
      ['SEI-506', 'Das Bild „bilder/b.png“ gibt es nicht.', 'Vorhanden sind: „bilder/a.png“.'],
      ['SEI-506', 'Das Diagramm „I.9“ hat dieser Bericht nicht.', 'Vorhanden sind: „I.1“.'],
    ]);
  });
});

describe('characters without a glyph', () => {
  test('are found wherever a page shows text', () => {
    const shown: readonly Partial<Report>[] = [
      { header: { left: '木', right: '' } },
      { header: { left: '', right: '木' } },
      { footer: { left: '木', notice: null } },
      { footer: { left: '', notice: '木' } },
      { watermark: '木' },
      { charts: new Map([['x', { ...sampleChart('x'), planLabel: '木' }]]) },
      { charts: new Map([['x', { ...sampleChart('x'), limit: { value: 1, label: '木' } }]]) },
    ];
    for (const report of shown) expect(codes('<p>x</p>', { report })).toEqual(['SEI-501']);
    expect(codes('<figure data-chart="x"><figcaption>木</figcaption></figure>')).toContain('SEI-501');
  });

  test('may stand where no page shows them', () => {
    const charts = new Map([['x', { ...sampleChart('x'), alt: '木' }]]);
    expect(codes('<p title="木">x</p>', { report: { title: '木', subject: '木', charts } })).toEqual([]);
  });

  test('are no umlauts, no Greek and no Cyrillic, in letters composed or not', () => {
    expect(codes('<p>Äö ΑΩ Жук Ștefan – „−“ § € ½</p>')).toEqual([]);
  });

  test('are told once for each file, with the word they stand in', () => {
    const definitions = [file('k.md', 'Gut.\n\nSehr gut😀 😀\n'), file('l.md', '😀')];
    const html = '<p data-quelle="k.md:3">Sehr gut😀 😀</p><p data-quelle="l.md:1">😀</p>';
    const findings = found(html, { definitions });
    expect(findings.map(({ place }) => place)).toEqual([
      { file: 'k.md', line: 3, column: 9, length: 1 },
      { file: 'l.md', line: 1, column: 1, length: 1 },
    ]);
    expect(findings[0]?.message).toBe(
      'Das Bildzeichen (Emoji) „😀“ (U+1F600) in „gut😀“ gibt es in der Schrift des Berichts nicht.',
    );
  });

  test('are counted when a file holds many', () => {
    const text = '一二三四五六七八';
    const findings = found(`<p data-quelle="k.md:1">${text}</p>`, { definitions: [file('k.md', text)] });
    expect(findings).toHaveLength(5);
    expect(findings[3]?.message).not.toContain('weitere');
    expect(findings[4]?.message).toMatch(/In derselben Datei stehen 3 weitere\.$/);
  });

  test('that people see as one sign are one: a flag', () => {
    const findings = found('<p>🇩🇪</p>');
    expect(findings.map(({ message }) => message.slice(0, 49))).toEqual([
      'Das Bildzeichen (Emoji) „🇩🇪“ (U+1F1E9 U+1F1EA) ',
    ]);
  });

  test('come from the data where the template that prints them does not hold them', () => {
    const templates = [file('v.hbs', '<p>{{titel}}</p>')];
    const definitions = [file('a.yaml', 'jahr: 2020\ntitel: Ziel木')];
    expect(found('<p data-quelle="v.hbs:1">Ziel木</p>', { templates, definitions })[0]?.place).toMatchObject({
      file: 'a.yaml',
      line: 2,
      column: 12,
    });
  });

  test('written by their number are shown at the line of their element', () => {
    const definitions = [file('k.md', 'x\n\n&#26408;')];
    expect(found('<p data-quelle="k.md:3">木</p>', { definitions })[0]?.place).toEqual({
      file: 'k.md',
      line: 3,
      column: 1,
    });
  });

  test('in a file whose name holds letters and dots apart are found in it', () => {
    const definitions = [file('fu\u0308r.md', '木')];
    expect(found('<p data-quelle="für.md:1">木</p>', { definitions })[0]?.place?.file).toBe('fu\u0308r.md');
  });
});

test('all there is to mend is told at once', () => {
  expect(codes('<h2>木</h2><img src="x.png">')).toEqual(['SEI-506', 'SEI-504', 'SEI-505', 'SEI-501']);
});
