import type { Reference } from './pdfmake.ts';

/** The number of an object whose text is written by itself; stands in the file as `12 0 R`. */
export interface ObjectNumber {
  readonly id: number;
  toString(): string;
}

type NumberClass = new (id: number) => ObjectNumber;

/** Such numbers as a kind of pdfkit's own references, the only objects that its trees write as what they are. */
export function objectNumbers(Plain: Reference['constructor']): NumberClass {
  const AbstractReference = Object.getPrototypeOf(Plain) as new () => object;
  return class extends AbstractReference implements ObjectNumber {
    readonly id: number;

    constructor(id: number) {
      super();
      this.id = id;
    }

    override toString(): string {
      return `${this.id} 0 R`;
    }
  };
}
