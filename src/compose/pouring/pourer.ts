import type { Root } from 'hast';
import { GrowingTree } from '../html/growing-tree.ts';
import { type Pour, recipeOf } from './recipe.ts';
import { TooRich, tooRich } from './too-rich.ts';

/** Templates by name, and the partials they share. */
export interface Written {
  readonly templates: ReadonlyMap<string, string>;
  readonly partials: ReadonlyMap<string, string>;
}

/**
 * Pours views into templates without a text between them: the tree that the filled template, read as HTML, would give.
 *
 * Null where template or view is not as plain as that: marks of Handlebars other than those our templates know, HTML
 * that browsers would move, a field that is missing. Then Handlebars fills the template, and tells what is wrong.
 */
export function pourer({ templates, partials }: Written): (name: string, view: object) => Root | null {
  const recipes = new Map<string, Pour>();
  const recipe = (from: ReadonlyMap<string, string>, name: string, key: string): Pour => {
    const known = recipes.get(key) ?? recipeOf(from.get(name) ?? tooRich(), pantry);
    recipes.set(key, known);
    return known;
  };
  const pantry = (name: string) => recipe(partials, name, `partial ${name}`);
  return (name, view) => {
    const tree = new GrowingTree();
    try {
      recipe(templates, name, name)({ context: view, first: false, last: false }, tree);
      return tree.whole();
    } catch (error) {
      if (error instanceof TooRich) return null;
      throw error;
    }
  };
}
