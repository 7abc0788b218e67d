/**
 * Templates as JavaScript, by `keyOf` their text. None here: `build/pack.mjs` puts those of `templates/` in this
 * file's place when it packs the programme.
 */
export const READY: Readonly<Record<string, TemplateSpecification>> = {};
