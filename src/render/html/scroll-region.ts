import type { Element } from 'hast';
import { element } from './element.ts';

/** A frame in which something wide is moved sideways, by finger, wheel or arrow keys; the page itself never is. */
export function scrollRegion(name: string, content: Element): Element {
  const properties = { className: ['ausschnitt'], role: 'region', ariaLabel: name, tabIndex: 0 };
  return element('div', properties, content);
}
