import type { Editable, Editor } from '../editor.ts';

/** One property of a sound report, broken, and the rules that must notice. German: Gegenprobe. */
export interface Breakage {
  readonly title: string;
  /** Rules that veraPDF must report: `ua1 7.3-1`. */
  readonly veraPdf: readonly string[];
  /** The own rule that must notice; null where we have none. */
  readonly own: string | null;
  readonly apply: (pdf: Editor) => void;
}

/** Takes a key away; throws when it is not there, so that no breakage breaks nothing. */
export function without(dict: Editable, key: string): void {
  if (!(key in dict)) throw new Error(`nothing to take away: ${key}`);
  delete dict[key];
}
