/**
 * Results by the text they were made from, so many at most.
 *
 * When the younger half is full it becomes the older one, and what nobody asked for since is forgotten: words that every
 * report has outlive those of a single one, and memory does not grow with the number of reports.
 */
export class Remembered<Value extends object> {
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
    const value = this.#old.get(text) ?? make(own);
    if (this.#young.size >= this.#half) [this.#old, this.#young] = [this.#young, new Map()];
    this.#young.set(own, value);
    return value;
  }
}

/** Letters from which on V8 keeps what is cut out of a text as a view of that text. */
const LEAST_VIEW = 13;

/** The same letters for themselves: as a view, a remembered word would keep alive the whole file it was read from. */
function ownText(text: string): string {
  if (text.length < LEAST_VIEW) return text;
  const latin = Buffer.from(text, 'latin1').toString('latin1');
  return latin === text ? latin : Buffer.from(text, 'utf16le').toString('utf16le');
}
