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

  it.each([
    ['20', 'unclear'],
    ['x250 ok', 'unclear'],
    ['299 ok', 'accepted'],
    ['200-ok', 'accepted'],
    ['x250', 'unclear'],
    ['251', 'unclear'],
    ['2505', 'unclear'],
    ['354 ok', 'unclear'],
  ])('to the final dot, read strictly: %j is %s', (answer, kind) => {
    expect(readFinalAnswer(answer)).toEqual({ kind, answer });
  });

  it.each([
    ['envelope', { code: 'EMESSAGE', responseCode: 450, command: 'MAIL FROM' }, 'deferred'],
    ['envelope', { code: 'EENVELOPE', command: 'MAIL FROM' }, 'deferred'],
    ['envelope', { code: 'EMESSAGE', command: 'DATA' }, 'deferred'],
    ['envelope', { responseCode: 500 }, 'rejected'],
    ['envelope', { responseCode: 499 }, 'deferred'],
    ['after-dot', { code: 'EMESSAGE', responseCode: 500 }, 'rejected'],
    ['after-dot', { code: 'EMESSAGE', responseCode: 400 }, 'deferred'],
    ['after-dot', { code: 'EMESSAGE', responseCode: 399 }, 'unclear'],
    ['after-dot', { code: 'EMESSAGE' }, 'unclear'],
    ['after-dot', { responseCode: 421 }, 'deferred'],
    ['after-dot', { responseCode: 420 }, 'unclear'],
    ['after-dot', {}, 'unclear'],
  ] as const)('at the edges: in step %s %j is %s', (step, details, kind) => {
    expect(readError(error(details, 'so'), step)).toEqual({ kind, answer: 'so' });
  });

  it('may be no error at all, and may lie about its code', () => {
    expect(readError('kaputt', 'envelope')).toEqual({ kind: 'deferred', answer: 'kaputt' });
    expect(readError('kaputt', 'after-dot')).toEqual({ kind: 'unclear', answer: 'kaputt' });
    expect(readError({ code: 'EMESSAGE', command: 'MAIL FROM' }, 'envelope').kind).toBe('deferred');
    const lying = Object.assign(new Error('so'), { responseCode: '550' });
    expect(readError(lying, 'envelope').kind).toBe('deferred');
  });

  it('keeps up to 500 characters, and of those that cannot be printed a blank', () => {
    const kept = (text: string) => readFinalAnswer(text).answer;
    expect(kept('x'.repeat(500))).toBe('x'.repeat(500));
    expect(kept('x'.repeat(501))).toBe(`${'x'.repeat(500)} …`);
    expect(kept('\r\n250 \u0000\u200ba\r\n')).toBe('250  a');
  });
});
