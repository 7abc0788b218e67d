/**
 * Results by what they were made from, so many at most.
 *
 * When the younger half is full it becomes the older one, and what nobody asked for since is forgotten: words that every
 * report has outlive those of a single one, and memory does not grow with the number of reports.
 */
export class Remembered<Key, Value extends object> {
  readonly #half: number;
  #young = new Map<Key, Value>();
  #old: ReadonlyMap<Key, Value> = new Map();

  constructor(most: number) {
    this.#half = Math.ceil(most / 2);
  }

  get(key: Key): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: Key, value: Value): void {
    if (this.#young.size >= this.#half) [this.#old, this.#young] = [this.#young, new Map()];
    this.#young.set(key, value);
  }
}
