import { describe, expect, it } from 'vitest';
import { fieldsSigned, joinedSigning } from '../../../src/domain/joined-signing.ts';

const one = { field: 'A', signer: 'Klein, Angelika', certificateSha256: 'c1', timeStamp: null };
const two = { field: 'B', signer: 'Jörg Müller', certificateSha256: 'c2', timeStamp: '2021-05-04T09:30:00Z' };

describe('signatures that came in one file', () => {
  it('are one event, and each field still finds its certificate', () => {
    expect(joinedSigning([one, two])).toMatchObject({
      field: 'A, B',
      signer: 'Klein, Angelika, Jörg Müller',
    });
    expect(fieldsSigned(joinedSigning([one, two]))).toEqual([
      { field: 'A', certificateSha256: 'c1' },
      { field: 'B', certificateSha256: 'c2' },
    ]);
    expect(joinedSigning([one])).toEqual(one);
  });

  it('have a trusted time only where each has one: the last', () => {
    expect(joinedSigning([one, two]).timeStamp).toBe(null);
    const earlier = { ...one, timeStamp: '2021-05-03T09:30:00Z' };
    expect(joinedSigning([two, earlier]).timeStamp).toBe(two.timeStamp);
  });
});
