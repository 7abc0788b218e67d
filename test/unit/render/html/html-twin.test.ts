import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { htmlTwin } from '../../../../src/render/html/html-twin.ts';
import { testDesign } from '../../../support/design.ts';
import { elementsBelow, readHtml, theOnly, wordsIn } from '../../../support/read-html.ts';
import { reportOf, sampleChart } from '../../../support/report-of.ts';
import { stressHtml } from '../../../support/stress-html.ts';

const CHARTS = new Map([['c1', sampleChart('c1')]]);
const stress = () => reportOf(stressHtml(), { charts: CHARTS, predecessorId: 'b'.repeat(64) });
const bytes = htmlTwin(stress(), testDesign());
const text = new TextDecoder().decode(bytes);
const page = readHtml(bytes);

function meta(name: string): unknown {
  return elementsBelow(page, 'meta').find(({ properties }) => properties['name'] === name)?.properties[
    'content'
  ];
}

describe('the web page says what it is', () => {
  test('in German, with title, description, date, identifier and predecessor', () => {
    expect(text.startsWith('<!doctype html>')).toBe(true);
    expect(theOnly(page, 'html').properties['lang']).toBe('de');
    expect(wordsIn(theOnly(theOnly(page, 'head'), 'title'))).toBe(stress().title);
    expect(meta('description')).toBe('Zielvereinbarung 2020 <Soll und Ist>');
    expect(meta('dcterms.identifier')).toBe(`muster-2020/2020-08/monat/1/${'a'.repeat(64)}`);
    expect(meta('dcterms.replaces')).toBe('b'.repeat(64));
    expect(meta('dcterms.date')).toBe('2020-09-22');
    expect(meta('viewport')).toBe('width=device-width, initial-scale=1');
  });

  test('the same report gives the same bytes', () => {
    expect(Buffer.from(htmlTwin(stress(), testDesign())).equals(Buffer.from(bytes))).toBe(true);
  });

  test('header, content, table of contents and footer are landmarks: the answer comes first, and a link leads to the list', () => {
    const landmarks = elementsBelow(theOnly(page, 'body')).filter(({ tagName }) =>
      ['header', 'nav', 'main', 'footer'].includes(tagName),
    );
    expect(landmarks.map(({ tagName }) => tagName)).toEqual(['header', 'main', 'nav', 'footer']);
    const way = theOnly(theOnly(page, 'header'), 'a');
    expect(way.properties['href']).toBe(`#${String(theOnly(page, 'nav').properties['id'])}`);
    expect(wordsIn(theOnly(page, 'header'))).toContain('Muster – erfundene Beispieldaten');
    expect(wordsIn(theOnly(page, 'footer'))).toContain('a'.repeat(64));
    expect(wordsIn(theOnly(page, 'footer'))).toContain('Fassung 1');
  });

  test('a draft shows its mark at the top, a final report shows none', () => {
    const draft = readHtml(
      htmlTwin(reportOf('<h1>A</h1>', { watermark: 'Entwurf – Rückgabe bis 25.09.2020' }), testDesign()),
    );
    expect(wordsIn(theOnly(draft, 'header'))).toContain('Entwurf – Rückgabe bis 25.09.2020');
    expect(wordsIn(page)).not.toContain('Entwurf');
  });
});

