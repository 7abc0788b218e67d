import { describe, expect, it } from 'vitest';
import { approve } from '../../src/archive/approve.ts';
import { archive } from '../../src/archive/archive.ts';
import { fileSignature } from '../../src/archive/file-signature.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { EVERY_BYTE, inspectArchive, STRUCTURE } from '../../src/archive/verify.ts';
import { deliver } from '../../src/deliver/deliver.ts';
import type { FiledReport } from '../../src/domain/journal.ts';
import { outboxMailer } from '../../src/effects/outbox-mailer.ts';
import { JOURNAL_DAMAGES, OBJECT_DAMAGES, oneOf } from '../support/damages.ts';
import { throwMany } from '../support/fuzz.ts';
import { type MemoryFiles, memoryFiles } from '../support/memory-files.ts';
import { bytesOf, sampleFiling } from '../support/sample-filing.ts';

/** 10,000 in `npm run test:lang`. */
const CASES = { short: 300, whole: 10_000 };
/** Of the whole length, on a machine that others use, too. Milliseconds. */
const PATIENCE = 1_800_000;
const MONTHS = ['2020-06', '2020-07', '2020-08', '2020-09'];
const clock = { now: () => '2020-09-28T08:00:00Z' };

/** An archive as a year may leave it: reports, drafts, editions of one side, approvals, signatures, and mails that went out. */
async function yearOf(months: number): Promise<MemoryFiles> {
  const output = memoryFiles('output');
  const box = openArchive(output);
  const approved: FiledReport[] = [];
  for (const month of MONTHS.slice(0, months)) {
    archive(sampleFiling(box, { month, draft: true, data: `Entwurf ${month}` }), box, clock);
    archive(sampleFiling(box, { month, scope: 'BA', data: `nur BA ${month}` }), box, clock);
    const entry = archive(sampleFiling(box, { month, data: `alles ${month}` }), box, clock);
    approve({ hash: entry.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
    approved.push(entry);
    for (const field of ['Landkreis', 'Agentur'].slice(0, months - 1)) {
      const before = output.read(`archiv/objekte/${newest(box, entry).replace(/^(..)/, '$1/$1')}`);
      const bytes = Buffer.concat([before ?? new Uint8Array(), bytesOf(`\n${field} ${month}\n`)]);
      const signer = { field, signer: 'Dr. Beispiel', certificateSha256: 'c'.repeat(64), timeStamp: null };
      fileSignature({ bytes, ...signer }, entry, box, clock);
    }
  }
  await deliver({ box, reports: approved }, { mailer: outboxMailer(output), clock });
  return output;
}

function newest(box: ReturnType<typeof openArchive>, { pdfSha256 }: FiledReport): string {
  const signed = box.records.flatMap(({ event }) =>
    event.kind === 'signed' && event.pdfSha256 === pdfSha256 ? [event.signedSha256] : [],
  );
  return signed.at(-1) ?? pdfSha256;
}

const years = await Promise.all([1, 2, 4].map(yearOf));
const copyOf = (year: MemoryFiles) => memoryFiles('output', Object.fromEntries(year.entries()));

describe('an archive to which something happened', () => {
  it(
    'is found out, and the finding names what it happened to',
    () => {
      const { cases } = throwMany(CASES, (dice) => {
        const year = oneOf(dice, years);
        const output = copyOf(year);
        const { head } = openArchive(year);
        const befall = oneOf(dice, [...OBJECT_DAMAGES, ...JOURNAL_DAMAGES]);
        const { kind, named, codes } = befall(output, dice);
        const { findings } = inspectArchive(output, {
          ...EVERY_BYTE,
          witnesses: [{ head, source: 'Zeuge' }],
        });
        const told = findings.filter(({ code }) => codes.includes(code)).map(({ message }) => message);
        for (const path of named) {
          expect(
            told.some((message) => message.includes(`output/${path}`)),
            `${kind}: ${path}`,
          ).toBe(true);
        }
      });
      expect(cases).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  it('of its objects alone, gives no finding about any other object', () => {
    throwMany(CASES, (dice) => {
      const output = copyOf(oneOf(dice, years));
      const { kind, named } = oneOf(dice, OBJECT_DAMAGES)(output, dice);
      const { findings } = inspectArchive(output, EVERY_BYTE);
      const strange = findings.filter(({ message }) => !named.some((path) => message.includes(path)));
      expect(
        strange.map(({ message }) => message),
        kind,
      ).toEqual([]);
    });
  });
});

describe('an intact archive', () => {
  it(
    'gives no finding, however thoroughly it is looked at, whichever line is remembered',
    () => {
      throwMany(CASES, (dice) => {
        const output = oneOf(dice, years);
        const { records } = openArchive(output);
        const { hash } = oneOf(dice, records);
        const witnesses = [{ head: hash.slice(0, 12 + dice(53)), source: 'Zeuge' }];
        const { share } = oneOf(dice, [STRUCTURE, EVERY_BYTE, { share: 1 + dice(9_999) }]);
        expect(inspectArchive(output, { share, witnesses }).findings).toEqual([]);
      });
    },
    PATIENCE,
  );

  it('after damage is undone is intact again', () => {
    throwMany({ short: 20, whole: 200 }, (dice) => {
      const year = oneOf(dice, years);
      const output = copyOf(year);
      oneOf(dice, [...OBJECT_DAMAGES, ...JOURNAL_DAMAGES])(output, dice);
      for (const [path] of output.entries()) output.remove(path);
      for (const [path, bytes] of year.entries()) output.write(path, bytes);
      expect(inspectArchive(output, EVERY_BYTE).findings).toEqual([]);
    });
  });
});
