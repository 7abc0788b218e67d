import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/programme.ts';

interface Pair {
  readonly german: string;
  readonly english: string;
  /** True for a word kept for later: its row says so. */
  readonly later: boolean;
  /** Where it stands, for the message. */
  readonly at: string;
}

/** How the row of a word says that the source does not have it yet. */
const LATER = 'no type of its own yet';
const DOMAIN = join(ROOT, 'src/domain');
const DOCSTRING = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*([^\n]*)/g;
/** Types and members carry the words; a function or constant only speaks of them. */
const WORD = /^(?:export )?(?:interface|type|class|readonly) (\w+)/;

/** Each docstring that gives a German term, with the name it explains. */
function pairsInDomain(): readonly Pair[] {
  return readdirSync(DOMAIN).flatMap((file) => {
    const text = readFileSync(join(DOMAIN, file), 'utf8');
    return [...text.matchAll(DOCSTRING)].flatMap(([, doc = '', line = '']) => {
      const terms = /German: ([^.]+)\./.exec(doc.replace(/\s*\n\s*\*?\s*/g, ' '))?.[1];
      const english = WORD.exec(line.trim())?.[1] ?? '';
      return terms === undefined
        ? []
        : germanTerms(terms).map((german) => ({ german, english, later: false, at: `src/domain/${file}` }));
    });
  });
}

/** `Verantwortungsbereich (Träger)` and `Kommentar, Stellungnahme` give two terms each. */
function germanTerms(text: string): readonly string[] {
  return text
    .split(/[,()]/)
    .map((term) => term.trim())
    .filter((term) => term !== '');
}

/** The rows of `docs/glossary.md`. */
function pairsInGlossary(): readonly Pair[] {
  const lines = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const [, german = '', english = '', meaning = ''] = line.split('|').map((cell) => cell.trim());
    const isRow = line.startsWith('|') && german !== 'German' && !/^-+$/.test(german);
    const at = `docs/glossary.md:${index + 1}`;
    return isRow
      ? germanTerms(german).map((term) => ({ german: term, english, later: meaning.includes(LATER), at }))
      : [];
  });
}

/** Names in backticks; a row may give several. */
function names({ english }: Pair): readonly string[] {
  return [...english.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
}

describe('the glossary', () => {
  const glossary = pairsInGlossary();

  test('has rows, and the domain has German terms', () => {
    expect(glossary.length).toBeGreaterThan(40);
    expect(pairsInDomain().length).toBeGreaterThan(40);
  });

  test('knows every German term of the domain', () => {
    const known = new Set(glossary.map(({ german }) => german));
    const missing = pairsInDomain().filter(({ german }) => !known.has(german));
    expect(
      missing.map(({ german, english, at }) => `${at}: „${german}“ (${english}) fehlt in docs/glossary.md`),
    ).toEqual([]);
  });

  test('pairs each term of the domain with the name it has there', () => {
    const words = pairsInDomain().filter(({ english }) => english !== '');
    const wrong = words.filter(({ german, english }) => {
      const rows = glossary.filter((row) => row.german === german);
      return rows.length > 0 && !rows.some((row) => names(row).includes(english) || names(row).length === 0);
    });
    expect(wrong.map(({ german, english, at }) => `${at}: „${german}“ heißt dort ${english}`)).toEqual([]);
  });

  test('names nothing that the source no longer has', () => {
    const source = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
      .join('\n');
    const gone = glossary
      .filter(({ later }) => !later)
      .flatMap((row) =>
        names(row)
          .filter((name) => !new RegExp(`\\b${name}\\b`).test(source))
          .map((name) => `${row.at}: \`${name}\` steht nirgends in src/`),
      );
    expect(gone).toEqual([]);
  });
});
