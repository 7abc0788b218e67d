import { Decimal, decimal } from './decimal.ts';
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

/**
 * The same quantity, which remembers how it is calculated on: a formula that is given traced values writes its own
 * derivation. What is calculated from it with plus, minus, times and div is traced, too.
 */
export function traced(value: Decimal, need: Need | null = null): Decimal {
  return new Traced(value, { kind: 'quantity', value, need });
}

/** How a quantity was calculated; null where nothing traced was on the left of a sign. */
export function expressionOf(value: Decimal): Expression | null {
  return value instanceof Traced ? value.expression : null;
}

type Operand = Decimal | string;

class Traced extends Decimal {
  readonly expression: Expression;

  constructor({ numerator, denominator }: Decimal, expression: Expression) {
    super(numerator, denominator);
    this.expression = expression;
  }

  override plus(other: Operand): Decimal {
    return this.remembering(super.plus(other), '+', other);
  }

  override minus(other: Operand): Decimal {
    return this.remembering(super.minus(other), '−', other);
  }

  override times(other: Operand): Decimal {
    return this.remembering(super.times(other), '×', other);
  }

  override div(other: Operand): Decimal {
    return this.remembering(super.div(other), '÷', other);
  }

  private remembering(value: Decimal, sign: Operation['sign'], other: Operand): Decimal {
    return new Traced(value, { kind: 'operation', sign, left: this.expression, right: sideOf(other) });
  }
}

function sideOf(other: Operand): Expression {
  const value = typeof other === 'string' ? decimal(other) : other;
  return expressionOf(value) ?? { kind: 'quantity', value, need: null };
}
