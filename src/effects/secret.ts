import { inspect } from 'node:util';

const HIDDEN = '[verborgen]';

/** A password that no log, error or JSON can print; only `reveal` gives it away. German: Geheimnis. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}
