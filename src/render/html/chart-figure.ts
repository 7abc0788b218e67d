import type { Element } from 'hast';
import type { ChartSpec } from '../../domain/chart-spec.ts';
import { drawnChart } from '../chart/drawn-chart.ts';
import { columnWidthOf } from '../paper.ts';
import { elementsOf, plainText, textOf } from '../tree/elements.ts';
import { unfit } from '../tree/markup-error.ts';
import { writeChartTable } from './chart-table.ts';
import { beginKept } from './kept-attributes.ts';
import { attributes, element, words } from './markup.ts';
import type { PageBytes } from './page-bytes.ts';
import { scrollRegion } from './scroll-region.ts';
import { writeDrawing } from './svg.ts';
import type { Walk } from './walk.ts';

/** `figure data-chart`: the chart as SVG with its words, its caption, and its values as a table to open. */
export function chartFigure(figure: Element, walk: Walk): void {
  const { page } = walk;
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
  page.begin('div', OF_CHART);
  beginKept(figure, page);
  scrollRegion(`Diagramm ${number}: ${title}`, page, () => picture(spec, title, number, walk));
  if (caption) walk.content([caption], walk);
  page.end('figure');
  values(spec, title, number, page);
  page.end('div');
}

const OF_CHART = attributes({ className: ['diagramm'] });

function picture(spec: ChartSpec, title: string, number: number, { design, ids, page }: Walk): void {
  const { tokens } = design;
  // As wide as in the PDF, so that both show the same picture.
  const own = {
    title: { id: ids.fresh(`diagramm-${number}-titel`), text: title },
    description: { id: ids.fresh(`diagramm-${number}-text`), text: spec.alt },
  };
  writeDrawing(drawnChart(spec, columnWidthOf(tokens), design), tokens.colour, own, page);
}

function titleOf({ title, subtitle }: ChartSpec): string {
  return [title, subtitle].filter(Boolean).join(', ');
}

function values(spec: ChartSpec, title: string, number: number, page: PageBytes): void {
  const whose = element('span', { className: ['vorgelesen'] }, words(` zu Diagramm ${number}: ${title}`));
  page.begin('details');
  page.add(element('summary', {}, words('Werte als Tabelle'), whose));
  scrollRegion(`Werte zu Diagramm ${number}: ${title}`, page, () => writeChartTable(spec.table, page));
  page.end('details');
}
