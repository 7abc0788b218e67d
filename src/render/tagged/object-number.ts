/** The number of an object among the entries of another one; stands in the file as `12 0 R`. */
export class ObjectNumber {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  toString(): string {
    return `${this.id} 0 R`;
  }
}
