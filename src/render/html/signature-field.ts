import type { Element } from 'hast';
import { textOf } from '../tree/elements.ts';
import { element, type Markup, words } from './markup.ts';

/** Signatures belong to the PDF; the web page shows whose place it is. German: Unterschriftsfeld. */
export function signatureField(field: Element): Markup {
  const { className, lang } = field.properties;
  return element(
    'div',
    { className, lang: lang === '' ? undefined : lang },
    element('p', {}, words(textOf(field, 'title') ?? 'Unterschrift')),
    element('p', { className: ['klein'] }, words('Unterschriften stehen im PDF dieses Berichts.')),
  );
}
