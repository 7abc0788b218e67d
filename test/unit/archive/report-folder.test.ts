import { describe, expect, it } from 'vitest';
import { approve } from '../../../src/archive/approve.ts';
import { archive, type Filing } from '../../../src/archive/archive.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { receiptsText, reportFolder } from '../../../src/archive/report-folder.ts';
import { unsafeName } from '../../../src/archive/safe-name.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { bytesOf, sampleFiling } from '../../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

function filed(change: (filing: Filing) => Filing = (filing) => filing) {
  const box = openArchive(memoryFiles('output'));
  return { box, entry: archive(change(sampleFiling(box)), box, clock) };
}

const named = (file: string) => (filing: Filing) => {
  const bytes = bytesOf('x');
  return { ...filing, inputs: [...filing.inputs, { file, bytes, sha256: sha256Hex(bytes) }] };
};

describe('the folder a report is handed out in', () => {
  it('holds what came of it at the top and what it was made of below', () => {
    const { box, entry } = filed();
    const folder = reportFolder(entry, box);
    expect(folder.ok && folder.value.map(({ path }) => path)).toEqual([
      '2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.pdf',
      '2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.bericht.json',
      '2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1.html',
      'diagramm.png',
      'versand.json',
      'eingaben/data/exporte/2020-08/lza.csv',
      'eingaben/data/vereinbarungen/msh-2020.yaml',
      'eingaben/templates/design/tokens.json',
      'eingaben/templates/managementbericht.hbs',
    ]);
  });

  it.each([
    ['../../autostart.cmd', 'der Name führt aus dem Ordner hinaus'],
    ['data/../../x', 'der Name führt aus dem Ordner hinaus'],
    ['data/./x', 'der Name führt aus dem Ordner hinaus'],
    ['data//x', 'ein Teil des Namens ist leer'],
    ['data\\..\\x', 'der Name enthält ein Zeichen, das in Dateinamen nicht geht'],
    ['C:/Windows/x', 'der Name enthält ein Zeichen, das in Dateinamen nicht geht'],
    ['data/a\u0000b', 'der Name enthält ein Zeichen, das in Dateinamen nicht geht'],
    ['data/NUL.csv', 'Windows kann keine Datei so nennen'],
    ['data/ende. ', 'Windows kann keine Datei so nennen'],
    [`data/${'ü'.repeat(128)}`, 'der Name ist zu lang'],
  ])('never takes %j for a file', (file, why) => {
    const { box, entry } = filed(named(file));
    const folder = reportFolder(entry, box);
    const messages = folder.diagnostics.map(({ code, message }) => `${code} ${message}`);
    expect([folder.ok, messages]).toEqual([
      false,
      [`ARC-540 Eine archivierte Datei heißt „eingaben/${file}“: ${why}. Es wurde nichts ausgegeben.`],
    ]);
  });

  it('refuses an absolute name', () => {
    expect(unsafeName('/etc/passwd')).toBe('der Name führt aus dem Ordner hinaus');
  });

  it('never lets two files become one where capitals or the spelling of umlauts make no difference', () => {
    const { box, entry } = filed(named('data/vereinbarungen/MSH-2020.yaml'));
    expect(reportFolder(entry, box).diagnostics[0]?.message).toContain('so heißt schon eine andere');
  });

  it('tells approvals and receipts in the words of the journal', () => {
    const { box, entry } = filed();
    approve({ hash: entry.reportId, by: 'Leitung', role: 'Amt', reason: 'geprüft' }, box, clock);
    const text = receiptsText(entry, box);
    expect(text).toContain(
      'Zeile 2 · 2020-09-28T08:00:00Z · freigabe\n  durch: Leitung\n  grund: geprüft\n  kennung: ',
    );
    expect(text).toContain(`Archivkette bei der Ausgabe: ${box.head}`);
  });
});
