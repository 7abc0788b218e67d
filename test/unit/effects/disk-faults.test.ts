import { describe, expect, it } from 'vitest';
import { EnvironmentFailure } from '../../../src/domain/failure.ts';
import { withPatience } from '../../../src/effects/disk-faults.ts';

function diskError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'open' });
}

/** Fails with each code in turn, then gives `done`. */
function failing(...codes: readonly string[]) {
  let calls = 0;
  const act = () => {
    const code = codes[calls];
    calls += 1;
    if (code !== undefined) throw diskError(code);
    return 'done';
  };
  return { act, calls: () => calls };
}

describe('a disk that refuses', () => {
  it.each(['EBUSY', 'EPERM'])('gets three tries two seconds apart when a file is open (%s)', (code) => {
    const waits: number[] = [];
    const work = failing(code, code);
    expect(withPatience('a.pdf', work.act, (ms) => waits.push(ms))).toBe('done');
    expect([work.calls(), waits]).toEqual([3, [2000, 2000]]);
  });

  it('asks to close the file after the third try', () => {
    const work = failing('EBUSY', 'EBUSY', 'EBUSY');
    const waits: number[] = [];
    expect(() => withPatience('a.pdf', work.act, (ms) => waits.push(ms))).toThrow(
      'Datei ist geöffnet – bitte schließen: „a.pdf“.',
    );
    expect([work.calls(), waits.length]).toEqual([3, 2]);
  });

  it.each([
    ['ENOSPC', 'SYS-901'],
    ['EDQUOT', 'SYS-901'],
    ['EROFS', 'SYS-903'],
    ['EIO', 'SYS-904'],
  ])('is not asked again after %s', (code, expected) => {
    const work = failing(code);
    const error = caught(() => withPatience('a.pdf', work.act, () => {}));
    expect(error).toBeInstanceOf(EnvironmentFailure);
    expect(error).toMatchObject({ exit: 12, code: expected });
    expect(work.calls()).toBe(1);
  });

  it('says how much room a run wants when there is none left', () => {
    const error = caught(() => withPatience('a.pdf', failing('ENOSPC').act));
    expect((error as EnvironmentFailure).hint).toContain('Mit 200 MB läuft ein Monat sicher durch');
  });

  it.each([
    [
      'EISDIR',
      'open',
      'Der Zugriff auf „.a.pdf.neu“ ist gescheitert (dort liegt ein Ordner dieses Namens, EISDIR).',
    ],
    [
      'EISDIR',
      'rename',
      'Der Zugriff auf „a.pdf“ ist gescheitert (dort liegt ein Ordner dieses Namens, EISDIR).',
    ],
    [
      'ENOTDIR',
      'open',
      'Der Zugriff auf „a.pdf“ ist gescheitert (ein Teil des Pfades ist kein Ordner, ENOTDIR).',
    ],
    ['EMFILE', 'open', 'Der Zugriff auf „a.pdf“ ist gescheitert (EMFILE).'],
  ])('says in German why: %s on %s', (code, syscall, message) => {
    const error = Object.assign(new Error(code), { code, syscall, path: '.a.pdf.neu' });
    const failing = () => {
      throw error;
    };
    expect(() => withPatience('a.pdf', failing, () => {})).toThrow(message);
  });

  it('does not hide a mistake of the programme', () => {
    const mistake = new TypeError('x is not a function');
    expect(
      caught(() =>
        withPatience('a.pdf', () => {
          throw mistake;
        }),
      ),
    ).toBe(mistake);
  });
});

function caught(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
