import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/domain/report.ts';
import { render } from '../../../src/render/render.ts';
import { testDesign } from '../../support/design.ts';
import { objectsOf } from '../../support/raw-pdf.ts';
import { elementsIn, readPdf } from '../../support/read-pdf.ts';
import { reportOf, sampleChart } from '../../support/report-of.ts';
import { stressHtml } from '../../support/stress-html.ts';
import { wholeReport } from '../../support/whole-report.ts';

const CHARTS = new Map([['c1', sampleChart('c1')]]);

function stressReport(more: Partial<Report> = {}): Report {
  return reportOf(stressHtml(), { charts: CHARTS, ...more });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Prints the whole report with modules of its own and gives the hash of its bytes. */
const SCRIPT = `
  const home = ${JSON.stringify(new URL('../../..', import.meta.url).href)};
  const hash = (async () => {
    const [{ render }, { testDesign }, { wholeReport }, { createHash }] = await Promise.all([
      import(home + 'src/render/render.ts'),
      import(home + 'test/support/design.ts'),
      import(home + 'test/support/whole-report.ts'),
      import('node:crypto'),
    ]);
    const { bytes } = await render(wholeReport(), testDesign());
    return createHash('sha256').update(bytes).digest('hex');
  })();`;

async function renderedInWorker(): Promise<string> {
  const script = `${SCRIPT} hash.then((text) => require('node:worker_threads').parentPort.postMessage(text));`;
  const worker = new Worker(script, { eval: true, execArgv: [] });
  const [text] = (await once(worker, 'message')) as [string];
  await worker.terminate();
  return text;
}

async function renderedElsewhere(): Promise<string> {
  const env = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' };
  const words = ['--input-type=module', '-e', `${SCRIPT} process.stdout.write(await hash);`];
  return (await promisify(execFile)(process.execPath, words, { env })).stdout;
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

  test('in a worker, and in a process of another time zone and language, which start with nothing known', async () => {
    const here = sha256((await render(wholeReport(), testDesign())).bytes);
    const [worker, process] = await Promise.all([renderedInWorker(), renderedElsewhere()]);
    expect([worker, process]).toEqual([here, here]);
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

  test('it claims PDF/A-3a and PDF/UA-1, unless the caller says otherwise', async () => {
    const { metadata } = await read;
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const { bytes } = await render(reportOf('<h1>A</h1>'), testDesign(), {});
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/pdfaid|pdfuaid/);
  });

  test('a title of any signs reads the same in the metadata and beside it', async () => {
    const title = "A & B < „C\" > 'D' – Müller\r\nzweite Zeile\tEnde";
    const { bytes } = await render(reportOf('<h1>A</h1>', { title: `${title}\u0000\u000B` }), testDesign());
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const { info, metadata } = await (await task.promise).getMetadata();
    expect(metadata?.get('dc:title')).toBe(title);
    expect((info as { Title?: string }).Title).toBe(title);
    await task.destroy();
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

describe('letters that the document font lacks', () => {
  const html =
    '<h1>Ƣ und Ӝ</h1><p>Dom ƢƢnah <em>Ӝ</em> E\u0308 x\u0331y</p><figure data-chart="c1"></figure>';
  const charts = new Map([['c1', { ...sampleChart('c1'), title: 'Quote Ӝ' }]]);

  test('are printed and read in words, headings and charts', async () => {
    const { bytes } = await render(reportOf(html, { charts }), testDesign());
    const lines = (await readPdf(bytes)).pages.flat();
    expect(lines).toContain('Ƣ und Ӝ');
    expect(lines).toContain('Dom ƢƢnah Ӝ Ë x\u0331y');
    expect(lines.join('|')).toContain('Quote Ӝ');
  });

  test('bring their font only where they are', async () => {
    const objects = async (text: string) =>
      [
        ...objectsOf((await render(reportOf(`<h1>A</h1><p>${text}</p>`), testDesign())).bytes).values(),
      ].join();
    expect(await objects('Straße')).not.toContain('NotoSans');
    expect(await objects('Ƣ')).toContain('NotoSans-Regular');
    expect(await objects('Ƣ')).not.toContain('NotoSans-SemiBold');
  });
});

test('a report of 14 pages with 12 charts is no larger than 125 KiB', async () => {
  const { bytes, pages } = await render(stressReport({ tree: reportOf(stressHtml(12)).tree }), testDesign());
  expect(pages).toBeGreaterThanOrEqual(14);
  expect(bytes.length).toBeLessThanOrEqual(125 * 1024);
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
