import type { Properties } from 'hast';

/** What a template may say about an element; everything else, scripts and styles above all, stays behind. */
const KEPT = ['id', 'className', 'lang', 'scope', 'colSpan', 'rowSpan', 'href', 'ariaLabel'] as const;

/** Properties that a web page may have. Our own `data-…` are for the makers of pages and mean nothing here. */
export function plainProperties(properties: Properties): Properties {
  const kept = KEPT.filter((name) => properties[name] !== undefined);
  return Object.fromEntries(kept.map((name) => [name, properties[name]]));
}
