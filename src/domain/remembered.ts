import { ownText } from './own-text.ts';

/**
 * Results by the text they were made from, so many at most.
 *
 * When the younger half is full it becomes the older one, and what nobody asked for since is forgotten: words that every
 * report has outlive those of a single one, and memory does not grow with the number of reports.
 */
export class Remembered<Value extends object | string | boolean | null> {
  readonly #half: number;
  #young = new Map<string, Value>();
  #old: ReadonlyMap<string, Value> = new Map();

  constructor(most: number) {
    this.#half = Math.ceil(most / 2);
  }

  /** What is remembered of a text, or else what is made of it. What `make` throws is thrown. */
  of(text: string, make: (text: string) => Value): Value {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const own = ownText(text);
    const old = this.#old.get(text);
    const value = old === undefined ? make(own) : old;
    if (this.#young.size >= this.#half) [this.#old, this.#young] = [this.#young, new Map()];
    this.#young.set(own, value);
    return value;
  }
}
