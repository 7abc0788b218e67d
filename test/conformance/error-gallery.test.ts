import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { knownCodes } from '../../src/diagnostic/catalogue/all.ts';
import { fakeTerminal } from '../support/fake-terminal.ts';
import { galleryCase, galleryCodes } from '../support/gallery/case.ts';
import { errorDocument } from '../support/gallery/document.ts';
import { type Exhibit, exhibits } from '../support/gallery/pages.ts';
import { ROOT } from '../support/programme.ts';

/** Twenty seconds on a machine at rest; others may be at work on it. Milliseconds. */
const PATIENCE = 300_000;

const docs = (name: string) => readFileSync(join(ROOT, 'docs', name), 'utf8');

/**
 * Warnings whose case ends with something open: the year's file of one month's archive lacks eleven, sending waits for a
 * confirmation, a message and the notice about it did not arrive.
 */
function endOf(code: string): number {
  if (/^ARC-57[0-7]$/u.test(code) || code === 'MAI-656') return 5;
  return ['MAI-642', 'MAI-660', 'MAI-681', 'MAI-682'].includes(code) ? 7 : 0;
}

describe('the gallery of messages', () => {
  let all: readonly Exhibit[] = [];
  beforeAll(async () => {
    all = await exhibits();
  }, PATIENCE);

  test('has a folder for every code of the catalogue, and no other', () => {
    expect(galleryCodes()).toEqual(knownCodes);
  });

  test.each(galleryCodes())('%s is printed as expected', (code) => {
    const exhibit = all.find(({ page }) => page.code === code);
    expect(exhibit?.shown.messages).not.toBe('');
    expect(exhibit?.shown.messages).toBe(galleryCase(code).expected);
  });

  test('tells of every message what happened, what kind it is, and what to do', () => {
    for (const { page } of all) {
      expect(page).toMatchObject({
        titel: expect.stringMatching(/\S/),
        art: expect.stringMatching(/^(Fehler|Warnung|Hinweis)$/),
        anlass: expect.stringMatching(/^\S.*[.“]$/),
        beispiel: expect.stringMatching(/\nHinweis: \S/),
      });
    }
  });

  test('lets errors end with an exit code, warnings and notices without', () => {
    const alone = all.filter(({ shown }) => shown.besides.length === 0).map(({ page }) => page);
    for (const page of all.map((each) => each.page).filter(({ art }) => art === 'Fehler'))
      expect(page.rueckgabewert, page.code).toBeGreaterThan(0);
    const strange = alone.filter(
      ({ art, code, rueckgabewert }) => art !== 'Fehler' && rueckgabewert !== endOf(code),
    );
    expect(strange.map(({ code, rueckgabewert }) => [code, rueckgabewert])).toEqual([]);
  });

  test('shows nothing of the machine it ran on', () => {
    for (const { page } of all) {
      expect(page.beispiel).not.toContain(ROOT.replace(/\/$/, ''));
      expect(page.beispiel).not.toMatch(/\/tmp\/|undefined|\[object/);
    }
  });

  test('writes months, days and thousands in German, but for what it quotes', () => {
    const foreign = all.flatMap(({ page }) => saidBy(page.beispiel).filter((line) => NOT_GERMAN.test(line)));
    expect(foreign).toEqual([]);
  });

  test('is what docs/fehler.md and docs/fehler.json say (node test/support/write-error-pages.ts)', () => {
    const pages = all.map(({ page }) => page);
    expect(docs('fehler.md')).toBe(errorDocument(pages));
    expect(JSON.parse(docs('fehler.json'))).toEqual({ meldungen: pages });
  });
});

/** `2020-08`, or five digits and more without a dot. */
const NOT_GERMAN = /\d{4}-\d{2}|(?<![\p{L}\d.,])\d{5,}/u;
/** Words and paths of a file, forms to be typed, digests. */
const QUOTED = /„[^“]*“|"[^"]*"|\S*\/\S*|zum Beispiel \S+|\b[0-9a-f]{12}(?:[0-9a-f]{52})?\b/gu;

/** What the messages of an example say in their own words: without places, excerpts and hints. */
function saidBy(example: string): readonly string[] {
  const messages = example.split(/^(?:\S.*: )?(?:Fehler|Warnung|Hinweis) [A-Z]{3}-\d{3}$/mu);
  return messages
    .map((message) => message.split(/^Hinweis: /mu)[0] ?? '')
    .flatMap((message) => message.split('\n').filter((line) => !/^[ \d]*│/u.test(line)))
    .map((line) => line.replaceAll(QUOTED, ''));
}

describe('docs/fehler.md', () => {
  test('has an anchor for every code and for every link', () => {
    const text = docs('fehler.md');
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id));
    for (const code of knownCodes) expect(anchors).toContain(code.toLowerCase());
    for (const [, id] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(id);
  });

  test('is reached by links of the handbook that lead somewhere', () => {
    const links = [...docs('handbuch.md').matchAll(/\]\(fehler\.md(?:#([^)]+))?\)/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, id] of links) if (id !== undefined) expect(docs('fehler.md')).toContain(`<a id="${id}">`);
  });
});

describe('„erklaeren CODE“', () => {
  async function explained(...words: readonly string[]) {
    const terminal = fakeTerminal();
    const exit = await run(['erklaeren', ...words], terminal);
    return { exit, out: terminal.stdout(), err: terminal.stderr() };
  }

  test('prints the page of a message: what happened, an example, what to do', async () => {
    const { exit, out } = await explained('csv-104');
    expect(exit).toBe(0);
    expect(out).toMatch(/^CSV-104 Keine deutsche Zahl\nFehler, Rückgabewert 4\n\nAnlass: /);
    expect(out).toContain(
      '  „7,389.00“ ist keine Zahl in deutscher Schreibweise.\n  Hinweis: Der Punkt trennt',
    );
    expect(out).toMatch(/\nAbhilfe: .*\n\nNachlesen: docs\/fehler\.md#csv-104\n$/);
  });

  test('gives the page as data, too', async () => {
    const { meldung } = JSON.parse((await explained('CSV-104', '--json')).out) as { meldung: object };
    expect(meldung).toMatchObject({
      ...JSON.parse(docs('fehler.json')).meldungen.find(({ code }: { code: string }) => code === 'CSV-104'),
      text: '„…“ ist keine Zahl in deutscher Schreibweise.',
      hinweis: expect.stringContaining('1.234,50'),
    });
  });

  test('still tells message and hint where the programme came without its pages', async () => {
    const terminal = fakeTerminal({ programme: '/nirgendwo' });
    expect(await run(['erklaeren', 'CSV-104'], terminal)).toBe(0);
    expect(terminal.stdout()).toBe(
      'CSV-104 Keine deutsche Zahl\nMeldung: „…“ ist keine Zahl in deutscher Schreibweise.\nHinweis: Der Punkt trennt Tausender, das Komma die Dezimalstellen: 1.234,50.\n',
    );
  });

  test('suggests the code that was meant', async () => {
    const { exit, err } = await explained('CSV-999');
    expect([exit, err]).toEqual([2, expect.stringContaining('Fehler BED-218')]);
  });
});
