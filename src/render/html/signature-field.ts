import type { Element } from 'hast';
import { textOf } from '../tree/elements.ts';
import { element, words } from './markup.ts';
import type { PageBytes } from './page-bytes.ts';

/** Signatures belong to the PDF; the web page shows whose place it is. German: Unterschriftsfeld. */
export function signatureField(field: Element, page: PageBytes): void {
  const { className, lang } = field.properties;
  page.add(
    element(
      'div',
      { className, lang: lang === '' ? undefined : lang },
      element('p', {}, words(textOf(field, 'title') ?? 'Unterschrift')),
      element('p', { className: ['klein'] }, words('Unterschriften stehen im PDF dieses Berichts.')),
    ),
  );
}
