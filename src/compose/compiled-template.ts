import Handlebars from 'handlebars';
import { sha256Hex } from '../domain/sha256.ts';
import { READY } from './ready-made.ts';

/** What Handlebars is told about a template: which helpers there are, and that an unknown field is a mistake. */
export type TemplateOptions = typeof PAGES | typeof SENTENCES;

const STRICT = {
  strict: true,
  knownHelpers: { if: true, unless: true, each: true },
  knownHelpersOnly: true,
} as const;
/** Of pages and mails. */
export const PAGES = { ...STRICT, preventIndent: true } as const;
/** Of sentences, which are text and not HTML. */
export const SENTENCES = { ...STRICT, noEscape: true } as const;

export type Engine = ReturnType<typeof Handlebars.create>;
export type Compiled = ReturnType<typeof Handlebars.compile>;

/** A template in one form of JavaScript: another letter or another option gives another key. */
export function keyOf(text: string, options: TemplateOptions): string {
  return sha256Hex(JSON.stringify([options, text]));
}

/**
 * The template as a function; one that came with the programme unchanged was compiled when that was set up. It is read when it
 * is filled for the first time: pages are poured, and hardly ever filled.
 */
export function compiledTemplate(engine: Engine, text: string, options: TemplateOptions): Compiled {
  const ready = READY.get(keyOf(text, options));
  if (ready === undefined) return engine.compile(text, { ...options });
  let template: Compiled | undefined;
  return (view, more) => {
    template ??= engine.template(ready());
    return template(view, more);
  };
}

/** The template in the form it is kept in. Handlebars writes into the options it is given, hence the copy. */
export function precompiled(text: string, options: TemplateOptions): TemplateSpecification {
  return Handlebars.precompile(text, { ...options });
}

/** Throws what Handlebars has against the text. */
export function checkTemplate(text: string, options: TemplateOptions): void {
  if (!READY.has(keyOf(text, options))) precompiled(text, options);
}
