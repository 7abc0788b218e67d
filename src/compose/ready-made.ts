/**
 * Templates as JavaScript, by `keyOf` their text; each is read when it is asked for. None here: `build/pack.mjs` puts those
 * of `templates/` in this file's place when it packs the programme.
 */
export const READY: ReadonlyMap<string, () => TemplateSpecification> = new Map();
