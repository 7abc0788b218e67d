import { describe, expect, test } from 'vitest';
import type { Files } from '../../../src/domain/effects.ts';
import { looksTheSame, watchedFiles } from '../../../src/effects/watched-files.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const CONTENT = { 'a/eins.csv': '1', 'a/zwei.csv': '2', 'b/drei.csv': '3' };

/** Somebody lists a folder, reads one file of it, and asks for another that is not there. */
function look(files: Files): void {
  files.list('a');
  files.read('a/eins.csv');
  files.read('a/fehlt.csv');
}

function lookedAt(files: Files) {
  const watched = watchedFiles(files);
  look(watched.files);
  return watched.lookedAt();
}

describe('what was looked at', () => {
  test('looks the same while nothing changed, whatever happens where nobody looked', () => {
    const files = memoryFiles('data', CONTENT);
    const before = lookedAt(files);
    expect(looksTheSame(before, files)).toBe(true);
    files.write('b/drei.csv', Buffer.from('anders'));
    files.write('a/zwei.csv', Buffer.from('anders: der Name wurde gesehen, der Inhalt nicht'));
    expect(looksTheSame(before, files)).toBe(true);
  });

  test.each([
    ['another content', (files: Files) => files.write('a/eins.csv', Buffer.from('9'))],
    ['a file gone', (files: Files) => files.remove('a/eins.csv')],
    ['a file that was asked for in vain', (files: Files) => files.write('a/fehlt.csv', Buffer.from(''))],
    ['a new name in a listed folder', (files: Files) => files.write('a/neu.csv', Buffer.from('x'))],
    ['a name gone from it', (files: Files) => files.remove('a/zwei.csv')],
    [
      'a folder in the place of a file',
      (files: Files) => {
        files.remove('a/zwei.csv');
        files.write('a/zwei.csv/innen.csv', Buffer.from('x'));
      },
    ],
  ] as const)('sees %s', (_what, change) => {
    const files = memoryFiles('data', CONTENT);
    const before = lookedAt(files);
    change(files);
    expect(looksTheSame(before, files)).toBe(false);
  });

  test('is never the same where something too large was read in pieces, or a size was asked for and no more', () => {
    const files = memoryFiles('data', CONTENT);
    const pieces = watchedFiles(files);
    for (const _ of pieces.files.chunks('a/eins.csv'));
    expect(looksTheSame(pieces.lookedAt(), files)).toBe(false);
    const sized = watchedFiles(files);
    sized.files.size('a/eins.csv');
    expect(looksTheSame(sized.lookedAt(), files)).toBe(false);
    sized.files.read('a/eins.csv');
    expect(looksTheSame(sized.lookedAt(), files)).toBe(true);
  });
});
