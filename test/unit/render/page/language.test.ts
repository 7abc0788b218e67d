import { describe, expect, test } from 'vitest';
import { render } from '../../../../src/render/render.ts';
import { testDesign } from '../../../support/design.ts';
import { elementsIn, readPdf } from '../../../support/read-pdf.ts';
import { reportOf, sampleChart } from '../../../support/report-of.ts';

const CHARTS = new Map([['c', sampleChart('c')]]);

async function printed(html: string) {
  const { bytes } = await render(reportOf(html, { charts: CHARTS }), testDesign());
  return readPdf(bytes);
}

describe('a language is told to those who listen', () => {
  test.each([
    ['section', 'Sect', '<section lang="en"><p>x</p></section>'],
    ['div', 'Div', '<div lang="en"><p>x</p></div>'],
    ['blockquote', 'BlockQuote', '<blockquote lang="en"><p>x</p></blockquote>'],
    ['p', 'P', '<p lang="en">x</p>'],
    ['h2', 'H2', '<h2 lang="en">x</h2>'],
    ['ul', 'L', '<ul lang="en"><li>x</li></ul>'],
    ['li', 'LI', '<ul><li lang="en">x</li></ul>'],
    ['table', 'Table', '<table lang="en"><tr><td>x</td></tr></table>'],
    ['caption', 'Caption', '<table><caption lang="en">x</caption><tr><td>y</td></tr></table>'],
    ['tbody', 'TBody', '<table><tbody lang="en"><tr><td>x</td></tr></tbody></table>'],
    ['tr', 'TR', '<table><tr lang="en"><td>x</td></tr></table>'],
    ['td', 'TD', '<table><tr><td lang="en">x</td></tr></table>'],
    ['th', 'TH', '<table><tr><th lang="en">x</th></tr></table>'],
    ['figure', 'Figure', '<figure lang="en" data-chart="c"></figure>'],
    ['figcaption', 'Caption', '<figure data-chart="c"><figcaption lang="en">x</figcaption></figure>'],
    ['nav', 'TOC', '<nav lang="en"><ul><li><a href="#b">x</a></li></ul></nav>'],
    ['li of a nav', 'TOCI', '<nav><ul><li lang="en"><a href="#b">x</a></li></ul></nav>'],
    ['a of a nav', 'Link', '<nav><ul><li><a lang="en" href="#b">x</a></li></ul></nav>'],
    ['aside', 'Note', '<aside lang="en">x</aside>'],
    ['a', 'Link', '<p>y <a lang="en" href="#b">x</a></p>'],
    ['strong', 'Span', '<p>y <strong lang="en">x</strong></p>'],
    ['em', 'Span', '<p>y <em lang="en">x</em></p>'],
    ['sup', 'Span', '<p>y <sup lang="en">x</sup></p>'],
    ['span', 'Span', '<p>y <span lang="en">x</span></p>'],
  ])('by %s, in its %s', async (_name, role, html) => {
    const elements = elementsIn(await printed(`<h1 id="b">B</h1>${html}`), role);
    expect(elements.map(({ lang }) => lang)).toEqual(['en']);
  });

  test('also where one lies inside the other', async () => {
    const read = await printed(
      '<h1>B</h1><p lang="en">we <a href="https://a.eu/" lang="fr">le <em lang="la">pactum</em></a></p>',
    );
    const [paragraph] = elementsIn(read, 'P');
    expect(paragraph).toMatchObject({
      lang: 'en',
      children: [{ role: 'Link', lang: 'fr', children: [{ role: 'Span', lang: 'la', text: 'pactum' }] }],
    });
  });

  test('and only where it was given', async () => {
    const read = await printed('<h1>B</h1><p><strong>x</strong> <em>y</em></p>');
    expect(elementsIn(read, 'Span')).toEqual([]);
    expect(elementsIn(read, 'P')[0]?.lang).toBeUndefined();
  });
});

test.each(['en-GB', 'de-AT', 'sr-Latn', 'de-1996'])('%s is a language', async (lang) => {
  const read = await printed(`<h1>B</h1><p lang="${lang}">x</p>`);
  expect(elementsIn(read, 'P')[0]?.lang).toBe(lang);
});

test.each(['', 'en_GB', 'd', 'englische Sprache', 'de-'])('„%s“ names no language', async (lang) => {
  await expect(printed(`<h1>B</h1><p><em lang="${lang}">x</em></p>`)).rejects.toMatchObject({
    reason: { kind: 'languageUnknown', lang },
  });
});
