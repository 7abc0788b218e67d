import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/domain/report.ts';
import { htmlTwin } from '../../../../src/render/html/html-twin.ts';
import { MarkupError } from '../../../../src/render/tree/markup-error.ts';
import { testDesign } from '../../../support/design.ts';
import { elementsBelow, readHtml, theOnly, wordsIn } from '../../../support/read-html.ts';
import { reportOf, sampleChart } from '../../../support/report-of.ts';

function mainOf(html: string, more: Partial<Report> = {}): Element {
  return theOnly(readHtml(htmlTwin(reportOf(html, more), testDesign())), 'main');
}

const byClass = (parent: Element, name: string) =>
  elementsBelow(parent).filter(({ properties: { className } }) =>
    (className as string[] | undefined)?.includes(name),
  );

describe('what a template says', () => {
  test('language, class and id stay; our own data, styles and handlers do not', () => {
    const main = mainOf(
      '<p id="p" class="klein" lang="en" data-quelle="templates/a.hbs:1" style="color:red" onclick="x()">All <em lang="fr">bien</em></p>',
    );
    expect(theOnly(main, 'p').properties).toEqual({ id: 'p', className: ['klein'], lang: 'en' });
    expect(theOnly(main, 'em').properties).toEqual({ lang: 'fr' });
  });

  test('an element without a place is refused, as on the printed page', () => {
    expect(() => mainOf('<video src="x.mp4"></video>')).toThrow(MarkupError);
    expect(() => mainOf('<p><script>1</script></p>')).toThrow(MarkupError);
    expect(() => mainOf('<constructor></constructor>')).toThrow(MarkupError);
  });

  test('a link leads to the web, a mail or a place in the report, and nowhere else', () => {
    const main = mainOf(
      '<h2 id="z">Z</h2><p><a href="#z">a</a> <a href="https://statistik.arbeitsagentur.de/">b</a></p>',
    );
    expect(elementsBelow(main, 'a').map(({ properties }) => properties['href'])).toEqual([
      '#z',
      'https://statistik.arbeitsagentur.de/',
    ]);
    expect(() => mainOf('<p><a href="javascript:alert(1)">c</a></p>')).toThrow(MarkupError);
  });

  test('a line to sign on is not read aloud', () => {
    expect(theOnly(mainOf('<hr class="linie">'), 'hr').properties['ariaHidden']).toBe('true');
  });
});

describe('a table', () => {
  const WIDE = `<table data-widths="*,9,9"><caption>Werte</caption><thead><tr><td>Monat</td><th>Soll</th><th></th></tr></thead>
    <tbody><tr class="gruppe"><th colspan="3" scope="colgroup">I</th></tr><tr><th>Mai</th><td>1</td><td></td></tr></tbody></table>`;

  test('says of every head what it is the head of', () => {
    const cells = elementsBelow(mainOf(WIDE)).filter(({ tagName }) => tagName === 'th' || tagName === 'td');
    expect(cells.map(({ tagName, properties: { scope } }) => [tagName, scope])).toEqual([
      ['th', 'col'],
      ['th', 'col'],
      ['td', undefined],
      ['th', 'colgroup'],
      ['th', 'row'],
      ['td', undefined],
      ['td', undefined],
    ]);
  });

  test('whose head shows a picture or a chart keeps it as a head; one that shows nothing is none', () => {
    const logo = { name: 'l.png', mediaType: 'image/png', bytes: new Uint8Array([1]) } as const;
    const row = [
      '<img src="l.png" alt="Wappen">',
      '<figure data-chart="c"></figure>',
      '<img src="l.png" alt="">',
    ];
    const main = mainOf(
      `<table><thead><tr>${row.map((each) => `<th>${each}</th>`).join('')}</tr></thead></table>`,
      {
        illustrations: new Map([['l.png', logo]]),
        charts: new Map([['c', sampleChart('c')]]),
      },
    );
    const cells = elementsBelow(main).filter(
      ({ properties: { scope }, tagName }) => scope || tagName === 'td',
    );
    const heads = elementsBelow(main, 'thead').flatMap((head) => elementsBelow(head, 'tr').slice(0, 1));
    expect(cells.length).toBeGreaterThan(0);
    expect(heads[0]?.children.map((cell) => cell.type === 'element' && cell.tagName)).toEqual([
      'th',
      'th',
      'td',
    ]);
  });

  test('is moved sideways in a region that the keyboard reaches and that has a name of its own', () => {
    const main = mainOf(`<h2>Ziele</h2>${WIDE}${WIDE}${WIDE.replace('<caption>Werte</caption>', '')}`);
    const regions = byClass(main, 'ausschnitt').map(({ properties }) => properties);
    expect(regions.map(({ ariaLabel }) => ariaLabel)).toEqual([
      'Tabelle 1: Werte',
      'Tabelle 2: Werte',
      'Tabelle 3: Ziele',
    ]);
    for (const region of regions) expect(region).toMatchObject({ role: 'region', tabIndex: 0 });
  });

  test('of two columns wraps its words and needs no region', () => {
    const main = mainOf('<table><tbody><tr><th>Offen</th><td>Lesart</td></tr></tbody></table>');
    expect(byClass(main, 'ausschnitt')).toEqual([]);
    expect(theOnly(main, 'table').properties).toEqual({});
  });
});

