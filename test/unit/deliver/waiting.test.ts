import { describe, expect, it } from 'vitest';
import { GAVE_UP } from '../../../src/deliver/back-off.ts';
import { decide } from '../../../src/deliver/decide.ts';
import { isWaiting } from '../../../src/deliver/plan.ts';
import { mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer, scriptedMailer } from '../../support/scripted-mailer.ts';

const refusing = () => scriptedMailer(() => 'deferred');

describe('a message that was put off', () => {
  it('waits until it is due, whoever runs the sending meanwhile', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    await desk.run([report], refusing());
    const mailer = acceptingMailer();
    desk.clock.wait(999);
    await desk.run([report], mailer);
    expect([mailer.calls(), desk.states(report)]).toEqual([0, Array(3).fill('VERSCHOBEN')]);
    expect(desk.rows(report).every((row) => isWaiting(row, desk.clock.now()))).toBe(true);
    desk.clock.wait(251);
    await desk.run([report], mailer);
    expect(desk.states(report)).toEqual(Array(3).fill('ANGENOMMEN'));
  });

  it('goes out at once when somebody says so', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    await desk.run([report], refusing());
    const mailer = acceptingMailer();
    await desk.run([report], mailer, { atOnce: true });
    expect(mailer.calls()).toBe(3);
  });

  it('waits longer each time, up to 4000 s', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    const pauses: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      await desk.run([report], refusing());
      const due = desk.rows(report)[0]?.notBefore ?? '';
      pauses.push((Date.parse(due) - Date.parse(desk.clock.now())) / 1000);
      desk.clock.at(due);
    }
    expect(pauses[0]).toBeGreaterThanOrEqual(1000);
    expect(pauses[1]).toBeGreaterThanOrEqual(2000);
    expect(pauses.slice(2).every((pause) => pause >= 3200 && pause <= 4000)).toBe(true);
  });

  it('is given up when it is put off for five days', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    await desk.run([report], refusing());
    for (let day = 1; day < 5; day += 1) {
      desk.clock.wait(24 * 3600);
      await desk.run([report], refusing());
    }
    desk.clock.wait(24 * 3600 - 1);
    await desk.run([report], refusing());
    expect(desk.states(report)).toEqual(Array(3).fill('VERSCHOBEN'));
    desk.clock.wait(4000);
    const receipts = await desk.run([report], refusing());
    expect(receipts.map(({ state, answer }) => `${state} ${answer}`)).toEqual(
      Array(3).fill(`ABGELEHNT ${GAVE_UP} antwort: deferred`),
    );
    const mailer = acceptingMailer();
    await desk.run([report], mailer, { atOnce: true });
    expect(mailer.calls()).toBe(0);
  });

  it('is not given up because the clock jumped ahead', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    await desk.run([report], refusing());
    desk.clock.at('2099-01-01T00:00:00Z');
    await desk.run([report], refusing());
    expect(desk.states(report)).toEqual(Array(3).fill('VERSCHOBEN'));
    desk.clock.at('2020-09-28T09:00:00Z');
    const mailer = acceptingMailer();
    await desk.run([report], mailer);
    expect([mailer.calls(), desk.states(report)]).toEqual([3, Array(3).fill('ANGENOMMEN')]);
  });

  it.each([
    ['accepted', 'ANGENOMMEN', 'antwort: accepted'],
    ['unclear', 'UNKLAR', 'antwort: unclear'],
    ['rejected', 'ABGELEHNT', 'antwort: rejected'],
  ] as const)('for five days and is %s then is %s', async (answer, state, said) => {
    const desk = mailDesk();
    const report = desk.approved();
    for (let day = 0; day < 5; day += 1) {
      await desk.run([report], refusing());
      desk.clock.wait(24 * 3600);
    }
    const [receipt] = await desk.run(
      [report],
      scriptedMailer(() => answer),
    );
    expect([receipt?.state, receipt?.answer]).toEqual([state, said]);
  });

  it('waits for nothing any more once it is taken', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    await desk.run([report], refusing());
    await desk.run([report], acceptingMailer(), { atOnce: true });
    expect(desk.rows(report)[0]).toMatchObject({ state: 'ANGENOMMEN', refusals: 1, notBefore: null });
  });

  it('goes out although five days are over, when the server takes it', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    await desk.run([report], refusing());
    desk.clock.wait(30 * 24 * 3600);
    await desk.run([report], acceptingMailer());
    expect(desk.states(report)).toEqual(Array(3).fill('ANGENOMMEN'));
  });
});

describe('a message that a person lets go out again', () => {
  it('begins its pauses and its five days anew', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    for (let turn = 0; turn < 6; turn += 1) {
      await desk.run([report], refusing(), { atOnce: true });
      desk.clock.wait(24 * 3600);
    }
    expect(desk.states(report)[0]).toBe('ABGELEHNT');
    const [row] = desk.rows(report);
    if (row === undefined) throw new Error('no row');
    decide(row, { decision: 'erneut-senden', by: 'M. Muster', reason: 'behoben' }, desk.box(), desk.clock);
    await desk.run([report], refusing());
    expect(desk.rows(report)[0]).toMatchObject({ refusals: 1, lastTry: desk.clock.now(), waited: 0 });
  });
});

describe('a clock that went back', () => {
  it('makes no message due before its time', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    await desk.run([report], refusing());
    const due = desk.rows(report)[0]?.notBefore;
    const mailer = acceptingMailer();
    for (const time of ['2020-09-27T20:00:00Z', '2020-09-28T07:00:00Z', '2020-09-28T08:16:39Z']) {
      desk.clock.at(time);
      await desk.run([report], mailer);
    }
    expect(mailer.calls()).toBe(0);
    expect(desk.rows(report)[0]?.notBefore).toBe(due);
  });

  it('counts the pause from the latest time the journal knows', async () => {
    const desk = mailDesk();
    const report = desk.approved();
    desk.clock.at('1970-01-01T00:00:00Z');
    await desk.run([report], refusing());
    expect(desk.rows(report)[0]?.notBefore?.startsWith('2020-09-28T08:')).toBe(true);
    desk.clock.at('2020-09-28T08:00:01Z');
    await desk.run([report], refusing(), { atOnce: true });
    expect(desk.states(report)).toEqual(Array(3).fill('VERSCHOBEN'));
  });
});
