import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../../../src/domain/chart-spec.ts';
import { drawChart } from '../../../../src/render/chart/draw-chart.ts';
import type { AreaMark, Drawing, LineMark } from '../../../../src/render/chart/drawing.ts';
import { collisions, strays, textsOf } from './drawing-texts.ts';
import {
  benefits,
  everyStatus,
  exits,
  integrationRate,
  jobPerspective,
  longTermStock,
  SAMPLE_CHARTS,
  stabilisation,
  stabilisationYear,
  transitions,
} from './sample-charts.ts';
import { sampleDesign } from './sample-design.ts';

const { colour } = sampleDesign.tokens;

function draw(spec: ChartSpec): Drawing {
  return drawChart(spec, 487, sampleDesign);
}

function words(spec: ChartSpec): readonly string[] {
  return textsOf(draw(spec)).map(({ content }) => content);
}

function text(spec: ChartSpec, content: string) {
  const found = textsOf(draw(spec)).find((mark) => mark.content === content);
  if (!found) throw new Error(`„${content}“ is not printed`);
  return found;
}

function areas(spec: ChartSpec, tint: string): readonly AreaMark[] {
  return draw(spec).marks.filter(
    (mark) => mark.kind === 'area' && mark.colour === tint,
  ) as readonly AreaMark[];
}

function lines(spec: ChartSpec, tint: string): readonly LineMark[] {
  return draw(spec).marks.filter(
    (mark) => mark.kind === 'line' && mark.stroke.colour === tint,
  ) as readonly LineMark[];
}

/** Every finished word that the spec asks for, in single words where they may be wrapped. */
function promised(spec: ChartSpec): readonly string[] {
  const labels = spec.rows.flatMap((row) => [row.label, row.varianceLabel, row.gapLabel]);
  const legend = [spec.limit?.label, spec.thinLine?.label, spec.priorYear?.label, spec.planLabel];
  return [...spec.months, ...labels, ...legend].filter((word) => typeof word === 'string');
}

describe.each(SAMPLE_CHARTS.map((spec) => [spec.id, spec] as const))('%s', (_, spec) => {
  test('prints every label of its spec', () => {
    const left = [...words(spec)];
    for (const label of promised(spec)) {
      const at = left.indexOf(label);
      expect(at, `„${label}“`).toBeGreaterThanOrEqual(0);
      left.splice(at, 1);
    }
    const titles = [spec.title, spec.subtitle, spec.varianceTitle ?? '', spec.varianceSubtitle].join(' ');
    for (const word of titles.split(' ').filter(Boolean)) expect(left.join(' ')).toContain(word);
  });

  test('lets no two texts touch', () => {
    expect(collisions(draw(spec))).toEqual([]);
  });

  test('keeps every text within its bounds', () => {
    expect(strays(draw(spec))).toEqual([]);
  });

  test('is the same drawing each time', () => {
    expect(draw(spec)).toEqual(draw(spec));
  });

  test('has the width it was given', () => {
    const drawing = drawChart(spec, 400, sampleDesign);
    expect(drawing.width).toBe(400);
    expect([...strays(drawing), ...collisions(drawing)]).toEqual([]);
  });
});

test('texts that touch or leave the drawing would be noticed', () => {
  const drawing = draw(transitions);
  const doubled = { ...drawing, marks: [...drawing.marks, text(transitions, '848')] };
  expect(collisions(doubled)).toEqual(['848 × 848']);
  expect(strays({ ...drawing, width: 400 })).toContain('ungünstig');
});

describe('the words around the columns', () => {
  test('name Ist, vorläufig and voraussichtlich under their months', () => {
    const between = (word: string, first: string, last: string) => {
      const { x } = text(integrationRate, word);
      expect(x).toBeGreaterThan(text(integrationRate, first).x);
      expect(x).toBeLessThan(text(integrationRate, last).x);
    };
    between('Ist', 'Feb', 'Apr');
    between('vorläufig', 'Jun', 'Aug');
    between('voraussichtlich', 'Sep', 'Nov');
  });

  test('are shortened where a span is too narrow', () => {
    const status = (month: number) => (month < 10 ? 'final' : month === 10 ? 'provisional' : 'outlook');
    const rows = integrationRate.rows.map((row, month) => ({ ...row, status: status(month) }) as const);
    const printed = words({ ...integrationRate, rows });
    expect(printed).toContain('vorl.');
    expect(printed).toContain('voraus.');
    expect(printed).not.toContain('voraussichtlich');
  });

  test('say nothing about months without any figure', () => {
    const printed = words(stabilisation);
    expect(printed.filter((word) => word === 'Ist')).toHaveLength(1);
    expect(printed).not.toContain('voraussichtlich');
  });

  test('explain günstig and ungünstig only where a variance is toned', () => {
    expect(words(transitions)).toEqual(expect.arrayContaining(['günstig', 'ungünstig']));
    for (const spec of [benefits, stabilisation]) expect(words(spec)).not.toContain('ungünstig');
  });

  test('admit a magnified scale', () => {
    expect(words(integrationRate)).toContain('vergrößerte Skala');
    const even = { ...exits, rows: exits.rows.map((row) => ({ ...row, variance: -(row.value ?? 0) })) };
    expect(words(even)).not.toContain('vergrößerte Skala');
  });
});

