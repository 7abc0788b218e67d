import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/domain/report.ts';
import { render } from '../../../src/render/render.ts';
import { testDesign } from '../../support/design.ts';
import { elementsIn, readPdf } from '../../support/read-pdf.ts';
import { reportOf, sampleChart } from '../../support/report-of.ts';
import { stressHtml } from '../../support/stress-html.ts';

const CHARTS = new Map([['c1', sampleChart('c1')]]);

function stressReport(more: Partial<Report> = {}): Report {
  return reportOf(stressHtml(), { charts: CHARTS, ...more });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const rendered = render(stressReport({ predecessorId: 'b'.repeat(64) }), testDesign());
const read = rendered.then(({ bytes }) => readPdf(bytes));

describe('the same report gives the same bytes', () => {
  test('twice in one process, also after another report has used the fonts', async () => {
    const first = await render(stressReport(), testDesign());
    await render(reportOf('<h1>Zuerst „18,9\u00A0%“ und −1 – Œuvre</h1>'), testDesign());
    const second = await render(stressReport(), testDesign());
    expect(sha256(second.bytes)).toBe(sha256(first.bytes));
  });

  test('in a process of its own, which starts with nothing known', async () => {
    const here = new URL('../../..', import.meta.url).href;
    const script = `
      const [{ render }, { testDesign }, { reportOf }] = await Promise.all([
        import('${here}src/render/render.ts'),
        import('${here}test/support/design.ts'),
        import('${here}test/support/report-of.ts'),
      ]);
      const { bytes } = await render(reportOf('<h1>Titel</h1><p>Zielvereinbarung – 12,6\u00A0%</p>'), testDesign());
      process.stdout.write(Buffer.from(bytes).toString('base64'));`;
    const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script]).toString();
    const { bytes } = await render(
      reportOf('<h1>Titel</h1><p>Zielvereinbarung – 12,6\u00A0%</p>'),
      testDesign(),
    );
    expect(elsewhere).toBe(Buffer.from(bytes).toString('base64'));
  });

  test('another report id gives another file id, another day another date', async () => {
    const plain = Buffer.from((await render(reportOf('<h1>A</h1>'), testDesign())).bytes);
    const other = Buffer.from(
      (await render(reportOf('<h1>A</h1>', { reportId: 'c'.repeat(64) }), testDesign())).bytes,
    );
    const idOf = (bytes: Buffer) => /\/ID \[<([0-9a-f]{32})>/.exec(bytes.toString('latin1'))?.[1];
    expect(idOf(plain)).toMatch(/^[0-9a-f]{32}$/);
    expect(idOf(other)).not.toBe(idOf(plain));
    expect(plain.toString('latin1')).toContain('<xmp:CreateDate>2020-09-22T00:00:00Z</xmp:CreateDate>');
  });
});

describe('what the file says about itself', () => {
  test('language, title in the window, escaped metadata with report id and predecessor', async () => {
    const { language, showsTitle, metadata } = await read;
    expect(language).toBe('de-DE');
    expect(showsTitle).toBe(true);
    expect(metadata).toContain('Jobcenter Muster &amp; Söhne');
    expect(metadata).toContain('Zielvereinbarung 2020 &lt;Soll und Ist&gt;');
    expect(metadata).toContain(
      `<dc:identifier>muster-2020/2020-08/monat/1/${'a'.repeat(64)}</dc:identifier>`,
    );
    expect(metadata).toContain(`<rdf:li>${'b'.repeat(64)}</rdf:li>`);
  });

  test('no standard is claimed unless the caller says so', async () => {
    const { bytes } = await rendered;
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/pdfaid|pdfuaid/);
    const claiming = await render(reportOf('<h1>A</h1>'), testDesign(), { pdfa: 'A-3a', pdfua: 1 });
    const text = Buffer.from(claiming.bytes).toString('latin1');
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('bookmarks follow the headings h1 to h3 and their levels', async () => {
    const { bookmarks } = await read;
    expect(bookmarks.map(({ title }) => title)).toEqual(['Zielvereinbarung 2020: August']);
    expect(bookmarks[0]?.items[0]).toMatchObject({
      title: 'Das Wichtigste',
      items: [{ title: 'Maßnahmen' }],
    });
    expect(JSON.stringify(bookmarks)).not.toContain('Ausblick');
  });
});

describe('what every page wears', () => {
  test('head, foot, notice and page number, outside the reading order', async () => {
    const { pages, trees } = await read;
    pages.forEach((lines, index) => {
      const text = lines.join('\n');
      expect(text).toContain('Managementbericht August 2020');
      expect(text).toContain('Muster – erfundene Beispieldaten');
      expect(text).toContain(`Seite ${index + 1} von ${pages.length}`);
    });
    expect(JSON.stringify(trees)).not.toContain('erfundene Beispieldaten');
    expect(JSON.stringify(trees)).not.toContain('Seite 1 von');
  });

  test('a draft shows its mark on every page, a final report shows none', async () => {
    const draft = await render(stressReport({ watermark: 'ENTWURF' }), testDesign());
    const { pages, trees } = await readPdf(draft.bytes);
    for (const lines of pages) expect(lines.join()).toContain('ENTWURF');
    expect(JSON.stringify(trees)).not.toContain('ENTWURF');
    expect(JSON.stringify((await read).pages)).not.toContain('ENTWURF');
  });
});

describe('what is read aloud', () => {
  test('a chart is one figure with its alternative text, its caption beside it', async () => {
    const figures = elementsIn(await read, 'Figure');
    expect(figures).toHaveLength(4);
    for (const { alt, children } of figures) {
      expect(alt).toBe(sampleChart('c1').alt);
      expect(children).toEqual([]);
    }
    expect(elementsIn(await read, 'Caption').map(({ text }) => text)).toContain(
      'Abbildung 1: Integrationsquote, kumuliert',
    );
  });

  test('a list item has its marker and its body, nested lists stay inside', async () => {
    const items = elementsIn(await read, 'LI');
    for (const { children } of items) expect(children.map(({ role }) => role)).toEqual(['Lbl', 'LBody']);
    const nested = items.find(({ text }) => /^• ?zweitens/.test(text));
    expect(nested?.children[1]?.children.map(({ role }) => role)).toEqual(['P', 'L']);
    expect(items.map(({ children }) => children[0]?.text)).toContain('2.');
  });

  test('words in another language are marked as such', async () => {
    expect(elementsIn(await read, 'Span')).toMatchObject([{ lang: 'en', text: 'preliminary figures' }]);
  });

  test('a block may have a language of its own', async () => {
    const { bytes } = await render(reportOf('<h1>A</h1><p lang="en">All figures.</p>'), testDesign());
    expect(elementsIn(await readPdf(bytes), 'P')).toMatchObject([{ lang: 'en', text: 'All figures.' }]);
  });
});
