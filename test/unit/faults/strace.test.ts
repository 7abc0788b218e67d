import { describe, expect, test } from 'vitest';
import {
  type Aim,
  aimsIn,
  callsIn,
  isMeant,
  likeness,
  nextNumber,
  type Trail,
} from '../../support/faults/strace.ts';

const WAKE = String.raw`write(17<anon_inode:[eventfd]>, "\1\0", 8) = 8`;
const said = (text: string) => `write(21<socket:[4711]>, "${text}"..., 18) = 18`;
const wrote = (folder: string) => `write(20<${folder}/archiv/journal.jsonl>, "{"..., 200) = 200`;
const trail = (folder: string, lines: readonly string[]): Trail => ({
  calls: callsIn(lines.map((line) => `700   ${line}`).join('\n')),
  folder,
});

describe('the calls of a trace', () => {
  test('are those of the main thread, whole where another thread cut them in two', () => {
    const log = [
      '700   write(1</a>, "x", 1 <unfinished ...>',
      '701   write(2</b>, "y", 1) = 1',
      '700   <... write resumed>)             = -1 EIO (Input/output error) (INJECTED)',
      '700   write(1</a>, "z", 1) = 1',
    ];
    expect(callsIn(log.join('\n')).map(({ number, line }) => `${number} ${line}`)).toEqual([
      '1 write(1</a>, "x", 1)             = -1 EIO (Input/output error) (INJECTED)',
      '2 write(1</a>, "z", 1) = 1',
    ]);
  });

  test('are alike whatever came of them', () => {
    const ends = [') = 0', ') = -1 EINPROGRESS (Operation now in progress)', ') = ?', ' <unfinished ...>'];
    const seen = ends.map((end) => likeness(`connect(21<socket:[9]>, {sa_family=AF_INET}, 16${end}`, '/o'));
    expect(new Set(seen)).toEqual(new Set(['connect(<SOCKET>, {sa_family=AF_INET}, 16']));
  });
});

describe('an aim at the second QUIT of a run', () => {
  const undisturbed = trail('/alt', [WAKE, said('QUIT'), wrote('/alt'), said('QUIT'), wrote('/alt')]);
  const aim = aimsIn(undisturbed.calls, '/alt').at(-2) as Aim;
  const run = trail('/neu', [WAKE, WAKE, WAKE, said('QUIT'), wrote('/neu'), said('QUIT'), WAKE]);
  const at = (number: number) => run.calls[number - 1] as Trail['calls'][number];

  test('is met by the second one, however often node woke itself before', () => {
    expect([1, 2, 3, 4, 5, 6, 7].filter((number) => isMeant(aim, at(number), run, undisturbed))).toEqual([6]);
  });

  test('goes on by the landmarks still to come, and waking is none', () => {
    expect([1, 3].map((number) => nextNumber(aim, at(number), run, undisturbed))).toEqual([4, 6]);
    expect([4, 5].map((number) => nextNumber(aim, at(number), run, undisturbed))).toEqual([6, 6]);
  });

  test('goes back where it was passed', () => {
    expect(nextNumber(aim, at(7), run, undisturbed)).toBe(6);
    const first = aimsIn(undisturbed.calls, '/alt')[0] as Aim;
    expect(nextNumber(first, at(6), run, undisturbed)).toBe(4);
  });
});
