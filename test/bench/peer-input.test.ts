import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseName, madeInput } from '../../bench/made-input.ts';
import { keepConverted } from '../../bench/peer-input/kept.ts';
import { missingProbes, probesOf } from '../../bench/probes.ts';
import { ROOT } from '../support/programme.ts';
import { type ReadElement, readPdf } from '../support/read-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
const inputs = join(folder, 'eingaben');
const [first, second] = [madeInput(1), madeInput(2, 4)];

beforeAll(() => {
  mkdirSync(inputs);
  writeInput(1, first);
  writeInput(2, second);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeInput(number: number, input: object): void {
  writeFileSync(join(inputs, `${baseName(number)}.json`), JSON.stringify(input));
}

/** Runs the bench's own command, as the peers' `run-all` does. */
function made(output: string, times?: string): readonly string[] {
  const into = join(folder, output);
  mkdirSync(into);
  execFileSync(process.execPath, [join(ROOT, 'bench/peer-input/run.ts'), inputs, into], {
    stdio: 'ignore',
    env: { ...process.env, PEERS_WORKERS: '1', ...(times && { PEERS_TIMES: times }) },
  });
  return readdirSync(into).filter((name) => name.endsWith('.pdf'));
}

describe('an input of the peer bench', () => {
  test('is converted once, and again when it changes', async () => {
    expect((await keepConverted(inputs)).converted).toBe(2);
    expect((await keepConverted(inputs)).converted).toBe(0);
    writeInput(2, { ...second, jobcenter: 'Jobcenter Neuenstadt' });
    const kept = await keepConverted(inputs);
    expect([kept.converted, kept.names]).toEqual([1, ['jc-0001', 'jc-0002']]);
    writeInput(2, second);
    expect((await keepConverted(inputs)).converted).toBe(1);
  });

  test('that is gone leaves no agreement behind', async () => {
    writeInput(3, madeInput(3));
    await keepConverted(inputs);
    rmSync(join(inputs, 'jc-0003.json'));
    const { data } = await keepConverted(inputs);
    expect(readdirSync(join(data, 'vereinbarungen'))).toEqual(['jc-0001.yaml', 'jc-0002.yaml']);
    expect(readdirSync(join(data, 'exporte'))).toEqual(['jc-0001', 'jc-0002']);
  });
});

describe('the reports of the peer bench', () => {
  const times = join(folder, 'zeiten.json');

  test('are one PDF for each input under its name, the same bytes each time', () => {
    expect(made('eins', times)).toEqual(['jc-0001.pdf', 'jc-0002.pdf']);
    expect(made('zwei')).toEqual(['jc-0001.pdf', 'jc-0002.pdf']);
    for (const name of ['jc-0001.pdf', 'jc-0002.pdf'])
      expect(readFileSync(join(folder, 'zwei', name)).equals(readFileSync(join(folder, 'eins', name)))).toBe(
        true,
      );
  });

  test('are the archived ones, and nothing was left out as unchanged', () => {
    for (const run of ['eins', 'zwei']) {
      const { nlink } = statSync(join(folder, run, 'jc-0001.pdf'));
      expect(nlink).toBe(2);
      const journal = readFileSync(join(folder, run, '.zielbericht/archiv/journal.jsonl'), 'utf8');
      expect(journal.match(/"art":"bericht"/gu)).toHaveLength(2);
    }
  });

  test('say how long each took', () => {
    const [worker] = JSON.parse(readFileSync(times, 'utf8')) as { times: number[] }[];
    expect(worker?.times).toHaveLength(2);
    expect(worker?.times.every((time) => time > 0)).toBe(true);
  });

  test('hold every text that the peers are asked for', async () => {
    expect(probesOf(first)).toHaveLength(284);
    for (const [number, input] of [first, second].entries()) {
      const { trees } = await readPdf(readFileSync(join(folder, 'eins', `${baseName(number + 1)}.pdf`)));
      expect(missingProbes(input, trees.map(wordsOf).join(' '))).toEqual([]);
    }
  });

  test('miss a text that the input has and the report has not', async () => {
    const { trees } = await readPdf(readFileSync(join(folder, 'eins', 'jc-0002.pdf')));
    const other = { ...second, jobcenter: 'Jobcenter Nirgendwo' };
    expect(missingProbes(other, trees.map(wordsOf).join(' '))).toEqual([
      { what: 'Jobcenter', text: 'Jobcenter Nirgendwo' },
    ]);
  });
});

function wordsOf({ text, children }: ReadElement): string {
  return [text, ...children.map(wordsOf)].join(' ');
}
