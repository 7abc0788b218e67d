import { expect, test } from 'vitest';
import { archive } from '../../../src/archive/archive.ts';
import { archivedJson } from '../../../src/archive/archived-json.ts';
import { objectPath } from '../../../src/archive/objects.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { ArchiveDamaged } from '../../../src/domain/failure.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

function filed() {
  const output = memoryFiles('output');
  const box = openArchive(output);
  return { output, box, entry: archive(sampleFiling(box), box, clock) };
}

test('the bericht.json of a filed report comes back as it was filed', () => {
  const { box, entry } = filed();
  const { name, bytes } = archivedJson(entry.reportId, box);
  expect(name).toBe('2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.bericht.json');
  expect(new TextDecoder().decode(bytes)).toBe('{"bericht":1}\n');
});

test('a changed or missing file is a damaged archive, never a report without a predecessor', () => {
  const { output, box, entry } = filed();
  const path = objectPath(entry.objects.find(({ role }) => role === 'json')?.sha256 ?? '');
  output.write(path, new TextEncoder().encode('{"bericht":2}\n'));
  expect(() => archivedJson(entry.reportId, box)).toThrow(ArchiveDamaged);
  output.remove(path);
  expect(() => archivedJson(entry.reportId, box)).toThrow(
    expect.objectContaining({ code: 'ARC-521', exit: 8 }),
  );
});

test('so are a report that the journal does not know, and one that was filed without the file', () => {
  const { box, entry } = filed();
  expect(() => archivedJson('9'.repeat(64), box)).toThrow(expect.objectContaining({ code: 'ARC-526' }));
  const [record] = box.records;
  if (record?.event.kind !== 'filed') throw new Error('the report was filed');
  const bare = { ...record.event, objects: record.event.objects.filter(({ role }) => role !== 'json') };
  const without = { ...box, records: [{ ...record, event: bare }] };
  expect(() => archivedJson(entry.reportId, without)).toThrow(
    `Zum Bericht August 2020, Fassung 1 (Kennung ${entry.reportId}) liegt keine bericht.json im Archiv.`,
  );
});
