import { z } from 'zod';
import type { Formula } from '../domain/formula.ts';
import type { MetricId } from '../domain/observation.ts';

/** Gives the German label of a metric, as the agreement declares it. */
export type LabelOf = (metric: MetricId) => string;

/** A kind of indicator: a German keyword, a schema of terms, and a formula. German: Kennzahlart. */
export interface Kind<Keyword extends string, Shape extends z.ZodRawShape> {
  /** Value of `art` in `berechnung:`. */
  readonly keyword: Keyword;
  readonly schema: z.ZodObject<{ art: z.ZodLiteral<Keyword> } & Shape, z.core.$strict>;
  readonly formula: (terms: z.output<z.ZodObject<Shape>>, labelOf: LabelOf) => Formula;
}

/** Defines a kind. The schema refuses every key but `art` and those of `shape`. */
export function defineKind<const Keyword extends string, Shape extends z.ZodRawShape>(
  keyword: Keyword,
  shape: Shape,
  formula: (terms: z.output<z.ZodObject<Shape>>, labelOf: LabelOf) => Formula,
): Kind<Keyword, Shape> {
  return { keyword, schema: z.strictObject({ art: z.literal(keyword), ...shape }), formula };
}
