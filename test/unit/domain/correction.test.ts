import { describe, expect, test } from 'vitest';
import { correctionFor } from '../../../src/domain/correction.ts';
import { mailDesk } from '../../support/mail-desk.ts';

const REASON = 'Nachlieferung Juli';

/** An approved first version, and what says that a report follows it. */
function withFirstVersion() {
  const desk = mailDesk();
  const first = desk.approved();
  return { box: desk.box(), after: { ...first, predecessorId: first.reportId } };
}

describe('what a correction puts right', () => {
  test('is the version before it, with its number and its day', () => {
    const { box, after } = withFirstVersion();
    expect(correctionFor(REASON, after, box)).toEqual({
      reason: REASON,
      replaces: { version: 1, day: '2020-09-28' },
    });
  });

  test('is nothing without a reason, and for a report without a version before it', () => {
    const { box, after } = withFirstVersion();
    expect(correctionFor(null, after, box)).toBeNull();
    expect(correctionFor(REASON, { ...after, predecessorId: null }, box)).toBeNull();
  });

  test('is no report about something else, though it comes before it in the chain', () => {
    const { box, after } = withFirstVersion();
    expect(correctionFor(REASON, { ...after, edition: 'jahr' }, box)).toBeNull();
  });

  test('is no draft: nobody was bound by it', () => {
    const desk = mailDesk();
    const draft = desk.file({ draft: true });
    expect(correctionFor(REASON, { ...draft, predecessorId: draft.reportId }, desk.box())).toBeNull();
  });
});
