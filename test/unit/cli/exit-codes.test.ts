import { describe, expect, test } from 'vitest';
import { exitFor } from '../../../src/cli/exit-codes.ts';
import { failureText } from '../../../src/cli/failure-text.ts';
import type { Diagnostic, Severity } from '../../../src/diagnostic/diagnostic.ts';
import { AnotherRunActive, EnvironmentFailure, ScopeViolation } from '../../../src/domain/failure.ts';

const found = (code: string, severity: Severity = 'error'): Diagnostic => ({
  code,
  severity,
  title: '',
  message: '',
  hint: '',
  place: null,
});

describe('the exit code', () => {
  test.each([
    ['nothing found', [], 0],
    ['warnings and notices alone', [found('CSV-1', 'warning'), found('DEF-1', 'notice')], 0],
    ['wrong usage', [found('BED-201')], 2],
    ['a wrong definition', [found('DEF-106')], 3],
    ['a broken template', [found('VOR-402')], 3],
    ['wrong mail settings', [found('MAI-621')], 3],
    ['an unusable key or setting for signing', [found('UNT-701'), found('UNT-725')], 3],
    ['a picture without alternative text', [found('SEI-504')], 3],
    ['a skipped heading', [found('SEI-505')], 3],
    ['a chart that a template asks for and nobody knows', [found('SEI-506')], 3],
    ['a table that is no grid', [found('SEI-507')], 3],
    ['a character no font has', [found('SEI-501')], 4],
    ['wrong data', [found('CSV-104')], 4],
    ['data that contradict themselves', [found('CHK-301')], 4],
    ['wrong data and a wrong definition', [found('CSV-104'), found('DEF-106')], 3],
    ['an export that is not there', [found('DEF-143')], 4],
    ['a refused approval', [found('ARC-504')], 10],
    ['a report that waits for approval before it is signed', [found('UNT-720')], 10],
    ['a field that is signed already', [found('UNT-711')], 10],
    ['a time stamp that was refused', [found('UNT-716')], 12],
    ['a file that was changed since', [found('UNT-721')], 10],
    ['a file whose new signature does not hold', [found('UNT-736')], 10],
    ['a version that a later one replaced', [found('UNT-740')], 10],
    ['a file to be taken in that is not there', [found('UNT-733')], 3],
    ['a mistake of the programme', [found('SYS-900'), found('CSV-104')], 1],
  ])('of %s', (_, diagnostics, exit) => {
    expect(exitFor(diagnostics)).toBe(exit);
  });
});

describe('a failure', () => {
  const fault = { code: 'SYS-1', message: 'Die Platte ist voll.', hint: 'Platz schaffen.' };

  test.each([
    [new EnvironmentFailure(fault), 12],
    [new AnotherRunActive(fault), 9],
    [new ScopeViolation(fault), 11],
  ])('ends with its own code and words: %s', (failure, exit) => {
    const { exit: ended, diagnostics } = failureText(failure, false);
    expect(ended).toBe(exit);
    expect(diagnostics[0]).toMatchObject({ code: 'SYS-1', message: fault.message, hint: fault.hint });
  });

  test('nobody foresaw ends with 1 and a request to report it, without a stack', () => {
    const { exit, diagnostics } = failureText(new TypeError('x is not a function'), false);
    expect(exit).toBe(1);
    expect(diagnostics[0]?.message).toBe('Das Programm hat einen Fehler gemacht: x is not a function');
    expect(diagnostics[0]?.hint).toContain('--fehlersuche');
    expect(JSON.stringify(diagnostics)).not.toContain('exit-codes.test');
  });

  test('shows its stack and its cause with --fehlersuche', () => {
    const error = new Error('außen', { cause: new Error('innen') });
    const hint = failureText(error, true).diagnostics[0]?.hint ?? '';
    expect(hint).toContain('exit-codes.test');
    expect(hint).toContain('Ursache: Error: innen');
  });
});
