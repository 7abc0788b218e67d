import type { Element } from 'hast';
import { textOf } from '../tree/elements.ts';
import { element } from './element.ts';
import { plainProperties } from './plain-properties.ts';

/** Signatures belong to the PDF; the web page shows whose place it is. German: Unterschriftsfeld. */
export function signatureField(field: Element): Element {
  const { lang, className } = plainProperties(field.properties);
  return element(
    'div',
    { ...(className ? { className } : {}), ...(lang ? { lang } : {}) },
    element('p', {}, textOf(field, 'title') ?? 'Unterschrift'),
    element('p', { className: ['klein'] }, 'Unterschriften stehen im PDF dieses Berichts.'),
  );
}
