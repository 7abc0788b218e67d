import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { noDataFolder } from '../diagnostic/catalogue/usage.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Sources } from '../diagnostic/print.ts';
import type { Files } from '../domain/effects.ts';
import { rootedFiles } from '../effects/rooted-files.ts';
import { LARGEST_EXPORT } from '../read/csv/read-export.ts';
import { agreementFiles } from '../read/folders.ts';
import type { Given } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** The folders a command works with. German: Arbeitsplatz. */
export interface Workplace {
  readonly data: Files;
  readonly templates: Files;
  readonly output: Files;
  readonly outputFolder: string;
  /** How messages show the lines they speak of, with paths that open from where the person stands. */
  readonly sources: Sources;
}

const NO_DATA_HERE =
  'Hier liegt kein Ordner „data“ mit Vereinbarungen; es gelten die mitgelieferten Beispieldaten:';

/**
 * The data folder, the templates and the output folder.
 *
 * Data: `--daten`, else `data` where the person stands, else the sample that comes with the programme; the
 * last is said aloud. Output: `--ausgabe`, else `output` where the person stands.
 * Errors  BED-211 when the data folder holds no agreement.
 */
export function openWorkplace(given: Given, terminal: Terminal): Outcome<Workplace> {
  const data = dataFiles(given, terminal);
  const here = resolve(terminal.folder, given.text('daten') ?? 'data');
  // Never quiet: nobody should take the sample for their own figures.
  if (data.display('') !== here) terminal.err(`${NO_DATA_HERE} ${data.display('')}\n`);
  if (agreementFiles(data).length === 0) {
    const path = data.display('');
    return failed(noDataFolder(null, { path, exists: existsSync(path) }));
  }
  return done(workplaceWith(data, given, terminal));
}

/** The workplace of commands that need the output folder alone: a missing data folder is no mistake there. */
export function openOutput(given: Given, terminal: Terminal): Workplace {
  return workplaceWith(dataFiles(given, terminal), given, terminal);
}

/** The data that come with the programme, unless others are named. German: Beispieldaten. */
export function openSample(given: Given, terminal: Terminal): Workplace {
  const named = given.text('daten');
  const folder = named === null ? ownData(terminal) : resolve(terminal.folder, named);
  return workplaceWith(allowing(given, rootedFiles('data', folder)), given, terminal);
}

function workplaceWith(data: Files, given: Given, terminal: Terminal): Workplace {
  const outputFolder = resolve(terminal.folder, given.text('ausgabe') ?? 'output');
  const templates = rootedFiles('templates', join(terminal.programme, 'templates'));
  const output = rootedFiles('output', outputFolder);
  return { data, templates, output, outputFolder, sources: sourcesFrom([data, templates, output], terminal) };
}

function dataFiles(given: Given, terminal: Terminal): Files {
  const named = given.text('daten');
  const here = allowing(given, rootedFiles('data', resolve(terminal.folder, named ?? 'data')));
  if (named !== null || agreementFiles(here).length > 0) return here;
  return allowing(given, rootedFiles('data', ownData(terminal)));
}

/** The files with the largest size that the call allows. */
function allowing(given: Given, data: Files): Files {
  const largest = given.size('max-eingabe');
  return largest === null ? data : { ...data, largest };
}

function ownData(terminal: Terminal): string {
  return join(terminal.programme, 'data');
}

function sourcesFrom(roots: readonly Files[], terminal: Terminal): Sources {
  const split = (file: string) => {
    const [label = '', ...rest] = file.split('/');
    return { root: roots.find((each) => each.label === label), path: rest.join('/') };
  };
  return {
    bytes: (file) => {
      const { root, path } = split(file);
      // No message is worth reading a gigabyte for the line it speaks of.
      return (root?.size(path) ?? 0) > LARGEST_EXPORT ? null : (root?.read(path) ?? null);
    },
    shown: (file) => {
      const { root, path } = split(file);
      return root === undefined ? file : pathFrom(terminal.folder, root.display(path));
    },
  };
}

/** The short path where the file lies below the folder, otherwise the whole one. */
export function pathFrom(folder: string, path: string): string {
  const short = relative(folder, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}