describe('labels', () => {
  test('of unfavourable variances are bold, of favourable ones not', () => {
    expect(text(transitions, '+78').face).toBe('semibold');
    expect(text(transitions, '−7').face).toBe('regular');
    expect(text(benefits, '+0,19').face).toBe('regular');
  });

  test('of gaps stand in italics in their month, and no column with them', () => {
    const gap = text(jobPerspective, 'k. A.');
    expect(gap.face).toBe('italic');
    expect(Math.abs(gap.x - text(jobPerspective, 'Jun').x)).toBeLessThan(5);
    expect(words(everyStatus)).toEqual(expect.arrayContaining(['k. A.', '*']));
  });

  test('of places name each step once', () => {
    const printed = words(stabilisation);
    for (const step of ['145', '130', '115', '100'])
      expect(printed.filter((word) => word === step)).toHaveLength(1);
  });

  test('on solid columns are white, on hatches they stand on a white plate', () => {
    expect(text(stabilisation, '121').colour).toBe(colour.white);
    const october = text(transitions, '1.044');
    expect(october.colour).toBe(colour.ink);
    const plates = areas(transitions, colour.white).map(({ steps }) => steps[0]);
    const under = plates.some(
      (step) =>
        step?.[0] === 're' &&
        step[1] <= october.x &&
        step[1] + step[3] >= october.x + october.width &&
        step[2] > october.y - 10 &&
        step[2] + step[4] >= october.y,
    );
    expect(under).toBe(true);
  });
});

describe('lines', () => {
  const blue = (spec: ChartSpec) => lines(spec, colour.target).filter(({ steps }) => steps.length > 1);

  test('a limit runs over all months, and nothing white hides a column that passes it by little', () => {
    const long = (marks: readonly LineMark[]) =>
      marks.filter(({ steps: [from, to] }) => from?.[0] === 'm' && to?.[0] === 'l' && to[1] - from[1] > 400);
    expect(long(lines(transitions, colour.target))).toHaveLength(1);
    expect(long(lines(longTermStock, colour.white)).filter(({ stroke }) => stroke.width > 2.5)).toEqual([]);
  });

  test('places step down on the boundary of months', () => {
    const [steps] = blue(stabilisationYear).filter((mark) => mark.steps.length > 4);
    const points = (steps?.steps ?? []).map((step) =>
      step[0] === 'm' || step[0] === 'l' ? [step[1], step[2]] : [],
    );
    const levels = new Set(points.map(([, y]) => y));
    expect(levels.size).toBe(4);
  });

  test('dashes part the Ist from voraussichtlich, once', () => {
    const dashed = (spec: ChartSpec) =>
      draw(spec).marks.filter((mark) => mark.kind === 'line' && mark.stroke.dash.length > 0);
    expect(dashed(transitions)).toHaveLength(1);
    expect(dashed(stabilisation)).toHaveLength(0);
  });

  test('the month stock runs as one thin line through its months', () => {
    const thin = lines(longTermStock, colour.priorYear).filter(({ steps }) => steps.length === 8);
    expect(thin).toHaveLength(1);
  });
});

test('a column above the number of places is drawn as high as it is', () => {
  const columns = areas(stabilisationYear, colour.actual).map(({ steps }) => steps[0]);
  const tops = columns.flatMap((step) => (step?.[0] === 're' && step[4] > 20 ? [step[2]] : []));
  const [steps] = lines(stabilisationYear, colour.target).filter(({ steps: path }) => path.length > 4);
  const last = steps?.steps.at(-1);
  const levelOfHundred = last?.[0] === 'l' ? last[2] : Number.NaN;
  expect(tops[9]).toBeLessThan(levelOfHundred);
  expect(tops[10]).toBeGreaterThan(levelOfHundred);
});

test('hatches differ: vorläufig is denser than voraussichtlich', () => {
  const hatches = draw(integrationRate).marks.filter(
    (mark) => mark.kind === 'line' && mark.steps.length > 20,
  );
  const widths = new Set(hatches.map((mark) => (mark.kind === 'line' ? mark.stroke.width : 0)));
  expect(widths).toEqual(new Set([1.1, 0.75]));
});
