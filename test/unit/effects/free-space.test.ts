import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentFailure } from '../../../src/domain/failure.ts';
import { demandRoom, freeBytes, nearestFolder } from '../../../src/effects/free-space.ts';

const MB = 1024 ** 2;

describe('the room on a disk', () => {
  it('is told of a folder that is not there yet by the nearest one above it', () => {
    const folder = join(tmpdir(), 'gibt', 'es', 'noch', 'nicht');
    expect(nearestFolder(folder)).toBe(tmpdir());
    expect(freeBytes(folder)).toBeGreaterThan(0);
  });

  it.each([
    ['as much as is needed', 53 * MB],
    ['what the system does not tell', null],
  ])('is enough with %s', (_what, free) => {
    expect(() => demandRoom('output', 53 * MB, free)).not.toThrow();
  });

  it('is too little with a byte less: SYS-928, exit 12, before anything is written', () => {
    const demanded = () => demandRoom('D:\\Berichte', 1_253 * MB, 1_253 * MB - 1);
    expect(demanded).toThrow(EnvironmentFailure);
    expect(demanded).toThrow(
      'Auf dem Datenträger von „D:\\Berichte“ sind nur noch 1.252 MB frei; für diesen Lauf sollten es 1.253 MB sein.',
    );
    expect(catching(demanded)).toMatchObject({ code: 'SYS-928', exit: 12 });
  });
});

function catching(act: () => void): unknown {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
}
