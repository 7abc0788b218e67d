import fc from 'fast-check';
import { markdownToHtml } from '../../src/compose/markdown.ts';
import type { Report } from '../../src/domain/report.ts';
import { randomTable } from './random-table.ts';
import { reportOf, sampleChart } from './report-of.ts';

/**
 * Documents of the template grammar as nobody would write them: headings with and without skips, lists in lists,
 * tables with spans, figures, notes, links, fields, comments in any script. The same seed gives the same documents.
 */
export function randomReports(count: number, seed: number): readonly Report[] {
  return fc.sample(randomReport, { seed, numRuns: count });
}

/** Letters that a German office meets, with Greek and Cyrillic among them. */
const LETTERS = [
  ..."abcdefghijklmnopqrstuvwxyzäöüßéèçñøåłžšőğıАБВабвгдежзіїєαβγδωΣΩ0123456789    .,;:–„“’%€§&<>()/'-",
];
const known = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 30 });
/** What somebody may paste: emoji, Arabic, combining marks. */
const anything = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 });
const foreign = fc.oneof({ weight: 2000, arbitrary: known }, { weight: 1, arbitrary: anything });
const words = foreign.map((text) => escaped(`W${text}`));

const inline: fc.Arbitrary<string> = fc.letrec<{ run: string; line: string }>((tie) => ({
  run: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    words,
    tie('line').map((inside) => `<strong>${inside}</strong>`),
    tie('line').map((inside) => `<em>${inside}</em>`),
    tie('line').map((inside) => `<span class="schlecht">${inside}</span>`),
    fc
      .tuple(fc.constantFrom('en', 'fr', 'el', 'uk'), tie('line'))
      .map(([lang, inside]) => `<span lang="${lang}">${inside}</span>`),
    words.map((inside) => `<sup>${inside}</sup><br>`),
    words.map((inside) => `<a href="https://example.org/?a=1&amp;b=2">${inside}</a>`),
    words.map((inside) => `<a href="#anfang">${inside}</a>`),
  ),
  line: fc.array(tie('run'), { minLength: 1, maxLength: 3 }).map((runs) => runs.join(' ')),
})).line;

const paragraph = fc
  .tuple(fc.constantFrom('', ' class="lead"', ' class="quelle"', ' class="hinweis"', ' lang="en"'), inline)
  .map(([look, inside]) => `<p${look}>${inside}</p>`);

/** A comment as somebody types it, with Markdown in it by intent or by chance. */
const comment = fc
  .array(fc.tuple(fc.constantFrom('', '- ', '1. ', '> ', '## ', '**', '    '), foreign), {
    minLength: 1,
    maxLength: 5,
  })
  .map((lines) => lines.map(([mark, text]) => `${mark}K${text}`).join('\n\n'))
  .map((markdown) => `<div class="kommentar">${markdownToHtml(markdown)}</div>`);

const figure = fc
  .boolean()
  .map((titled) => `<figure data-chart="c1">${titled ? '<figcaption>Abbildung</figcaption>' : ''}</figure>`);

const columns = fc
  .tuple(paragraph, paragraph)
  .map(([left, right]) => `<div class="spalten"><div>${left}</div><div>${right}</div></div>`);

const block: fc.Arbitrary<string> = fc.letrec<{ block: string; blocks: string; list: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: paragraph },
    { weight: 2, arbitrary: comment },
    { weight: 3, arbitrary: randomTable(inline, paragraph) },
    { weight: 2, arbitrary: tie('list') },
    { weight: 1, arbitrary: figure },
    { weight: 1, arbitrary: fc.constant('<hr class="linie">') },
    { weight: 1, arbitrary: columns },
    { weight: 1, arbitrary: tie('blocks').map((inside) => `<blockquote>${inside}</blockquote>`) },
    { weight: 1, arbitrary: tie('blocks').map((inside) => `<div class="kasten">${inside}</div>`) },
    { weight: 1, arbitrary: tie('blocks').map((inside) => `<section>${inside}</section>`) },
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('')),
  list: fc
    .tuple(
      fc.constantFrom('ul', 'ol'),
      fc.array(fc.tuple(inline, fc.option(tie('list'))), { minLength: 1, maxLength: 4 }),
    )
    .map(
      ([tag, items]) =>
        `<${tag}>${items.map(([text, below]) => `<li>${text}${below ?? ''}</li>`).join('')}</${tag}>`,
    ),
})).block;

interface Part {
  /** From the level before: −2 … 1 is sound, 2 skips one. */
  readonly step: number;
  readonly title: string;
  readonly blocks: readonly string[];
  readonly note: string | null;
}

const part: fc.Arbitrary<Part> = fc.record({
  step: fc.oneof(
    { weight: 40, arbitrary: fc.integer({ min: -2, max: 1 }) },
    { weight: 1, arbitrary: fc.constant(2) },
  ),
  title: words,
  blocks: fc.array(block, { minLength: 1, maxLength: 2 }),
  note: fc.option(inline, { freq: 3 }),
});

const randomReport: fc.Arbitrary<Report> = fc
  .record({
    title: anything,
    parts: fc.array(part, { minLength: 1, maxLength: 2 }),
    contents: fc.boolean(),
    fields: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ title, parts, contents, fields }) => {
    const html = `<h1 id="anfang">Bericht</h1>${contents ? CONTENTS : ''}${sections(parts)}${signatures(fields)}`;
    return reportOf(html, { title: `Bericht ${title}`, charts: new Map([['c1', sampleChart('c1')]]) });
  });

const CONTENTS =
  '<nav class="inhalt"><ul><li><a href="#anfang">Anfang</a></li><li><a href="#teil-1">Teil 1</a></li></ul></nav>';

function sections(parts: readonly Part[]): string {
  let level = 1;
  return parts
    .map(({ step, title, blocks, note }, index) => {
      level = Math.min(4, Math.max(2, level + step));
      const number = index + 1;
      const [call, aside] =
        note === null
          ? ['', '']
          : [
              `<p>Siehe<a href="#anm-${number}"><sup>${number}</sup></a></p>`,
              `<aside id="anm-${number}">${note}</aside>`,
            ];
      return `<section><h${level} id="teil-${number}">${title}</h${level}>${blocks.join('')}${call}${aside}</section>`;
    })
    .join('');
}

function signatures(count: number): string {
  const field = (number: number): string =>
    `<div class="unterschriftsfeld" data-feld="Unterschrift_${number}" title="Unterschrift: Person ${number}"></div>`;
  return Array.from({ length: count }, (_, index) => field(index + 1)).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
