import type { Expression, Operation } from '../../domain/traced-decimal.ts';

/** Binds tighter the higher it is; a quantity needs no parentheses at all. */
const BINDING: Readonly<Record<Operation['sign'], number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 };

/** `(118 + 129) ÷ ((9.982 + 9.943) ÷ 2)`: only the parentheses that arithmetic needs. */
export function expressionText(
  expression: Expression,
  text: (quantity: Extract<Expression, { kind: 'quantity' }>) => string,
): string {
  if (expression.kind === 'quantity') return text(expression);
  const { sign, left, right } = expression;
  const side = (each: Expression, apart: boolean) =>
    apart ? `(${expressionText(each, text)})` : expressionText(each, text);
  const own = BINDING[sign];
  const changesOrder = sign === '−' || sign === '÷';
  const leftApart = bindingOf(left) < own;
  const rightApart = bindingOf(right) < own || (bindingOf(right) === own && changesOrder);
  return `${side(left, leftApart)} ${sign} ${side(right, rightApart)}`;
}

function bindingOf(expression: Expression): number {
  return expression.kind === 'quantity' ? Number.POSITIVE_INFINITY : BINDING[expression.sign];
}
