import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Interrupted } from '../../../src/cli/interrupted.ts';
import { run } from '../../../src/cli/run.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';
import { type FakeTerminal, fakeTerminal } from '../fake-terminal.ts';
import { ROOT } from '../programme.ts';
import { applyChange } from './apply-change.ts';
import type { Change, GalleryCase } from './case.ts';
import { frozen } from './frozen-clock.ts';
import type { Scene, Situation } from './situation.ts';
import { situationNamed } from './situations.ts';

/** What a case printed. */
export interface Shown {
  readonly code: string;
  readonly exit: number;
  /** Every message with the code of the case, as a person sees it; empty where it did not appear. */
  readonly messages: string;
  /** The codes of all other errors of that run. */
  readonly besides: readonly string[];
}

/** Where a person of the gallery works, as the expected texts name it. */
const HOME = '/netz/controlling';
const PROGRAMME = '/programme/zielbericht';

/** Brings a case about in a folder of its own, through the command line, and gives what it printed. */
export async function runCase(found: GalleryCase): Promise<Shown> {
  const folder = mkdtempSync(join(tmpdir(), 'galerie-'));
  try {
    const scene = sceneFor(found, folder);
    return await frozen(() => played(found, scene));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sceneFor(found: GalleryCase, base: string): Scene {
  const folder = join(base, 'arbeit');
  mkdirSync(folder);
  cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true });
  const ownTemplates = found.dateien.some(ofProgramme);
  const programme = ownTemplates ? programmeBelow(base) : ROOT;
  if (found.overlay !== null) cpSync(found.overlay, folder, { recursive: true });
  for (const change of found.dateien) {
    applyChange(ofProgramme(change) ? programme : folder, change);
  }
  return { folder, programme };
}

/** Templates and the programme's own papers lie in its folder, all else where the person stands. */
function ofProgramme({ datei }: Change): boolean {
  return datei.startsWith('templates/') || datei === 'package.json';
}

/** A programme folder whose templates may be changed. */
function programmeBelow(base: string): string {
  const programme = join(base, 'programm');
  cpSync(join(ROOT, 'templates'), join(programme, 'templates'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(programme, 'package.json'));
  return programme;
}

async function played(found: GalleryCase, scene: Scene): Promise<Shown> {
  const { folder, programme } = scene;
  const terminal = (environment: Readonly<Record<string, string>>) =>
    typing({
      folder,
      programme,
      environment,
      interactive: found.eingaben !== undefined,
      lines: found.eingaben ?? [],
    });
  const situation = found.lage === undefined ? null : await situationNamed(found.lage)(scene);
  try {
    const own = Object.entries(found.umgebung).map(([name, value]) => [
      name,
      value.replace('ORDNER', folder),
    ]);
    const environment = { ...Object.fromEntries(own), ...situation?.environment };
    const filled = (words: readonly string[]) => words.map((word) => situation?.words?.[word] ?? word);
    for (const before of found.vorher) await run(filled(before), terminal(environment));
    for (const change of found.danach) applyChange(folder, change);
    const last = terminal(environment);
    const exit = situation?.play ? await situation.play(last) : await run(filled(found.befehl), last);
    const { stderr } = last;
    const text = withoutMachine(stderr(), scene, situation?.mask);
    return { code: found.code, exit, ...sorted(text, found.code) };
  } finally {
    await situation?.end?.();
  }
}

/** A terminal whose person may stop with `Strg+C` instead of answering. */
function typing(options: Parameters<typeof fakeTerminal>[0]): FakeTerminal {
  const terminal = fakeTerminal(options);
  const hidden = async (question: string) => {
    const typed = await terminal.askHidden(question);
    if (typed === 'Strg+C') throw new Interrupted();
    return typed;
  };
  return { ...terminal, askHidden: hidden };
}

/** Nothing of this machine, and invented digests: a real one would change with every template. */
function withoutMachine(text: string, { folder, programme }: Scene, mask: Situation['mask'] = {}): string {
  const named = [
    ...Object.entries(mask),
    [folder, HOME],
    [programme, PROGRAMME],
    [ROOT.replace(/\/$/, ''), PROGRAMME],
  ] as const;
  return withInventedDigests(named.reduce((rest, [found, name]) => rest.replaceAll(found, name), text));
}

/** Each digest, and the beginning of one that people type, becomes another of the same length. */
function withInventedDigests(text: string): string {
  const known: string[] = [];
  const invented = (digest: string) => {
    const start = digest.slice(0, 12);
    if (!known.includes(start)) known.push(start);
    return sha256Hex(new TextEncoder().encode(`Beispiel ${known.indexOf(start)}`)).slice(0, digest.length);
  };
  return text
    .replace(/objekte\/[0-9a-f]{2}\/([0-9a-f]{64})/g, (_, digest: string) => {
      return `objekte/${invented(digest).slice(0, 2)}/${digest}`;
    })
    .replace(/(?<![0-9a-z])([0-9a-f]{64}|[0-9a-f]{12})(?![0-9a-z])/g, invented);
}

const HEADLINE = /(?:^|: )(?:Fehler|Warnung|Hinweis) ([A-Z]{2,4}-\d{3})$/;

/** Messages stand between blank lines; progress may stand before the first. */
function sorted(stderr: string, code: string): Pick<Shown, 'messages' | 'besides'> {
  const blocks = stderr.split('\n\n').flatMap((block) => {
    const lines = block.replace(/\n+$/, '').split('\n');
    const start = lines.findIndex((line) => HEADLINE.test(line));
    const head = lines[start];
    return head === undefined
      ? []
      : [{ code: HEADLINE.exec(head)?.[1] ?? '', text: lines.slice(start).join('\n'), head }];
  });
  const own = blocks.filter((block) => block.code === code).map(({ text }) => text);
  const errors = blocks.filter((block) => block.code !== code && /Fehler [A-Z]/.test(block.head));
  return {
    messages: own.length === 0 ? '' : `${own.join('\n\n')}\n`,
    besides: [...new Set(errors.map((block) => block.code))].toSorted(),
  };
}
