import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive } from '../../../src/archive/archive.ts';
import { correctionOf, type Ground } from '../../../src/archive/correction.ts';
import { entryOf } from '../../../src/archive/current.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { withdraw } from '../../../src/archive/withdraw.ts';
import { inputsHashOf } from '../../../src/domain/chain.ts';
import type { InputFile } from '../../../src/domain/draft.ts';
import type { Archive, FiledReport } from '../../../src/domain/journal.ts';
import { month } from '../../../src/domain/month.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { bytesOf, type SampleOptions, sampleFiling } from '../../support/sample-filing.ts';

const AUGUST = { agreement: 'msh-2020', month: month('2020-08'), edition: 'monat' } as const;
const clock = { now: () => '2020-09-28T08:00:00Z' };

function filed(box: Archive, options: SampleOptions = {}): FiledReport {
  return archive(sampleFiling(box, options), box, clock);
}

function approved(box: Archive, options: SampleOptions = {}): FiledReport {
  const report = filed(box, options);
  expect(approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, clock).ok).toBe(true);
  return report;
}

/** What the archive says to a report of these data with this reason: the reason among the inputs, or a code. */
function asked(
  box: Archive,
  data: string,
  reason: string | null = null,
  { draft = false, handed = true, files = (inputs: readonly InputFile[]) => inputs } = {},
) {
  const inputs = files(sampleFiling(box, { data }).inputs);
  const hashWith = (ground: Ground | null) => {
    const own = ground && { correction: ground.reason, correctedVersion: ground.version };
    const request = { ...AUGUST, draft: false, ...own };
    return inputsHashOf(inputs, '0.1.0', request);
  };
  return correctionOf({ about: AUGUST, draft, reason, inputs, hashWith, isHandedOver: () => handed }, box);
}

function told(outcome: ReturnType<typeof asked>): string | null {
  return outcome.ok ? (outcome.value?.reason ?? null) : (outcome.diagnostics[0]?.code ?? '');
}

describe('a correction', () => {
  it('is nothing a first version needs, and nothing it may be', () => {
    const box = openArchive(memoryFiles('output'));
    expect(told(asked(box, 'a'))).toBeNull();
    filed(box, { data: 'a' });
    expect(told(asked(box, 'b'))).toBeNull();
    expect(told(asked(box, 'b', 'Nachmeldung'))).toBe('ARC-551');
  });

  it('is needed once a version is approved and inputs change, and the change is named', () => {
    const box = openArchive(memoryFiles('output'));
    const first = approved(box, { data: 'a' });
    expect(told(asked(box, 'a'))).toBeNull();
    const refused = asked(box, 'b', null, { handed: false });
    expect(told(refused)).toBe('ARC-550');
    expect(refused.diagnostics[0]?.message).toContain('data/exporte/2020-08/lza.csv (geändert)');
    expect(refused.diagnostics[0]?.hint).toContain(
      'erstellen --monat 2020-08 --vereinbarung msh-2020 --korrektur',
    );
    expect(refused.diagnostics[0]?.hint).toContain(
      `freigeben --zurueckziehen ${first.reportId.slice(0, 12)}`,
    );
    expect(asked(box, 'b').diagnostics[0]?.hint).not.toContain('zurueckziehen');
    expect(told(asked(box, 'b', 'Nachmeldung'))).toBe('Nachmeldung');
  });

  it('is refused where nothing changed', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { data: 'a' });
    expect(told(asked(box, 'a', 'Nachmeldung'))).toBe('ARC-552');
    approved(box, { data: 'b', correction: 'Nachmeldung' });
    expect(told(asked(box, 'b', 'noch einmal'))).toBe('ARC-552');
  });

  it('keeps its reason: the same inputs need not say it again', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { data: 'a' });
    filed(box, { data: 'b', correction: 'Nachmeldung' });
    expect(told(asked(box, 'b'))).toBe('Nachmeldung');
    expect(told(asked(box, 'c'))).toBe('ARC-550');
    approved(box, { data: 'b', correction: 'Nachmeldung' });
    expect(told(asked(box, 'b'))).toBe('Nachmeldung');
    expect(told(asked(box, 'a'))).toBe('ARC-550');
    expect(told(asked(box, 'a', 'doch nicht'))).toBe('doch nicht');
  });

  it('of a correction is a version of its own, also with files and a reason that were there before', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { data: 'a' });
    const second = approved(box, { data: 'b', correction: 'Nachmeldung' });
    approved(box, { data: 'a', correction: 'doch nicht', corrects: 3 });
    expect(asked(box, 'b', 'Nachmeldung')).toMatchObject({ value: { reason: 'Nachmeldung', version: 4 } });
    const fourth = filed(box, { data: 'b', correction: 'Nachmeldung', corrects: 4 });
    expect(fourth.version).toBe(4);
    expect(fourth.reportId).not.toBe(second.reportId);
    expect(told(asked(box, 'b'))).toBe('Nachmeldung');
  });

  it('without a reason stays readable in archives that are older than reasons', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { data: 'a' });
    approved(box, { data: 'b' });
    expect(told(asked(box, 'b'))).toBeNull();
  });

  it('is not asked of a draft', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { data: 'a' });
    expect(told(asked(box, 'b', null, { draft: true }))).toBeNull();
    expect(told(asked(box, 'b', 'Nachmeldung', { draft: true }))).toBe('Nachmeldung');
  });

  it('is not needed after the approval was taken back', () => {
    const box = openArchive(memoryFiles('output'));
    const report = approved(box, { data: 'a' });
    const handed = { recipients: [], outbox: false };
    withdraw({ report, by: 'L.', reason: 'falsch', handed }, box, clock);
    expect(told(asked(box, 'b'))).toBeNull();
  });
});

