import type { Element } from 'hast';
import type { ElementFacts } from '../tagged/element.ts';
import { textOf } from '../tree/elements.ts';
import { unfit } from '../tree/markup-error.ts';

/** The form of a BCP 47 tag that begins with a language: `de`, `en-GB`, `sr-Latn-RS`, `de-x-leicht`. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*(-x(-[a-z0-9]{1,8})+)?$/i;

const NOTHING: ElementFacts = {};

/** What every element may say about itself: `lang`, its language after BCP 47. */
export function factsOf(element: Element): ElementFacts {
  const lang = textOf(element, 'lang');
  if (lang === undefined) return NOTHING;
  if (!LANGUAGE.test(lang)) throw unfit(element, { kind: 'languageUnknown', lang }, `lang="${lang}"`);
  return { lang };
}
