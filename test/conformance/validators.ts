import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer, cacheFolder, installed } from './programs.ts';

/** A validator that stands ready, or why it does not. */
export type Validator =
  | { readonly ready: true; readonly path: string }
  | { readonly ready: false; readonly reason: string };

const POM = join(import.meta.dirname, 'verapdf/pom.xml');
const REQUIREMENTS = join(import.meta.dirname, 'pyhanko/requirements.txt');
/** Seconds; a machine without a way to the registries must not wait for ever. */
const PATIENCE = 240;

/** The folder with veraPDF's jar files, fetched by Maven once. */
export async function veraPdf(): Promise<Validator> {
  const lacking = ['java', 'mvn'].find((tool) => !installed(tool));
  const version = /<artifactId>cli<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(POM, 'utf8'))?.[1];
  const folder = cacheFolder(`verapdf-${version}`);
  const jar = join(folder, `cli-${version}.jar`);
  if (installed('java') && existsSync(jar)) return { ready: true, path: folder };
  if (lacking !== undefined) return missing(lacking);
  const words = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  const { text } = await answer('mvn', words, PATIENCE);
  return existsSync(jar) ? { ready: true, path: folder } : unreachable('Maven Central', text);
}

/** The programme `pyhanko`, installed by pip into an environment of its own once. */
export async function pyHanko(): Promise<Validator> {
  const version = /^pyhanko==(\S+)$/m.exec(readFileSync(REQUIREMENTS, 'utf8'))?.[1];
  const folder = cacheFolder(`pyhanko-${version}`);
  const programme = join(folder, 'bin/pyhanko');
  if (existsSync(programme)) return { ready: true, path: programme };
  if (!installed('python3')) return missing('python3');
  const made = await answer('python3', ['-m', 'venv', folder], PATIENCE);
  if (made.exit !== 0) return missing('python3-venv');
  const words = ['-m', 'pip', 'install', '--quiet', '--requirement', REQUIREMENTS];
  const { text } = await answer(join(folder, 'bin/python'), words, PATIENCE);
  return existsSync(programme) ? { ready: true, path: programme } : unreachable('PyPI', text);
}

/** A programme of Debian. */
export function tool(name: string): Validator {
  return installed(name) ? { ready: true, path: name } : missing(name);
}

function missing(name: string): Validator {
  return { ready: false, reason: `„${name}“ ist nicht installiert` };
}

function unreachable(registry: string, text: string): Validator {
  const last = text.trim().split('\n').at(-1) ?? '';
  return { ready: false, reason: `${registry} ist nicht erreichbar${last === '' ? '' : ` (${last})`}` };
}