describe('the web page needs nothing else', () => {
  test('no script, no frame, no font and nothing from elsewhere', () => {
    const names = new Set(elementsBelow(page).map(({ tagName }) => tagName));
    for (const name of ['script', 'link', 'iframe', 'object', 'embed', 'form'])
      expect(names).not.toContain(name);
    expect(text).not.toMatch(/@import|@font-face|url\(/);
    expect(text).not.toMatch(/ (src|style|on\w+)=/);
  });

  test('its own policy forbids all but its stylesheet and pictures inside', () => {
    const policy = elementsBelow(page, 'meta').find(
      ({ properties }) => properties['httpEquiv'] !== undefined,
    );
    const sheet = wordsOfStyle();
    const hash = createHash('sha256').update(sheet).digest('base64');
    expect(policy?.properties['content']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  test('every class has a rule, and every id is given once', () => {
    const sheet = wordsOfStyle();
    const classes = new Set(elementsBelow(page).flatMap(({ properties: { className } }) => className ?? []));
    expect([...classes].filter((name) => !sheet.includes(`.${String(name)}`))).toEqual([]);
    const ids = elementsBelow(page).flatMap(({ properties: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every reference inside the page leads somewhere', () => {
    const ids = new Set(elementsBelow(page).map(({ properties: { id } }) => id));
    const targets = elementsBelow(page).flatMap(({ properties: { href, ariaLabelledBy } }) => [
      ...(String(href).startsWith('#') ? [String(href).slice(1)] : []),
      ...((ariaLabelledBy as string[] | undefined) ?? []),
    ]);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  function wordsOfStyle(): string {
    const [sheet] = theOnly(page, 'style').children;
    return sheet?.type === 'text' ? sheet.value : '';
  }
});

describe('words stay words', () => {
  test('whatever they look like, in texts, titles, names of regions and descriptions', () => {
    const trap = '</title></desc><script>alert("1")</script>&amp;';
    const chart = {
      ...sampleChart('c1'),
      alt: trap,
      title: trap,
      table: { ...sampleChart('c1').table, caption: trap },
    };
    const report = reportOf('<h1>A</h1><p>1 &lt; 2 &amp;amp; 3</p><figure data-chart="c1"></figure>', {
      charts: new Map([['c1', chart]]),
      title: trap,
      subject: trap,
      header: { left: trap, right: trap },
      watermark: trap,
    });
    const read = readHtml(htmlTwin(report, testDesign()));
    expect(elementsBelow(read, 'script')).toEqual([]);
    expect(wordsIn(theOnly(read, 'main'))).toContain('1 < 2 &amp; 3');
    expect(wordsIn(theOnly(read, 'desc'))).toBe(trap);
    expect(wordsIn(theOnly(theOnly(read, 'head'), 'title'))).toBe(trap);
  });
});

describe('the table of contents', () => {
  const contents = (html: string) => theOnly(readHtml(htmlTwin(reportOf(html), testDesign())), 'nav');

  test('leads to headings of the second and third level, ids of the report first', () => {
    const nav = contents(
      '<h1>A</h1><h2 id="eins">Über uns</h2><h3>Größe &amp; Maß</h3><h4>fein</h4><h2>Über uns</h2>',
    );
    const links = elementsBelow(nav, 'a').map((link) => [link.properties['href'], wordsIn(link)]);
    expect(links).toEqual([
      ['#eins', 'Über uns'],
      ['#groesse-mass', 'Größe & Maß'],
      ['#ueber-uns', 'Über uns'],
    ]);
  });

  test('does not name the same third-level heading under every goal', () => {
    const nav = contents(
      '<h1>A</h1><h2>I</h2><h3>Kommentar</h3><h2>II</h2><h3>Kommentar</h3><h3>Maßnahmen</h3>',
    );
    expect(wordsIn(nav)).toBe('InhaltIIIMaßnahmen');
  });

  test('replaces the printed one with its heading and its section', () => {
    const printed = '<nav class="inhalt"><ul><li><a href="#z">Ziel</a></li></ul></nav>';
    const html = `<h1>A</h1><section class="neue-seite"><h2>Inhalt</h2>${printed}</section><section><h2>Vorwort</h2>${printed}<p>Text</p></section><h2 id="z">Ziel</h2>`;
    const read = readHtml(htmlTwin(reportOf(html), testDesign()));
    expect(elementsBelow(read, 'nav')).toHaveLength(1);
    expect(wordsIn(theOnly(read, 'main'))).toBe('ATextZiel');
    expect(elementsBelow(theOnly(read, 'main'), 'section')).toHaveLength(1);
  });
});
