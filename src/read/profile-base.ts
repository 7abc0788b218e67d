import { otherLayout, unknownBase } from '../diagnostic/catalogue/profile.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { WRITTEN_PROFILES } from './examine/built-in.ts';
import { suggestion } from './near-miss.ts';
import type { YamlDocument } from './yaml/document.ts';
import { type Plain, valueAt } from './yaml/plain.ts';

type Block = { readonly [key: string]: Plain };

/** Names of the profiles that the programme brings along. */
export const BASE_NAMES: readonly string[] = WRITTEN_PROFILES.map(({ profil }) => String(profil));

/** Blocks of which an own profile may name single keys; any other key replaces the whole. */
const KEY_BY_KEY: readonly string[] = ['zahlen', 'zeichen', 'schluessel'];

/**
 * The document of a profile with what its `grundlage` gives, filled in. German: Grundlage.
 *
 * Every own key goes before, `erkennen` as a whole. Of `zahlen`, `zeichen`, `schluessel` and of the words of `status` it may name
 * single ones. What is filled in fits the schema, so every message still speaks of something that stands in the file.
 * Errors: DEF-183 for a name that does not exist, DEF-184 for another layout than that of the base.
 */
export function withBase(document: YamlDocument): Outcome<YamlDocument> {
  const own = document.value;
  const name = valueAt(own, ['grundlage']);
  if (name === undefined || !isBlock(own)) return done(document);
  const base = WRITTEN_PROFILES.find(({ profil }) => profil === name);
  const place = document.place(['grundlage']);
  if (base === undefined) {
    const found = typeof name === 'string' ? name : '';
    const near = suggestion(found, BASE_NAMES);
    return failed(unknownBase(place, { found, near, known: BASE_NAMES }));
  }
  const layout = own['anordnung'];
  if (layout !== undefined && layout !== base['anordnung']) {
    const detail = { base: String(name), layout: String(base['anordnung']), own: String(layout) };
    return failed(otherLayout(document.place(['anordnung']), detail));
  }
  return done({ ...document, value: merged(base, own) });
}

function merged(base: Block, own: Block): Block {
  const { profil: _name, ...inherited } = base;
  const { grundlage: _base, ...written } = own;
  const entries = Object.entries(written).map(([key, value]) => [key, mergedKey(key, inherited[key], value)]);
  return { ...inherited, ...Object.fromEntries(entries) };
}

function mergedKey(key: string, base: Plain | undefined, own: Plain): Plain {
  if (!isBlock(base) || !isBlock(own)) return own;
  if (KEY_BY_KEY.includes(key)) return { ...base, ...own };
  const [words, more] = [base['woerter'], own['woerter']];
  const both = key === 'status' && isBlock(words) && isBlock(more);
  return both ? { ...base, ...own, woerter: { ...words, ...more } } : own;
}

function isBlock(value: Plain | undefined): value is Block {
  return typeof value === 'object' && !Array.isArray(value);
}
