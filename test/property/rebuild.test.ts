import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, execute, officeFolder, ROOT, zielbericht } from '../support/programme.ts';

const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;
/** Of the machines below; all 200 of them in `npm run test:lang`: 1,000 reports are built again then. */
const MACHINES = Number(process.env['ZIELBERICHT_FAELLE'] ?? (LONG ? 200 : 6));
/** At once, so that a machine with two cores is busy. */
const AT_ONCE = 2;
const PATIENCE = 3_600_000;

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Monrovia',
  'America/Los_Angeles',
  'Asia/Tokyo',
];
const LOCALES = ['C', 'de_DE.UTF-8', 'en_US.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8'];
const CLOCKS = [
  '1970-01-01T00:00:00Z',
  '2020-02-29T23:30:00Z',
  '2038-01-19T03:14:08Z',
  '2099-12-31T23:59:59Z',
];

/** Where and when a report is built again. German: Rechner. */
interface Machine {
  readonly zone: string;
  readonly locale: string;
  readonly clock: string;
}

/** Every one of them, those that differ in all three first. */
const ALL: readonly Machine[] = Array.from({ length: 200 }, (_, index) => ({
  zone: ZONES[index % 10] ?? '',
  locale: LOCALES[(index + Math.floor(index / 10)) % 5] ?? '',
  clock: CLOCKS[(index + Math.floor(index / 50)) % 4] ?? '',
}));

/** Moves the clock of a process before the programme is loaded. */
function clockAt(clock: string): string {
  const script = `
    const Real = Date;
    const shift = Real.parse('${clock}') - Real.now();
    globalThis.Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(Real.now() + shift) : super(...given); }
      static now() { return Real.now() + shift; }
    };`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

const office = officeFolder();

beforeAll(async () => {
  build();
  const make = (...words: readonly string[]) => zielbericht([...words, '--leise'], { cwd: office });
  const month = ['erstellen', '--monat', '2020-08'];
  const runs = LONG
    ? [
        ['monatslauf', '--muster'],
        [...month, '--entwurf', '--rueckgabe', '2020-10-09'],
        [...month, '--bereich', 'BA'],
      ]
    : [month];
  for (const words of runs) expect((await make(...words)).exit, words.join(' ')).toBe(0);
}, PATIENCE);

interface Document {
  readonly berichte: readonly {
    readonly kennung: string;
    readonly pruefsumme: string;
    readonly gleich: boolean;
  }[];
}

async function builtOn({ zone, locale, clock }: Machine): Promise<Document['berichte']> {
  const words = ['--import', clockAt(clock), join(ROOT, 'dist/cli/main.js')];
  const run = await execute(
    process.execPath,
    [...words, 'archiv', 'nachrechnen', '--alle', '--json', '--leise'],
    {
      cwd: office,
      env: { TZ: zone, LANG: locale, LC_ALL: locale },
    },
  );
  expect([run.exit, run.stderr], `${zone} ${locale} ${clock}`).toEqual([0, '']);
  return (JSON.parse(run.stdout) as Document).berichte;
}

describe('a report built again', () => {
  it(
    'is the same byte for byte in every time zone and locale, and at any time',
    async () => {
      const machines = ALL.slice(0, MACHINES);
      expect(new Set(ALL.map((machine) => JSON.stringify(machine))).size).toBe(200);
      const hashes = new Map<string, Set<string>>();
      let reports = 0;
      for (let at = 0; at < machines.length; at += AT_ONCE) {
        for (const built of await Promise.all(machines.slice(at, at + AT_ONCE).map(builtOn))) {
          for (const { kennung, pruefsumme, gleich } of built) {
            expect(gleich).toBe(true);
            hashes.set(kennung, (hashes.get(kennung) ?? new Set()).add(pruefsumme));
            reports += 1;
          }
        }
      }
      expect([...hashes.values()].map(({ size }) => size)).toEqual([...hashes].map(() => 1));
      expect(reports).toBe(machines.length * hashes.size);
      if (LONG) console.log(`${reports} Berichte auf ${machines.length} Rechnern nachgerechnet`);
    },
    PATIENCE,
  );

  it('notices a clock that is moved: the trick works', async () => {
    const [clock = ''] = CLOCKS;
    const run = await execute(process.execPath, [
      '--import',
      clockAt(clock),
      '-e',
      'console.log(new Date().getUTCFullYear())',
    ]);
    expect(run.stdout).toBe('1970\n');
  });
});
