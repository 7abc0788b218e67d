import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEAD_FILE } from '../../src/archive/head-file.ts';
import {
  emptyOffice,
  faultsAfterKill,
  faultsWhenDone,
  filesIn,
  nextRun,
  SMALL_RUN,
  statesIn,
} from '../support/faults/office.ts';
import { share } from '../support/faults/share.ts';
import {
  type Aim,
  aimsIn,
  injectionFor,
  isMeant,
  nextNumber,
  type SystemCall,
  type TracedRun,
  type Trail,
  touches,
  traced,
  whyNoStrace,
} from '../support/faults/strace.ts';

const forbidden = whyNoStrace();
const title =
  forbidden === null ? 'a run under strace' : `ÜBERSPRUNGEN, denn ${forbidden}: a run under strace`;
const COUNT_MAILS = fileURLToPath(new URL('../support/faults/count-mails.ts', import.meta.url));
/** So often a call is aimed at that only its number tells. */
const TRIES = 15;
const MARKED = /final-dot|letzter|schlusspunkt/i;

/** A month: where its mails go (0: into the outbox), and whether a worker laid its files aside. */
interface Run {
  readonly port: number;
  readonly way?: 'bereitgelegt';
}

function wordsOf({ port, way }: Run, folder: string): readonly string[] {
  return [SMALL_RUN, folder, String(port), ...(way === undefined ? [] : [way])];
}

/** An undisturbed run: what it leaves, and every call at which another one can be met. */
function undisturbedRun(run: Run) {
  const folder = emptyOffice();
  const { stderr, calls } = traced(wordsOf(run, folder), {});
  expect(stderr).toBe('');
  return { trail: { calls, folder }, files: filesIn(folder), aims: aimsIn(calls, folder) };
}

/**
 * True where a run that met the failing call ended as it should.
 *
 * The note of the journal's head vouches for less where it cannot be written; the run itself wants for nothing.
 * So may a run that met a call which changes nothing: it only reads, or makes a folder that is there.
 */
function endsRightly({ exit, stderr }: TracedRun, met: SystemCall, aim: Aim, office: string): boolean {
  if (met.line.includes(HEAD_FILE)) return exit === 0;
  const changesNothing = !touches(met, office) || / EEXIST /.test(aim.call.line);
  return (changesNothing && exit === 0) || (exit === 12 && /^SYS-90\d .+„.+“/.test(stderr));
}

/** Meets one call of a fresh run, tries again by what was met instead, and judges every try. */
function meet(
  aim: Aim,
  undisturbed: Trail,
  month: Run,
  fault: string,
  judge: (office: string, run: TracedRun) => void,
): boolean {
  let number = aim.call.number;
  return Array.from({ length: aim.path === null ? TRIES : 1 }).some(() => {
    const office = emptyOffice();
    const run = traced(wordsOf(month, office), {}, injectionFor(aim, office, fault, number));
    judge(office, run);
    const trail = { calls: run.calls, folder: office };
    const met = injected(run) ?? run.calls.findLast(({ name }) => name === aim.call.name);
    if (met === undefined) return false;
    number = nextNumber(aim, met, trail, undisturbed);
    const struck = run.signal === 'SIGKILL' || injected(run) !== undefined;
    return struck && isMeant(aim, met, trail, undisturbed);
  });
}

const injected = ({ calls }: TracedRun): SystemCall | undefined =>
  calls.find(({ line }) => line.includes('(INJECTED)'));

