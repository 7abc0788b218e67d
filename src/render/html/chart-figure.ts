import type { Element } from 'hast';
import type { ChartSpec } from '../../domain/chart-spec.ts';
import { drawnChart } from '../chart/drawn-chart.ts';
import { drawingInSvg } from '../chart/svg.ts';
import { columnWidthOf } from '../paper.ts';
import { elementsOf, plainText, textOf } from '../tree/elements.ts';
import { unfit } from '../tree/markup-error.ts';
import { chartTable } from './chart-table.ts';
import { keptAttributes } from './kept-attributes.ts';
import { element, joined, type Markup, NO_MARKUP, tagged, words } from './markup.ts';
import { scrollRegion } from './scroll-region.ts';
import { treeMarkup } from './tree-markup.ts';
import type { Walk } from './walk.ts';

/** `figure data-chart`: the chart as SVG with its words, its caption, and its values as a table to open. */
export function chartFigure(figure: Element, walk: Walk): Markup {
  const id = textOf(figure, 'dataChart') ?? '';
  const spec = walk.report.charts.get(id);
  if (!spec) {
    const known = [...walk.report.charts.keys()];
    throw unfit(figure, { kind: 'pictureUnknown', what: 'Diagramm', name: id, known });
  }
  const caption = elementsOf(figure).find(({ tagName }) => tagName === 'figcaption');
  walk.met.charts += 1;
  const number = walk.met.charts;
  const title = caption ? plainText(caption) : titleOf(spec);
  const svg = picture(spec, title, number, walk);
  return element(
    'div',
    { className: ['diagramm'] },
    tagged(
      'figure',
      keptAttributes(figure.properties),
      joined([
        scrollRegion(`Diagramm ${number}: ${title}`, svg),
        caption ? walk.content([caption], walk) : NO_MARKUP,
      ]),
    ),
    values(spec, title, number),
  );
}

function picture(spec: ChartSpec, title: string, number: number, { design, ids }: Walk): Markup {
  const { tokens } = design;
  // As wide as in the PDF, so that both show the same picture.
  const svg = drawingInSvg(drawnChart(spec, columnWidthOf(tokens), design), tokens.colour, {
    title: { id: ids.fresh(`diagramm-${number}-titel`), text: title },
    description: { id: ids.fresh(`diagramm-${number}-text`), text: spec.alt },
  });
  return treeMarkup(svg);
}

function titleOf({ title, subtitle }: ChartSpec): string {
  return [title, subtitle].filter(Boolean).join(', ');
}

function values(spec: ChartSpec, title: string, number: number): Markup {
  const whose = element('span', { className: ['vorgelesen'] }, words(` zu Diagramm ${number}: ${title}`));
  return element(
    'details',
    {},
    element('summary', {}, words('Werte als Tabelle'), whose),
    scrollRegion(`Werte zu Diagramm ${number}: ${title}`, chartTable(spec.table)),
  );
}
