import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archive } from '../../../src/archive/archive.ts';
import { HEAD_FILE, headFindings, headWitness } from '../../../src/archive/head-file.ts';
import { JOURNAL } from '../../../src/archive/journal.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { verifyArchive } from '../../../src/archive/verify.ts';
import type { Files } from '../../../src/domain/effects.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';
import { sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };
const STOP = { kind: 'stopped', reportId: 'a', code: 'MAI-611', answer: '' } as const;
const ROLLED_BACK = { code: 'ARC-590', exit: 8 };

let folder = '';
let output: Files;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kettenmerker-'));
  output = rootedFiles('output', folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (data: string) => {
  const box = openArchive(output);
  return archive(sampleFiling(box, { data }), box, clock);
};
const journal = () => readFileSync(join(folder, JOURNAL));
const putBack = (bytes: Uint8Array) => writeFileSync(join(folder, JOURNAL), bytes);

describe('the noted head', () => {
  it('is that of the last line, after every line', () => {
    const box = openArchive(output);
    for (const at of ['2020-09-28T08:00:00Z', '2020-09-28T08:00:01Z']) {
      box.append(STOP, at);
      expect(headWitness(output)?.head).toBe(box.head);
    }
    expect(headFindings(box, output)).toEqual([]);
  });

  it('refuses every line and every object behind a journal that was put back, and says so to who only looks', () => {
    file('a');
    const older = journal();
    file('b');
    putBack(older);
    const box = openArchive(output);
    expect(() => box.append(STOP, clock.now())).toThrow(expect.objectContaining(ROLLED_BACK));
    expect(() => box.keep(new Uint8Array([1]))).toThrow(expect.objectContaining(ROLLED_BACK));
    expect(journal()).toEqual(older);
    expect(headFindings(box, output).map(({ code }) => code)).toEqual(['ARC-532']);
    expect(verifyArchive(output).map(({ code }) => code)).toContain('ARC-532');
  });

  it('refuses to begin anew where the journal is gone', () => {
    file('a');
    rmSync(join(folder, JOURNAL));
    expect(() => file('a')).toThrow(expect.objectContaining(ROLLED_BACK));
  });

  it('one line behind, as a run that died leaves it, vouches for that line', () => {
    file('a');
    const noted = readFileSync(join(folder, HEAD_FILE));
    file('b');
    writeFileSync(join(folder, HEAD_FILE), noted);
    expect(file('c').fresh).toBe(true);
  });

  it.each([
    ['torn', (text: string) => text.slice(0, 40)],
    ['half of one line and half of another', (text: string) => text.replace(/^\d{12}/, '000000000009')],
    ['empty', () => ''],
  ])('that is %s says nothing, and is written anew', (_, harm) => {
    file('a');
    writeFileSync(join(folder, HEAD_FILE), harm(readFileSync(join(folder, HEAD_FILE), 'utf8')));
    expect(headWitness(output)).toBeNull();
    const box = openArchive(output);
    box.append(STOP, clock.now());
    expect(headWitness(output)?.head).toBe(box.head);
  });

  it('that is missing, as in older archives, is made good by the messages of the outbox and the reports that lie here', () => {
    file('a');
    rmSync(join(folder, HEAD_FILE));
    output.write('postausgang/1.eml', new TextEncoder().encode(mailWith(openArchive(output).head)));
    expect(file('b').fresh).toBe(true);
    output.write('postausgang/2.eml', new TextEncoder().encode(mailWith('f'.repeat(64))));
    rmSync(join(folder, HEAD_FILE));
    expect(() => file('c')).toThrow(expect.objectContaining(ROLLED_BACK));
    rmSync(join(folder, 'postausgang'), { recursive: true });
    rmSync(join(folder, JOURNAL));
    output.write('berichte/2020-08/bericht.pdf', new Uint8Array([1]));
    expect(() => file('c')).toThrow(expect.objectContaining(ROLLED_BACK));
  });
});

describe('a journal that somebody else continues meanwhile', () => {
  it('gets no further line of this run, which stops for good (SYS-925)', () => {
    const [mine, theirs] = [openArchive(output), openArchive(output)];
    theirs.append(STOP, clock.now());
    const whole = journal();
    const stopped = expect.objectContaining({ code: 'SYS-925', exit: 9 });
    expect(() => mine.append(STOP, clock.now())).toThrow(stopped);
    expect(() => mine.append(STOP, clock.now())).toThrow(stopped);
    expect(journal()).toEqual(whole);
    expect(verifyArchive(output).filter(({ code }) => code === 'ARC-516')).toEqual([]);
  });

  it('is not cut back by a run that found half a line at its end', () => {
    openArchive(output).append(STOP, clock.now());
    putBack(Buffer.concat([journal(), Buffer.from('{"art":')]));
    const [mine, theirs] = [openArchive(output), openArchive(output)];
    theirs.append(STOP, clock.now());
    const whole = journal();
    expect(() => mine.append(STOP, clock.now())).toThrow(expect.objectContaining({ code: 'SYS-925' }));
    expect(journal()).toEqual(whole);
  });
});

function mailWith(head: string): string {
  return `Subject: x\r\n\r\nArchivkette: ${head}\r\n`;
}
