import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { deliver } from '../../../src/deliver/deliver.ts';
import type { Provider } from '../../../src/domain/agreement.ts';
import { documentIdentifier } from '../../../src/domain/chain.ts';
import { type Dispatch, dispatchFor } from '../../../src/domain/dispatch.ts';
import { ScopeViolation } from '../../../src/domain/failure.ts';
import { month } from '../../../src/domain/month.ts';
import type { Party } from '../../../src/domain/parties.ts';
import { scopedAgreement } from '../../../src/read/scope/scoped-agreement.ts';
import { agreementWith } from '../../support/goal-fixture.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { reportOf } from '../../support/report-of.ts';
import { type SampleOptions, sampleFiling } from '../../support/sample-filing.ts';
import { acceptingMailer } from '../../support/scripted-mailer.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

/** Files, approves and sends one report; gives the addresses a message was handed over for. */
async function sent(options: SampleOptions): Promise<readonly string[]> {
  const output = memoryFiles('output');
  const box = openArchive(output);
  const report = archive(sampleFiling(box, options), box, clock);
  approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
  const mailer = acceptingMailer();
  try {
    await deliver({ box: openArchive(output), reports: [report] }, { mailer, clock });
  } catch (error) {
    if (!(error instanceof ScopeViolation)) throw error;
    return [`${error.message}`, ...mailer.taken.map(({ mail }) => mail.to.address)];
  }
  return mailer.taken.map(({ mail }) => mail.to.address);
}

describe('an edition of one side', () => {
  it('of the BA goes to the Agentur and the Jobcenter', async () => {
    expect(await sent({ scope: 'BA' })).toEqual(['agentur@example.org', 'jobcenter@example.org']);
  });

  it('of the Kommune goes to the Landkreis and the Jobcenter', async () => {
    expect(await sent({ scope: 'Kommune' })).toEqual(['landraetin@example.org', 'jobcenter@example.org']);
  });

  it('is stopped before the first message when the dispatch names somebody else (MAI-615)', async () => {
    const stranger = person('landkreis');
    const told = await sent({ scope: 'BA', dispatch: { recipients: [person('agentur'), stranger] } });
    expect(told).toEqual([expect.stringContaining('landkreis gehört nicht zum Empfängerkreis')]);
    expect(told[0]).toContain('Bereich BA');
  });

  it('is stopped when the PDF is the whole report (MAI-611)', async () => {
    const box = openArchive(memoryFiles('output'));
    const { report } = sampleFiling(box, { scope: 'BA' });
    const { scope: _, ...whole } = report;
    const told = await sent({ scope: 'BA', identifier: documentIdentifier(whole) });
    expect(told).toEqual([expect.stringContaining('weist sich anders aus')]);
  });

  it('never reaches a party of the other side, whoever stands in the dispatch', async () => {
    const parties = fc.array(fc.constantFrom<Party['id']>('agentur', 'landkreis', 'jobcenter'), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom<Provider>('BA', 'Kommune'), parties, async (scope, ids) => {
        const recipients = ids.map((id, index) => ({ ...person(id), address: `${id}${index}@example.org` }));
        const reached = await sent({ scope, dispatch: { recipients } });
        const wrong = scope === 'BA' ? 'landkreis' : 'agentur';
        expect(reached.filter((address) => address.startsWith(wrong) && address.includes('@'))).toEqual([]);
        if (ids.includes(wrong)) expect(reached).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the dispatch of an edition', () => {
  it('is for those who may read it', () => {
    const signatories = (['agentur', 'landkreis', 'jobcenter'] as const).map(signatory);
    const agreement = { ...agreementWith([], []), signatories };
    const recipients = (scope: Provider): readonly string[] =>
      dispatchFor(scopedAgreement(agreement, scope), reportOf('', { scope }), 'x.pdf').recipients.map(
        ({ party }) => party,
      );
    expect(recipients('BA')).toEqual(['agentur', 'jobcenter']);
    expect(recipients('Kommune')).toEqual(['landkreis', 'jobcenter']);
  });

  it('names the side in the identifier of the PDF', () => {
    const report = {
      agreement: 'msh-2020',
      month: month('2020-08'),
      edition: 'monat',
      version: 1,
      reportId: 'f',
    };
    expect(documentIdentifier({ ...report, edition: 'monat', scope: 'BA' })).toBe(
      'msh-2020/2020-08/monat-BA/1/f',
    );
    expect(documentIdentifier({ ...report, edition: 'monat' })).toBe('msh-2020/2020-08/monat/1/f');
  });
});

function person(party: Party['id']): Dispatch['recipients'][number] {
  return { party, name: party, salutation: 'Guten Tag', address: `${party}@example.org` };
}

function signatory(party: Party['id']) {
  const [base] = agreementWith([], []).signatories;
  if (!base) throw new Error('no signatory');
  return { ...base, party, email: `${party}@example.org` };
}
