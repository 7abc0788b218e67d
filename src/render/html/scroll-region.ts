import { element, type Markup } from './markup.ts';

/** A frame in which something wide is moved sideways, by finger, wheel or arrow keys; the page itself never is. */
export function scrollRegion(name: string, content: Markup): Markup {
  const properties = { className: ['ausschnitt'], role: 'region', ariaLabel: name, tabIndex: 0 };
  return element('div', properties, content);
}
