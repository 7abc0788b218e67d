import type { ChartSpec } from '../../domain/chart-spec.ts';
import type { Report } from '../../domain/report.ts';
import type { Sourced } from './walk.ts';

/** Every text that a page shows: the body, the words of its charts, head, foot and the mark of a draft. */
export function printedTexts(
  { charts, header, footer, watermark }: Report,
  body: readonly Sourced<string>[],
): readonly Sourced<string>[] {
  const edges = [header.left, header.right, footer.left, footer.notice, watermark];
  const others = [...[...charts.values()].flatMap(wordsOf), ...edges];
  return [...body, ...others.flatMap((text) => (text ? [{ part: text, source: undefined }] : []))];
}

/** All a chart may letter; its alternative text is read aloud and not drawn. */
function wordsOf(spec: ChartSpec): readonly (string | null | undefined)[] {
  return [
    spec.title,
    spec.subtitle,
    spec.varianceTitle,
    spec.varianceSubtitle,
    ...spec.months,
    ...spec.rows.flatMap(({ label, varianceLabel, gapLabel }) => [label, varianceLabel, gapLabel]),
    spec.limit?.label,
    spec.thinLine?.label,
    spec.priorYear?.label,
    spec.planLabel,
    ...spec.provisionalWords,
  ];
}