describe('what changed since the approval', () => {
  const FONT = 'templates/design/schrift.ttf';
  const PICTURE = 'data/bilder/halle.png';
  const file = (name: string, content = 'x'): InputFile => ({
    file: name,
    bytes: bytesOf(content),
    sha256: sha256Hex(bytesOf(content)),
  });
  const numbered = (many: number) => Array.from({ length: many }, (_, index) => file(`data/${index}.yaml`));

  /** Told about a report that is approved with a font and a picture beside the sample's files. */
  function changes(files: (inputs: readonly InputFile[]) => readonly InputFile[], data = 'a') {
    const box = openArchive(memoryFiles('output'));
    const { inputs, ...filing } = sampleFiling(box, { data: 'a' });
    const own = [...inputs, file(FONT), file(PICTURE)];
    const report = archive({ ...filing, inputs: own }, box, clock);
    approve({ hash: report.reportId, by: 'Leitung', role: '', reason: '' }, box, clock);
    const { message = '' } =
      asked(box, data, null, { files: (now) => files([...now, file(FONT), file(PICTURE)]) }).diagnostics[0] ??
      {};
    return message.split('Geändert hat sich seither: ')[1]?.split('; ');
  }

  it('is named file by file: changed, new and gone, and nothing else', () => {
    expect(changes((inputs) => inputs, 'b')).toEqual(['data/exporte/2020-08/lza.csv (geändert).']);
    expect(changes((inputs) => [...inputs.slice(1), file('data/neu.yaml')])).toEqual([
      'data/exporte/2020-08/lza.csv (fehlt)',
      'data/neu.yaml (neu).',
    ]);
  });

  it('may be no file at all', () => {
    const box = openArchive(memoryFiles('output'));
    approved(box, { data: 'a' });
    const { inputs } = sampleFiling(box, { data: 'a' });
    const wish = { about: AUGUST, draft: false, reason: null, inputs, isHandedOver: () => true };
    const outcome = correctionOf({ ...wish, hashWith: () => 'of another programme' }, box);
    expect(outcome.diagnostics[0]?.message).toContain(
      'Geändert hat sich seither: die Fassung des Programms oder was zurückgehalten wird, keine Datei.',
    );
  });

  it('is named up to eight files, and the others counted', () => {
    expect(changes((inputs) => [...inputs, ...numbered(8)])).toHaveLength(8);
    const many = changes((inputs) => [...inputs, ...numbered(10)]);
    expect(many).toHaveLength(9);
    expect(many?.slice(7)).toEqual(['data/7.yaml (neu)', 'und 2 weitere Dateien.']);
  });
});

describe('the approved version', () => {
  const TITLE = 'msh-2020, Monatsbericht August 2020';

  it('is named where a correction has nothing to correct, or nothing to say', () => {
    const box = openArchive(memoryFiles('output'));
    const none = asked(box, 'a', 'Nachmeldung').diagnostics[0];
    expect(none?.message).toContain(`zu korrigieren wäre (${TITLE}).`);
    expect(none?.hint).toContain('npx zielbericht erstellen --monat 2020-08 --vereinbarung msh-2020.');
    const first = approved(box, { data: 'a' });
    const same = asked(box, 'a', 'Nachmeldung').diagnostics[0];
    expect(same?.message).toContain(`beim freigegebenen Bericht (${TITLE}, Fassung 1);`);
    expect(same?.hint).toContain(`„npx zielbericht versenden ${first.reportId.slice(0, 12)}“`);
  });

  it('is the highest one, in whatever order the versions were filed last', () => {
    const box = openArchive(memoryFiles('output'));
    const first = approved(box, { data: 'a' });
    const second = approved(box, { data: 'b', correction: 'Nachmeldung' });
    for (const last of [first, second]) {
      fileAgain(last, box);
      expect(asked(box, 'c', 'noch eine')).toMatchObject({ value: { version: 3 } });
    }
  });

  it('cannot be taken back once it is signed, so nobody is told to', () => {
    const box = openArchive(memoryFiles('output'));
    const [july, august] = [approved(box, { month: '2020-07' }), approved(box, { data: 'a' })];
    const hint = () => asked(box, 'b', null, { handed: false }).diagnostics[0]?.hint;
    sign(july, box);
    expect(hint()).toContain(`freigeben --zurueckziehen ${august.reportId.slice(0, 12)}`);
    sign(august, box);
    expect(hint()).toBe(
      'Soll die Änderung in den Bericht, ist das eine Korrektur und braucht einen Grund: npx zielbericht erstellen --monat 2020-08 --vereinbarung msh-2020 --korrektur "GRUND". Soll sie es nicht, ist nichts zu tun.',
    );
  });

  it('is what the inputs are held against again when an unapproved correction was given up', () => {
    const box = openArchive(memoryFiles('output'));
    const first = approved(box, { data: 'a' });
    filed(box, { data: 'b', correction: 'Nachmeldung' });
    expect(told(asked(box, 'b'))).toBe('Nachmeldung');
    fileAgain(first, box);
    expect(told(asked(box, 'b'))).toBe('ARC-550');
  });

  function fileAgain(report: FiledReport, box: Archive): void {
    box.append({ kind: 'filed', ...entryOf(report) }, clock.now());
  }

  function sign({ reportId, pdfSha256 }: FiledReport, box: Archive): void {
    const signing = {
      previousSha256: pdfSha256,
      signedSha256: 's',
      size: 1,
      field: 'Unterschrift_Landkreis',
    };
    const signer = { signer: 'Dr. Änne Beispiel', certificateSha256: 'c', timeStamp: null };
    box.append({ kind: 'signed', reportId, pdfSha256, ...signing, ...signer }, clock.now());
  }
});