describe.skipIf(forbidden !== null)(title, () => {
  const ways: readonly (readonly [string, Run])[] = [
    ['in one process', { port: 0 }],
    ['with files that a worker laid aside', { port: 0, way: 'bereitgelegt' }],
  ];
  describe.each(ways)('%s', (_, month) => {
    test('that is killed at a system call leaves no torn file, and the next one finishes with the same bytes', () => {
      const { trail, files, aims } = undisturbedRun(month);
      expect(aims.length).toBeGreaterThan(100);
      const faults: string[] = [];
      let kills = 0;
      const chosen = share(aims, 6);
      const missed = chosen.filter(
        (aim) =>
          !meet(aim, trail, month, 'signal=SIGKILL', (office, run) => {
            if (run.signal === 'SIGKILL') kills += 1;
            const after = faultsAfterKill(office);
            const next = nextRun(office);
            const done =
              next.status === 0 ? faultsWhenDone(office, files) : [`${next.status} ${next.stderr}`];
            const open = statesIn(office).filter((state) => state !== 'ANGENOMMEN');
            faults.push(...[...after, ...done, ...open].map((text) => `${aim.call.line}: ${text}`));
          }),
      );
      console.log(
        `${chosen.length} von ${aims.length} Aufrufen, ${kills} Tötungen, ${missed.length} nicht getroffen`,
      );
      expect(missed.map(({ call }) => call.line)).toEqual([]);
      expect(faults).toEqual([]);
    }, 3_600_000);

    test('whose disk fails at a system call says so in German, ends with 12 and leaves nothing half-written', () => {
      const { trail, files, aims } = undisturbedRun(month);
      const cases = aims
        .filter(({ call }) => !call.name.startsWith('unlink'))
        .flatMap((aim) => ['ENOSPC', 'EIO', 'EDQUOT', 'EROFS'].map((code) => ({ aim, code })));
      const faults: string[] = [];
      const chosen = share(cases, 6);
      const missed = chosen.filter(
        ({ aim, code }) =>
          !meet(aim, trail, month, `error=${code}`, (office, run) => {
            const met = injected(run);
            if (met === undefined) return;
            const left = [...filesIn(office).keys()].filter((path) => /\.neu$|\.sperre/.test(path));
            const next = nextRun(office);
            faults.push(
              ...(endsRightly(run, met, aim, office) ? [] : [`${run.exit} ${run.stderr} ${aim.call.line}`]),
              ...left.map((path) => `liegen geblieben: ${path}`),
              ...faultsAfterKill(office),
              ...(next.status === 0 ? faultsWhenDone(office, files) : [`${next.status} ${next.stderr}`]),
            );
          }),
      );
      console.log(
        `${chosen.length} von ${cases.length} Fehlern des Datenträgers, ${missed.length} nicht getroffen`,
      );
      expect(missed.map(({ aim, code }) => `${code} ${aim.call.line}`)).toEqual([]);
      expect(faults).toEqual([]);
    }, 3_600_000);
  });

  describe('with a mail server', () => {
    let server: ChildProcess;
    let port = 0;
    let log = '';
    const taken = () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== '');

    beforeAll(async () => {
      log = join(emptyOffice(), 'angenommen.txt');
      writeFileSync(log, '');
      server = spawn(process.execPath, [COUNT_MAILS, log], { stdio: ['ignore', 'pipe', 'inherit'] });
      port = await new Promise<number>((said) =>
        server.stdout?.once('data', (text: Buffer) => said(Number(text))),
      );
    });
    afterAll(() => void server.kill());

    test('that is killed sends each message once, or calls it UNKLAR', () => {
      const { trail, files, aims } = undisturbedRun({ port });
      writeFileSync(log, '');
      const fromAttempt = aims.findIndex(({ call }) => call.name === 'connect') - 6;
      const faults: string[] = [];
      let [kills, unclear] = [0, 0];
      const chosen = share(aims.slice(fromAttempt), 4);
      const missed = chosen.filter(
        (aim) =>
          !meet(aim, trail, { port }, 'signal=SIGKILL', (office, run) => {
            if (run.signal !== 'SIGKILL') return void writeFileSync(log, '');
            kills += 1;
            const marked = journalOf(office).filter((line) => MARKED.test(line)).length;
            const after = faultsAfterKill(office);
            const next = nextRun(office, port);
            const states = statesIn(office);
            const open = states.filter((state) => state !== 'ANGENOMMEN');
            unclear += open.length;
            const got = taken();
            writeFileSync(log, '');
            const honest = open.every((state) => state === 'UNKLAR') && open.length <= Math.min(1, marked);
            faults.push(
              ...after,
              ...(next.status === 0 ? faultsWhenDone(office, files) : [`${next.status} ${next.stderr}`]),
              ...(new Set(got).size === got.length ? [] : [`doppelt: ${got.join(' ')}`]),
              ...(got.length >= states.length - open.length ? [] : [`verloren: ${got.join(' ')}`]),
              ...(honest ? [] : [`Zustände ${states.join(' ')}`]),
            );
          }),
      );
      console.log(
        `${chosen.length} Aufrufe, ${kills} Tötungen, ${unclear} UNKLAR, ${missed.length} nicht getroffen`,
      );
      expect(missed.map(({ call }) => call.line)).toEqual([]);
      expect(faults).toEqual([]);
    }, 3_600_000);
  });
});

function journalOf(office: string): readonly string[] {
  const bytes = filesIn(office).get('archiv/journal.jsonl');
  return bytes === undefined ? [] : bytes.toString('utf8').split('\n');
}
