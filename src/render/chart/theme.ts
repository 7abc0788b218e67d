import type { FontFace, Tokens } from '../../domain/design.ts';

/** How one kind of text in a chart looks. */
export interface Lettering {
  readonly face: FontFace;
  readonly size: number;
  readonly colour: string;
}

/** Colours and letters of a chart by their meaning; the values come from the design tokens alone. */
export interface Theme {
  readonly paper: string;
  readonly line: string;
  readonly faint: string;
  readonly actual: string;
  readonly prior: string;
  readonly target: string;
  readonly good: string;
  readonly bad: string;
  readonly value: Lettering;
  readonly valueOnActual: Lettering;
  readonly unfavourable: Lettering;
  readonly step: Lettering;
  readonly gap: Lettering;
  readonly month: Lettering;
  readonly title: Lettering;
  readonly subtitle: Lettering;
  readonly note: Lettering;
  readonly legend: Lettering;
}

export function chartTheme({ colour, type }: Tokens): Theme {
  const { ink, muted, white, target } = colour;
  const label = (face: FontFace, tint: string): Lettering => ({
    face,
    size: type.chartLabel.size,
    colour: tint,
  });
  return {
    paper: white,
    line: colour.rule,
    faint: muted,
    actual: colour.actual,
    prior: colour.priorYear,
    target,
    good: colour.good,
    bad: colour.bad,
    value: label('regular', ink),
    valueOnActual: label('regular', white),
    unfavourable: label('semibold', ink),
    step: label('semibold', target),
    gap: label('italic', muted),
    month: { face: 'regular', size: type.chartAxis.size, colour: ink },
    title: { face: 'semibold', size: type.chartTitle.size, colour: ink },
    subtitle: label('regular', muted),
    note: label('italic', muted),
    legend: label('regular', muted),
  };
}
