import { expect, it } from 'vitest';
import { archive } from '../../../src/archive/archive.ts';
import { archivedFiles } from '../../../src/archive/archived-files.ts';
import { excerptsIn, holdsOriginal, withOriginals } from '../../../src/archive/excerpts.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { largeInput } from '../../../src/read/large-input.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { sampleFiling } from '../../support/sample-filing.ts';

const PATH = 'exporte/2020-08/lza.csv';

it('an excerpt is known by its first line, and the whole file, kept elsewhere, takes its place', () => {
  const whole = `monat;wert\n${'2019-01;1\n'.repeat(99)}2020-08;7\n`;
  const data = memoryFiles('data', { [PATH]: whole });
  const large = largeInput(PATH, whole.length, data);
  for (const _ of large.chunks());
  const kept = large.kept('monat;wert\n2020-08;7\n');
  const box = openArchive(memoryFiles('output'));
  const { objects } = archive(sampleFiling(box, { data: new TextDecoder().decode(kept.bytes) }), box, {
    now: () => '2020-09-28T08:00:00Z',
  });
  const excerpts = excerptsIn(objects, box);
  expect(excerpts).toEqual([{ file: `data/${PATH}`, size: whole.length, sha256: kept.sha256 }]);
  const [excerpt] = excerpts;
  if (excerpt === undefined) throw new Error('no excerpt');
  expect(holdsOriginal(excerpt, data)).toBe(true);
  expect(holdsOriginal(excerpt, memoryFiles('data', { [PATH]: whole.replace('7', '8') }))).toBe(false);
  expect(holdsOriginal(excerpt, memoryFiles('data'))).toBe(false);
  const files = withOriginals(archivedFiles('data', objects, box), excerpts, data);
  expect(files.size(PATH)).toBe(whole.length);
  expect(files.read(PATH)).toEqual(data.read(PATH));
  expect(new TextDecoder().decode(files.read('vereinbarungen/msh-2020.yaml') ?? undefined)).toBe(
    'id: msh-2020\n',
  );
});