describe('a note', () => {
  const LINK = '<p>Quote<sup><a href="#anm-1">1</a></sup> und <a href="#anm-1">noch einmal</a></p>';

  test('can be reached from the text and leads back to the first place that names it', () => {
    const main = mainOf(`${LINK}<aside id="anm-1"><p>vorläufig</p></aside>`);
    const [first, second, back] = elementsBelow(main, 'a').map(({ properties }) => properties);
    expect(first).toMatchObject({ href: '#anm-1', role: 'doc-noteref', id: 'anm-1-stelle' });
    expect(second).toEqual({ href: '#anm-1', role: 'doc-noteref' });
    expect(back).toEqual({ href: '#anm-1-stelle', role: 'doc-backlink' });
    expect(theOnly(main, 'aside').properties).toMatchObject({ id: 'anm-1', role: 'doc-footnote' });
    expect(wordsIn(theOnly(main, 'aside'))).toBe('vorläufig Zurück zum Text');
  });

  test('keeps a way back of its own', () => {
    const main = mainOf(
      `<p id="oben"><a href="#anm-1">1</a></p><aside id="anm-1">vorläufig <a href="#oben">zurück</a></aside>`,
    );
    expect(wordsIn(theOnly(main, 'aside'))).toBe('vorläufig zurück');
  });
});

describe('what belongs to paper', () => {
  test('a place for a signature tells whose it is and where signatures are', () => {
    const main = mainOf(
      '<div class="unterschriftsfeld" data-feld="U_1" title="Unterschrift: Dr. Angelika Klein, Landrätin"></div>',
    );
    const [field] = byClass(main, 'unterschriftsfeld');
    expect(field?.properties).toEqual({ className: ['unterschriftsfeld'] });
    expect(wordsIn(main)).toBe(
      'Unterschrift: Dr. Angelika Klein, LandrätinUnterschriften stehen im PDF dieses Berichts.',
    );
  });
});

describe('a picture', () => {
  const illustrations: Report['illustrations'] = new Map([
    [
      'bilder/logo.png',
      { name: 'bilder/logo.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2, 255]) },
    ],
  ]);

  test('travels inside the page, as wide as the template wants it on paper', () => {
    const main = mainOf('<img src="bilder/logo.png" alt="Logo des Jobcenters" data-breite="120">', {
      illustrations,
    });
    expect(theOnly(main, 'img').properties).toEqual({
      src: 'data:image/png;base64,AQL/',
      alt: 'Logo des Jobcenters',
      width: 160,
    });
  });

  test('may be mere decoration, but not without saying so', () => {
    const main = mainOf('<img src="bilder/logo.png" alt="">', { illustrations });
    expect(theOnly(main, 'img').properties).toMatchObject({ alt: '' });
    expect(() => mainOf('<img src="bilder/logo.png">', { illustrations })).toThrow(/alternativeMissing/);
    expect(() => mainOf('<img src="bilder/fehlt.png" alt="x">', { illustrations })).toThrow(/fehlt\.png/);
  });
});

describe('a chart', () => {
  const chart = sampleChart('c1');
  const charts = new Map([['c1', chart]]);
  const main = mainOf(
    '<figure data-chart="c1"><figcaption>Abbildung 1: Quote</figcaption></figure><figure data-chart="c1"></figure>',
    { charts },
  );

  test('is a picture with a name and a description, each with an id of its own', () => {
    const svgs = elementsBelow(main, 'svg');
    expect(svgs.map(({ properties }) => [properties['role'], properties['ariaLabelledBy']])).toEqual([
      ['img', ['diagramm-1-titel', 'diagramm-1-text']],
      ['img', ['diagramm-2-titel', 'diagramm-2-text']],
    ]);
    expect(elementsBelow(main, 'title').map(wordsIn)).toEqual([
      'Abbildung 1: Quote',
      'Quote, kumuliert in %',
    ]);
    expect(elementsBelow(main, 'desc').map(wordsIn)).toEqual([chart.alt, chart.alt]);
  });

  test('shows its values as a table to open, with a dash where there is none', () => {
    const gaps = {
      ...chart.table,
      columns: ['Soll', 'Ist'],
      rows: [
        { month: 'Jan', cells: ['1,6', 'k. A.'] },
        { month: 'Feb', cells: ['3,2', ''] },
      ],
    };
    const one = mainOf('<figure data-chart="c1"></figure>', {
      charts: new Map([['c1', { ...chart, table: gaps }]]),
    });
    const table = theOnly(theOnly(one, 'details'), 'table');
    expect(elementsBelow(table, 'tr').map((row) => elementsBelow(row).map(wordsIn))).toEqual([
      ['Monat', 'Soll', 'Ist'],
      ['Jan', '1,6', 'k. A.'],
      ['Feb', '3,2', '–'],
    ]);
    expect(elementsBelow(table, 'th').map(({ properties }) => properties['scope'])).toEqual([
      'col',
      'col',
      'col',
      'row',
      'row',
    ]);
    expect(wordsIn(theOnly(table, 'caption'))).toBe(chart.table.caption);
    expect(wordsIn(theOnly(one, 'summary'))).toBe('Werte als Tabelle zu Diagramm 1: Quote, kumuliert in %');
  });

  test('that the report does not have is refused', () => {
    expect(() => mainOf('<figure data-chart="c2"></figure>', { charts })).toThrow(MarkupError);
  });
});
