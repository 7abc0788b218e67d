import { describe, expect, test } from 'vitest';
import { mailTroubles } from '../../../src/cli/mail-troubles.ts';
import { GAVE_UP } from '../../../src/deliver/back-off.ts';
import type { PlannedMail } from '../../../src/deliver/plan.ts';
import { mailDesk } from '../../support/mail-desk.ts';

/** The rows of one report, changed as a server would. */
function rows(change: Partial<PlannedMail>): readonly PlannedMail[] {
  const desk = mailDesk();
  return desk.rows(desk.approved()).map((row) => ({ ...row, ...change }));
}

describe('why messages are not with their recipients', () => {
  test.each([
    ['connect ECONNREFUSED 127.0.0.1:9', 'nimmt keine Verbindung an'],
    ['getaddrinfo ENOTFOUND mail.example.org', 'ist unter diesem Namen nicht zu finden'],
    ['Timeout: the mail server takes too long', 'antwortet nicht'],
    ['The mail server sent a reply that nobody asked for', 'antwortet nicht nach den Regeln'],
    ['DATA was not answered with 354', 'antwortet nicht nach den Regeln'],
    ['self signed certificate', 'weist sich mit einem Zertifikat aus, das nicht gilt'],
    ['451 4.7.1 später', 'hat die Nachricht zurzeit nicht angenommen'],
  ])('%s is told as „%s“', (answer, told) => {
    const [trouble, ...more] = mailTroubles(rows({ state: 'VERSCHOBEN', action: 'send', answer }));
    expect(more).toEqual([]);
    expect(trouble?.message).toContain(`Der Mailserver ${told} [${answer}].`);
  });

  test('says from when on the first of them is tried again', () => {
    const [one, two] = rows({ state: 'VERSCHOBEN', action: 'send', answer: 'x' });
    if (one === undefined || two === undefined) throw new Error('no rows');
    const [trouble] = mailTroubles([
      { ...one, notBefore: '2020-09-28T09:32:00Z' },
      { ...two, notBefore: '2020-09-28T09:30:00Z' },
    ]);
    expect(trouble?.message).toMatch(/Nächster Versuch ab 28\.09\.2020, 09:30 Uhr \(UTC\)\.$/);
  });

  test.each([
    ['ABGELEHNT', 'decide', '550 nein', 'MAI-632'],
    ['ABGELEHNT', 'decide', `${GAVE_UP} 451 später`, 'MAI-654'],
    ['UNKLAR', 'decide', 'weg', 'MAI-633'],
  ] as const)('%s (%s, %s) is told as %s: a matter for a person', (state, action, answer, code) => {
    expect(mailTroubles(rows({ state, action, answer })).map((each) => each.code)).toEqual([code]);
  });

  test.each([
    ['ANGENOMMEN', 'done'],
    ['ERLEDIGT', 'done'],
    ['ABGELEHNT', 'replaced'],
    ['BEREIT', 'send'],
  ] as const)('%s (%s) is no trouble', (state, action) => {
    expect(mailTroubles(rows({ state, action }))).toEqual([]);
  });
});
