import { describe, expect, it } from 'vitest';
import { JOURNAL } from '../../../src/archive/journal.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { verifyArchive } from '../../../src/archive/verify.ts';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const AT = '2020-09-28T08:00:00Z';
const reportId = 'a'.repeat(64);
const recipient = 'landraetin@example.org';

const EVENTS: readonly JournalEvent[] = [
  { kind: 'decided', reportId, recipient, decision: 'angekommen', by: 'M. Muster', reason: 'am Telefon' },
  {
    kind: 'notice',
    about: 'AUFGEGEBEN',
    messages: [{ reportId, recipient, number: 7 }],
    to: 'it@example.org',
    messageId: '<fehler-1@example.org>',
    state: 'ANGENOMMEN',
    answer: '250 gut',
  },
  {
    kind: 'probe',
    reportId,
    recipient,
    to: 'ich@example.org',
    messageId: '<probe-1@example.org>',
    transport: 'smtp',
    state: 'ABGELEHNT',
    answer: '550 nein',
  },
  { kind: 'stopped', reportId, code: 'MAI-611', answer: 'Das PDF weist sich anders aus.' },
];

describe('decisions, notices, probes and stops', () => {
  it.each(EVENTS)('$kind reads back from the journal as it was written', (event) => {
    const output = memoryFiles('output');
    openArchive(output).append(event, AT);
    expect(openArchive(output).records.map((record) => record.event)).toEqual([event]);
    expect(verifyArchive(output)).toEqual([]);
  });

  it('stand there in German', () => {
    const output = memoryFiles('output');
    const box = openArchive(output);
    for (const event of EVENTS) box.append(event, AT);
    const lines = new TextDecoder()
      .decode(output.read(JOURNAL) ?? undefined)
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as Record<string, unknown>)).toMatchObject([
      { art: 'entscheidung', entscheidung: 'angekommen', durch: 'M. Muster', grund: 'am Telefon' },
      { art: 'fehlermeldung', anlass: 'AUFGEGEBEN', an: 'it@example.org', nachrichten: [{ versuch: 7 }] },
      { art: 'probe', an: 'ich@example.org', empfaenger: recipient, weg: 'smtp' },
      { art: 'halt', code: 'MAI-611', antwort: 'Das PDF weist sich anders aus.' },
    ]);
  });
});
