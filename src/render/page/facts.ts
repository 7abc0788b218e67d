import type { Element } from 'hast';
import type { ElementFacts } from '../tagged/element.ts';
import { MarkupError, textOf } from './markup.ts';

/** The form of a BCP 47 tag that begins with a language: `de`, `en-GB`, `sr-Latn-RS`, `de-x-leicht`. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*(-x(-[a-z0-9]{1,8})+)?$/i;

/** What every element may say about itself: `lang`, its language after BCP 47. */
export function factsOf(element: Element): ElementFacts {
  const lang = textOf(element, 'lang');
  if (lang === undefined) return {};
  if (!LANGUAGE.test(lang)) {
    const found = { element: element.tagName, words: `lang="${lang}"` };
    throw new MarkupError(`lang="${lang}" on <${element.tagName}> names no language, as "en" would`, found);
  }
  return { lang };
}
