import { describe, expect, it } from 'vitest';
import { readError, readFinalAnswer } from '../../../src/effects/smtp-answer.ts';

function error(details: { code?: string; responseCode?: number; command?: string }, message = 'x'): Error {
  return Object.assign(new Error(message), details);
}

describe('the answer of the mail server', () => {
  it.each([
    ['250 2.0.0 Ok: queued as 1', 'accepted'],
    ['250', 'accepted'],
    ['250-eins\n250 zwei', 'accepted'],
    ['2xx vielleicht', 'unclear'],
    ['25', 'unclear'],
    ['2500 ok', 'unclear'],
  ])('to the final dot: %j is %s', (answer, kind) => {
    expect(readFinalAnswer(answer).kind).toBe(kind);
  });

  it.each([
    ['session', { code: 'EAUTH', responseCode: 535 }, 'deferred'],
    ['session', { code: 'ETLS' }, 'deferred'],
    ['session', { code: 'ECONNECTION' }, 'deferred'],
    ['envelope', { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'rejected'],
    ['envelope', { code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO' }, 'deferred'],
    ['envelope', { code: 'EMESSAGE', command: 'MAIL FROM' }, 'rejected'],
    ['envelope', { code: 'ECONNECTION' }, 'deferred'],
    ['envelope', { code: 'ETIMEDOUT' }, 'deferred'],
    ['after-dot', { code: 'EMESSAGE', responseCode: 554 }, 'rejected'],
    ['after-dot', { code: 'EMESSAGE', responseCode: 451 }, 'deferred'],
    ['after-dot', { code: 'ECONNECTION', responseCode: 421 }, 'deferred'],
    ['after-dot', { code: 'EMESSAGE', responseCode: 354 }, 'unclear'],
    ['after-dot', { code: 'ECONNECTION' }, 'unclear'],
    ['after-dot', { code: 'ECONNECTION', responseCode: 550 }, 'unclear'],
    ['after-dot', { code: 'ETIMEDOUT' }, 'unclear'],
    ['after-dot', { code: 'EPROTOCOL' }, 'unclear'],
  ] as const)('an error in step %s %j is %s', (step, details, kind) => {
    expect(readError(error(details), step).kind).toBe(kind);
  });

  it('is kept as one short printable line', () => {
    const { answer } = readError(error({}, `550 nein\r\n\u001b[31m${'x'.repeat(9999)}`), 'envelope');
    expect(answer).toMatch(/^550 nein \[31mx+ …$/);
    expect(answer.length).toBeLessThan(510);
  });
});
