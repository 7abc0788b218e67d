import type { Transmission } from '../domain/effects.ts';

/** How far the talk with the server came. */
export interface Progress {
  /** session: greeting, TLS, login · envelope: the message itself · after-dot: only the answer is missing */
  step: 'session' | 'envelope' | 'after-dot';
  /** Our own disk failed before the final dot. */
  brokenBy: Error | null;
}

const LONGEST = 500;

/** The answer to the final dot. Only a strict positive reply means that the server has the message. */
export function readFinalAnswer(answer: string): Transmission {
  return {
    kind: /^2\d\d[ -]/.test(answer) || /^250$/.test(answer) ? 'accepted' : 'unclear',
    answer: clean(answer),
  };
}

/**
 * What an error means for the message.
 *
 * A refusal of sender, recipient or content (5xx) is final; a refusal of the session, such as a wrong
 * password, says nothing about the message. After the final dot only a complete refusal decides anything.
 */
export function readError(error: unknown, step: Progress['step']): Transmission {
  const { code, responseCode, command, message } = describe(error);
  const answer = clean(message);
  if (step === 'session') return { kind: 'deferred', answer };
  const complete = step === 'envelope' || code === 'EMESSAGE' || responseCode === 421;
  if (!complete) return { kind: 'unclear', answer };
  if (isTooLarge(code, responseCode, command)) return { kind: 'rejected', answer };
  if (responseCode >= 500) return { kind: 'rejected', answer };
  if (responseCode >= 400 || step === 'envelope') return { kind: 'deferred', answer };
  return { kind: 'unclear', answer };
}

/** The server announced a limit (SIZE) below the message: it was never offered. */
function isTooLarge(code: unknown, responseCode: number, command: unknown): boolean {
  return code === 'EMESSAGE' && responseCode === 0 && command === 'MAIL FROM';
}

/** What the library may say of an error beside its message. */
interface Details {
  readonly message: string;
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
}

function describe(error: unknown): Details & { readonly responseCode: number } {
  const details: Details = error instanceof Error ? error : { message: String(error) };
  const { message, code, responseCode, command } = details;
  return { message, code, responseCode: typeof responseCode === 'number' ? responseCode : 0, command };
}

/** One printable line of bounded length: the text comes from a stranger. */
function clean(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
}
