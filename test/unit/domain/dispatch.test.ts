import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../../src/domain/agreement.ts';
import { dispatchFor } from '../../../src/domain/dispatch.ts';
import { day } from '../../../src/domain/month.ts';
import { agreementWith } from '../../support/goal-fixture.ts';
import { reportOf } from '../../support/report-of.ts';

const ID = 'a'.repeat(64);
const agreement = agreementWith([], []);
const [boss] = agreement.signatories;
const report = reportOf('');
const muster = {
  party: 'jobcenter',
  name: 'Muster',
  salutation: 'Guten Tag',
  address: 'gf@example.org',
  role: 'Geschäftsführung',
};
const filed = {
  reportId: ID,
  agreement: 'muster-2020',
  sender: { name: 'Controlling', address: 'controlling@example.org' },
  replyTo: 'controlling@example.org',
  recipients: [muster],
  pdfFileName: 'bericht.pdf',
  mail: report.mail,
  identifier: `muster-2020/2020-08/monat/1/${ID}`,
  allowedHosts: ['example.org'],
};

function of(more: Partial<Agreement>, draft?: { readonly returnBy: null }) {
  return dispatchFor({ ...agreement, ...more }, report, 'bericht.pdf', draft);
}

describe('the dispatch of a report', () => {
  test('goes from the contact to those who sign, and says what the PDF must say', () => {
    expect(of({})).toStrictEqual(filed);
  });

  test('knows where troubles are told, where the agreement says so', () => {
    const mailing = { allowedHosts: ['example.org'], noticesTo: 'it@example.org' };
    expect(of({ mailing })).toStrictEqual({ ...filed, noticesTo: 'it@example.org' });
  });

  test('knows when somebody was last confirmed', () => {
    if (boss === undefined) throw new Error('nobody signs');
    const confirmedOn = day('2020-08-21');
    expect(of({ signatories: [{ ...boss, confirmedOn }] })).toStrictEqual({
      ...filed,
      recipients: [{ ...muster, confirmedOn }],
    });
  });

  test('carries the rules of approval, and a draft does not: it cannot be approved', () => {
    const approval = { fourEyes: true, entitled: [] };
    expect(of({ approval })).toStrictEqual({ ...filed, approval });
    expect(of({ approval }, { returnBy: null })).toStrictEqual({ ...filed, draft: { returnBy: null } });
  });

  test('of a draft goes to those who write opinions, who need no office', () => {
    const writer = { party: 'agentur', name: 'Sachgebiet', salutation: 'Guten Tag' } as const;
    const opinions = [{ ...writer, email: 'sachgebiet@example.org' }];
    const draft = of({ opinions }, { returnBy: null });
    expect(draft.recipients).toStrictEqual([{ ...writer, address: 'sachgebiet@example.org' }]);
    expect(of({ opinions }).recipients).toStrictEqual([muster]);
  });
});
