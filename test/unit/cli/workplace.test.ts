import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import { openWorkplace, pathFrom } from '../../../src/cli/workplace.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

/** A folder that holds a data folder of the given name. */
function folderWith(data: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
  mkdirSync(join(folder, data, 'vereinbarungen'), { recursive: true });
  writeFileSync(join(folder, data, 'vereinbarungen', 'a.yaml'), 'a: 1\n');
  return folder;
}

function open(folder: string, ...argv: readonly string[]) {
  const given = readArguments(argv, { name: 'pruefen', options: {}, words: 0 });
  if (!given.ok) throw new Error('refused');
  const terminal = fakeTerminal({ folder });
  const workplace = openWorkplace(given.value, terminal);
  return {
    terminal,
    workplace: workplace.ok ? workplace.value : null,
    workplaceErrors: workplace.diagnostics,
  };
}

describe('the workplace', () => {
  test('takes the data folder where the person stands', () => {
    const folder = folderWith('data');
    const { workplace, terminal } = open(folder);
    expect(workplace?.data.display('x')).toBe(join(folder, 'data', 'x'));
    expect(workplace?.outputFolder).toBe(join(folder, 'output'));
    expect(terminal.stderr()).toBe('');
  });

  test('falls back to the data of the programme and says so', () => {
    const { workplace, terminal } = open(mkdtempSync(join(tmpdir(), 'leer-')));
    expect(workplace?.data.display('')).toBe(join(terminal.programme, 'data'));
    expect(terminal.stderr()).toContain(`mitgelieferten Beispieldaten: ${join(terminal.programme, 'data')}`);
  });

  test('takes named folders, seen from where the person stands', () => {
    const folder = folderWith('Zahlen März');
    const { workplace } = open(folder, '--daten', 'Zahlen März', '--ausgabe', 'Büro/aus');
    expect(workplace?.data.display('x')).toBe(join(folder, 'Zahlen März', 'x'));
    expect(workplace?.outputFolder).toBe(join(folder, 'Büro/aus'));
  });

  test('refuses a named folder without agreements instead of taking another', () => {
    const folder = folderWith('data');
    mkdirSync(join(folder, 'leer'));
    const { workplace, workplaceErrors } = open(folder, '--daten', 'leer');
    expect(workplace).toBeNull();
    expect(workplaceErrors.map(({ code, message }) => [code, message])).toEqual([
      ['BED-211', `Der Datenordner „${join(folder, 'leer')}“ enthält keine Vereinbarungen.`],
    ]);
  });

  test('says of a named folder that is not there that it is not there', () => {
    const folder = folderWith('data');
    expect(open(folder, '--daten', 'fehlt').workplaceErrors.map(({ message }) => message)).toEqual([
      `Den Datenordner „${join(folder, 'fehlt')}“ gibt es nicht.`,
    ]);
  });

  test('lets messages read and name the files they speak of', () => {
    const { workplace } = open(folderWith('data'));
    const text = new TextDecoder().decode(
      workplace?.sources.bytes('data/vereinbarungen/a.yaml') ?? undefined,
    );
    expect(text).toBe('a: 1\n');
    expect(workplace?.sources.shown('data/vereinbarungen/a.yaml')).toBe(
      join('data', 'vereinbarungen', 'a.yaml'),
    );
    expect(workplace?.sources.bytes('fremd/a.yaml')).toBeNull();
    expect(workplace?.sources.shown('fremd/a.yaml')).toBe('fremd/a.yaml');
  });
});

describe('a path as people see it', () => {
  test('is short below the folder and whole elsewhere', () => {
    expect(pathFrom('/a/b', '/a/b/c/d')).toBe(join('c', 'd'));
    expect(pathFrom('/a/b', '/a/x')).toBe('/a/x');
    expect(pathFrom('/a/b', '/a/b')).toBe('/a/b');
  });
});
