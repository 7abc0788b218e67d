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
function isTooLarge(code: string, responseCode: number, command: string): boolean {
  return code === 'EMESSAGE' && responseCode === 0 && command === 'MAIL FROM';
}

function describe(error: unknown): {
  readonly code: string;
  readonly responseCode: number;
  readonly command: string;
  readonly message: string;
} {
  if (!(error instanceof Error)) return { code: '', responseCode: 0, command: '', message: String(error) };
  const details = error as Error & { code?: unknown; responseCode?: unknown; command?: unknown };
  return {
    code: String(details.code ?? ''),
    responseCode: typeof details.responseCode === 'number' ? details.responseCode : 0,
    command: String(details.command ?? ''),
    message: error.message,
  };
}

/** One printable line of bounded length: the text comes from a stranger. */
function clean(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
}
