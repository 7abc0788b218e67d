import { type Decimal, decimal } from './decimal.ts';
import type { Need } from './formula.ts';

/** How a quantity was calculated, down to the values it was calculated from. German: Rechnung. */
export type Expression = Quantity | Operation;

/** A value as it stands: delivered, agreed, or a number of the formula itself. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly value: Decimal;
  /** The delivered value it is; null for a number of the formula. */
  readonly need: Need | null;
}

/** Two sides and the sign between them. */
export interface Operation {
  readonly kind: 'operation';
  readonly sign: '+' | '−' | '×' | '÷';
  readonly left: Expression;
  readonly right: Expression;
}

const expressions = new WeakMap<Decimal, Expression>();

/**
 * The same quantity, which remembers how it is calculated on: a formula that is given traced values writes its own
 * derivation. What is calculated from it with plus, minus, times and div is traced, too.
 */
export function traced(value: Decimal, need: Need | null = null): Decimal {
  return remembering(value, { kind: 'quantity', value, need });
}

/** How a quantity was calculated; null where nothing traced was on the left of a sign. */
export function expressionOf(value: Decimal): Expression | null {
  return expressions.get(value) ?? null;
}

type Operand = Decimal | string;
type Method = 'plus' | 'minus' | 'times' | 'div';

const SIGNS: Readonly<Record<Method, Operation['sign']>> = { plus: '+', minus: '−', times: '×', div: '÷' };

function remembering(value: Decimal, expression: Expression): Decimal {
  const copy: Decimal = Object.assign(Object.create(Object.getPrototypeOf(value)), value);
  for (const [method, sign] of Object.entries(SIGNS) as [Method, Operation['sign']][]) {
    const calculate = (other: Operand) =>
      remembering(value[method](other), {
        kind: 'operation',
        sign,
        left: expression,
        right: sideOf(other),
      });
    Object.defineProperty(copy, method, { value: calculate });
  }
  expressions.set(copy, expression);
  return copy;
}

function sideOf(other: Operand): Expression {
  const value = typeof other === 'string' ? decimal(other) : other;
  return expressions.get(value) ?? { kind: 'quantity', value, need: null };
}
