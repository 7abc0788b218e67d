import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clearLeftovers } from '../../effects/leftovers.ts';
import { lockRace } from '../../effects/lock-race.ts';
import { outboxMailer } from '../../effects/outbox-mailer.ts';
import { rootedFiles } from '../../effects/rooted-files.ts';
import { smtpMailer } from '../../effects/smtp-mailer.ts';
import { crashTrial, type MailKind, stepsOfMonth, type Yard } from './crash-trial.ts';
import { diskTrial } from './disk-trial.ts';
import { DISK_ANSWERS } from './failing-disk.ts';
import { faultServer, MAIL_FAULTS } from './fault-server.ts';
import { faultsIn, fingerprint, smallMonth, statesIn } from './month.ts';

/** One line of the stress test's table. */
export interface StressRow {
  readonly what: string;
  readonly tried: number;
  readonly faults: readonly string[];
  /** What was measured, in words; empty for nothing. */
  readonly measured: string;
}

/** How much is tried; the whole is what the command does. */
export interface StressSize {
  /** Every n-th step and disk call. */
  readonly every: number;
  readonly races: number;
}

export const WHOLE: StressSize = { every: 1, races: 3 };

/**
 * Tries on this machine and this disk what goes wrong at night. German: Belastungstest.
 *
 * Takes   the output folder whose disk is tried: everything happens in a hidden folder beside or in it, which is gone
 *         afterwards; archive, reports and settings are not touched, no mail leaves this machine.
 * Gives   one row for each kind of fault.
 */
export async function stressTest(
  outputFolder: string,
  size: StressSize,
  tell: (what: string) => void,
): Promise<readonly StressRow[]> {
  const place = mkdtempSync(join(nearestFolder(outputFolder), '.belastungstest-'));
  const clearUp = () => rmSync(place, { recursive: true, force: true });
  // Whoever stops the test finds nothing of it, either.
  process.once('exit', clearUp);
  try {
    const rows: StressRow[] = [];
    const trials = [
      crashes('postausgang'),
      crashes('smtp'),
      doubleCrashes,
      fullDisks,
      lockRaces,
      mailServers,
    ];
    for (const trial of trials) {
      const row = await trial(place, size);
      tell(row.what);
      rows.push(row);
    }
    return rows;
  } finally {
    clearUp();
    process.off('exit', clearUp);
  }
}

/** The folder itself, or the nearest one above that is there. */
function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}

type Trial = (place: string, size: StressSize) => Promise<StressRow>;

/** A fresh place for one trial, removed behind it. */
async function inYard<Value>(
  place: string,
  act: (yard: Yard, folder: string) => Promise<Value>,
): Promise<Value> {
  // A turn of the event loop, in which Ctrl+C is heard.
  await new Promise((resolve) => setImmediate(resolve));
  const folder = mkdtempSync(join(place, 'versuch-'));
  try {
    return await act({ output: rootedFiles('output', folder), clear: () => clearLeftovers(folder) }, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const undisturbedRun = (place: string) =>
  inYard(place, async ({ output }) => {
    await smallMonth(output, outboxMailer(output));
    return fingerprint(output);
  });

const WORDS: Readonly<Record<MailKind, string>> = { postausgang: 'Postausgang', smtp: 'Mailserver' };

function crashes(kind: MailKind): Trial {
  return async (place, { every }) => {
    const undisturbed = await undisturbedRun(place);
    const steps = await inYard(place, (yard) => stepsOfMonth(yard, kind));
    const faults: string[] = [];
    let tried = 0;
    for (let at = 1; at <= steps; at += every, tried += 1)
      faults.push(...(await inYard(place, (yard) => crashTrial(yard, kind, [at], undisturbed))));
    return { what: `Absturz an jedem Schritt, ${WORDS[kind]}`, tried, faults, measured: `${steps} Schritte` };
  };
}

/** A second death while the first is being made good, spread over both runs. */
const doubleCrashes: Trial = async (place, { every }) => {
  const undisturbed = await undisturbedRun(place);
  const steps = await inYard(place, (yard) => stepsOfMonth(yard, 'smtp'));
  const faults: string[] = [];
  let tried = 0;
  for (let at = 1; at <= steps; at += 3 * every, tried += 1) {
    const deaths = [at, 1 + ((at * 7) % steps)];
    faults.push(...(await inYard(place, (yard) => crashTrial(yard, 'smtp', deaths, undisturbed))));
  }
  return { what: 'Absturz auch beim Wiederanlauf', tried, faults, measured: '' };
};

const fullDisks: Trial = async (place, { every }) => {
  const undisturbed = await undisturbedRun(place);
  const faults: string[] = [];
  let tried = 0;
  for (const [index, code] of DISK_ANSWERS.entries()) {
    // Each answer begins one call later, so that together they meet every kind of call.
    for (let at = 1 + index; ; at += DISK_ANSWERS.length * every) {
      const trial = await inYard(place, (yard) => diskTrial(yard, at, code, undisturbed));
      if (!trial.reached) break;
      tried += 1;
      faults.push(...trial.faults);
    }
  }
  return {
    what: 'Datenträger voll, defekt oder schreibgeschützt',
    tried,
    faults,
    measured: DISK_ANSWERS.join(', '),
  };
};

const lockRaces: Trial = async (place, { races }) => {
  const waits: number[] = [];
  const faults: string[] = [];
  for (let race = 0; race < races; race += 1) {
    const folder = join(place, `sperre-${race}`);
    mkdirSync(folder);
    const run = await lockRace(folder, race === 0 ? 4 : 2);
    waits.push(...run.waits);
    faults.push(...run.faults);
  }
  const slowest = Math.round(Math.max(0, ...waits));
  return { what: 'Wettlauf um die Sperre', tried: races, faults, measured: `längste Absage ${slowest} ms` };
};

const mailServers: Trial = async (place) => {
  const faults: string[] = [];
  for (const { fault, state } of MAIL_FAULTS) {
    const server = await faultServer(fault);
    const settings = { host: '127.0.0.1', port: server.port, sender: 'controlling@example.org', login: null };
    try {
      const states = await inYard(place, async ({ output }) => {
        await smallMonth(output, smtpMailer(settings, 10_000));
        faults.push(...faultsIn(output));
        return statesIn(output);
      });
      if (states.some((found) => found !== state)) faults.push(`Server ${fault}: ${states.join(', ')}`);
    } finally {
      await server.close();
    }
  }
  const tried = MAIL_FAULTS.length * 3;
  return { what: 'Störungen des Mailservers', tried, faults, measured: 'auf diesem Rechner' };
};
