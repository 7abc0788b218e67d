import { unknownCatalogueId } from '../../diagnostic/catalogue/definition-indicator.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, type Outcome } from '../../diagnostic/outcome.ts';
import { type CatalogueEntry, catalogue, catalogueEntry } from '../../kinds/catalogue/index.ts';
import { suggestion } from '../near-miss.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { type Plain, valueAt } from '../yaml/plain.ts';

type Block = { readonly [key: string]: Plain };

/** What looks like an indicator of the catalogue: `K2`, `K3E1`. */
const CATALOGUE_ID = /^K\d(E\d)?$/i;

/**
 * The document with what its goals leave to the catalogue, and subgroups to their goal, filled in.
 *
 * A goal says `kennzahl: K2` and overrides any key; of `berechnung` it may name single terms. What is filled in fits
 * the schema, so every message still speaks of something that stands in the file. German: Kennzahlenkatalog.
 */
export function withCatalogue(document: YamlDocument): Outcome<YamlDocument> {
  const goals = valueAt(document.value, ['ziele']);
  if (!isBlock(document.value) || !isList(goals)) return conclude(document, []);
  const value = { ...document.value, ziele: goals.map(filledIn) };
  const unknown = goals.flatMap((goal, index) => unknownId(goal, index, document));
  return conclude({ ...document, value }, unknown);
}

function filledIn(goal: Plain): Plain {
  if (!isBlock(goal)) return goal;
  const entry = catalogueEntry(String(valueAt(goal, ['kennzahl'])));
  const whole = entry === undefined ? goal : { ...defaults(entry), ...goal, berechnung: terms(entry, goal) };
  return withSubgroups(whole);
}

const DIRECTIONS = { 'at-least': 'mindestens', 'at-most': 'höchstens', none: 'ohne' } as const;

function defaults({ shortName, direction, unit, precision }: CatalogueEntry): Block {
  return {
    kurzname: shortName,
    richtung: DIRECTIONS[direction],
    einheit: unit,
    genauigkeit: String(precision),
  };
}

function terms({ calculation }: CatalogueEntry, goal: Block): Plain {
  const own = valueAt(goal, ['berechnung']);
  return own === undefined ? calculation : inherited(calculation, own);
}

/** Own terms over those of the whole; another kind stands for itself. */
function inherited(whole: Plain, own: Plain): Plain {
  if (!isBlock(own) || !isBlock(whole)) return own;
  const art = valueAt(own, ['art']);
  return art === undefined || art === valueAt(whole, ['art']) ? { ...whole, ...own } : own;
}

function withSubgroups(goal: Block): Block {
  const groups = valueAt(goal, ['teilgruppen', 'gruppen']);
  const whole = valueAt(goal, ['berechnung']);
  if (!isList(groups) || whole === undefined) return goal;
  const gruppen = groups.map((group) => withTermsOf(whole, group));
  return { ...goal, teilgruppen: { ...(valueAt(goal, ['teilgruppen']) as Block), gruppen } };
}

function withTermsOf(whole: Plain, group: Plain): Plain {
  const own = valueAt(group, ['berechnung']);
  return isBlock(group) && own !== undefined ? { ...group, berechnung: inherited(whole, own) } : group;
}

function unknownId(goal: Plain, index: number, document: YamlDocument): readonly Diagnostic[] {
  const found = valueAt(goal, ['kennzahl']);
  if (typeof found !== 'string' || !CATALOGUE_ID.test(found) || catalogueEntry(found)) return [];
  const known = catalogue.map(({ id }) => id);
  const place = document.place(['ziele', index, 'kennzahl']);
  return [unknownCatalogueId(place, { found, near: suggestion(found, known), known })];
}

function isBlock(value: Plain | undefined): value is Block {
  return typeof value === 'object' && !Array.isArray(value);
}

function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}
