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

/** Words that may be base64, as a login travels. */
const BASE64 = /[A-Za-z0-9+/]{8,}={0,2}/gu;

/** A stranger's words without the password: a server may repeat what it was told, plain or as base64. German: unkenntlich machen. */
export function withoutSecret(text: string, secret: Secret | undefined): string {
  const value = secret?.reveal() ?? '';
  if (value === '') return text;
  const holds = (word: string) => Buffer.from(word, 'base64').includes(value);
  return text.replaceAll(value, HIDDEN).replace(BASE64, (word) => (holds(word) ? HIDDEN : word));
}
