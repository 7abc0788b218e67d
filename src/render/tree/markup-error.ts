import type { Element } from 'hast';
import type { MarkupReason } from '../../diagnostic/catalogue/markup.ts';
import { textOf } from './elements.ts';

/** Where something was found that has no place. */
export interface Misplaced {
  /** Name of the element, without brackets; empty for loose words. */
  readonly element: string;
  /** Words by which the place can be found. */
  readonly words?: string | undefined;
  /** File and line that wrote it, as `data-quelle` says. */
  readonly source?: string | undefined;
}

/** The report's tree holds something that has no place on a page: an error of a template, not of the data. */
export class MarkupError extends Error {
  readonly reason: MarkupReason;
  readonly found: Misplaced;

  constructor(reason: MarkupReason, found: Misplaced) {
    const { kind, ...details } = reason;
    super(`<${found.element}> ${kind} ${JSON.stringify(details)}`);
    this.name = 'MarkupError';
    this.reason = reason;
    this.found = found;
  }
}

/** An error that an element is the cause of; `words` help to find it where it does not say its source. */
export function unfit(element: Element, reason: MarkupReason, words?: string): MarkupError {
  const source = textOf(element, 'dataQuelle');
  return new MarkupError(reason, { element: element.tagName, words: words || undefined, source });
}

/** An error of markup with the line that wrote `around`, where it names none; any other error as it is. */
export function withSource(error: unknown, around: Element): unknown {
  if (!(error instanceof MarkupError) || error.found.source !== undefined) return error;
  const source = textOf(around, 'dataQuelle');
  return source === undefined ? error : new MarkupError(error.reason, { ...error.found, source });
}
