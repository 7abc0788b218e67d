/** Why markup cannot be printed: a word for it, and what was found. */
export interface MarkupReasonBase {
  readonly kind: string;
}

/** A message and its hint. */
export type Words = readonly [message: string, hint: string];

/** German words for each reason of a family; `element` is the name of the HTML element, without brackets. */
export type Texts<Reason extends MarkupReasonBase> = {
  readonly [Kind in Reason['kind']]: (reason: Extract<Reason, { kind: Kind }>, element: string) => Words;
};

/** `„a“, „b“`. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `„${word}“`).join(', ');
}
