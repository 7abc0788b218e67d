import Handlebars from 'handlebars';
import type { Properties } from 'hast';
import { unescaped } from '../html/character-references.ts';
import { attributesIn, openingTag, type Tag } from '../html/opening-tag.ts';
import { type Reader, type Scope, textFrom } from './scope.ts';
import { plainly, tooRich } from './too-rich.ts';

/** A piece of an opening tag: its text, a value of the view, or what only some views have. */
export type TagPart = string | { readonly value: Reader } | { readonly written: (scope: Scope) => string };

/** The tag, as this view fills it. */
export type TagRecipe = (scope: Scope) => Pick<Tag, 'name' | 'properties'>;

/** Stands for a value while a tag is taken apart; of private use, so that no template has it. */
const BLANK = '\ue000';

/** The recipe of an opening tag, which is taken apart here where its attributes are the same for every view. */
export function tagRecipe(parts: readonly TagPart[]): TagRecipe {
  const values = parts.flatMap((part) => (typeof part === 'object' && 'value' in part ? [part.value] : []));
  const isFixed = parts.every((part) => typeof part === 'string' || 'value' in part);
  if (!isFixed) return (scope) => plainly(openingTag(parts.map((part) => writtenPart(part, scope)).join('')));
  const whole = parts.map((part) => (typeof part === 'string' ? part : BLANK)).join('');
  const tag = plainly(openingTag(whole));
  return values.length === 0 ? () => tag : filledTag(tag, attributesIn(tag.attributes), values);
}

/** As it stands in the text of the filled template. */
export function writtenPart(part: TagPart, scope: Scope): string {
  if (typeof part === 'string') return part;
  if ('written' in part) return part.written(scope);
  return Handlebars.escapeExpression(textFrom(part.value(scope)));
}

/** Empty text is text, too. */
function plainlyUnescaped(text: string): string {
  const plain = unescaped(text);
  return plain === null ? tooRich() : plain;
}

type Attributes = ReturnType<typeof attributesIn>;

function filledTag(
  { name, properties: fixed }: Tag,
  attributes: Attributes,
  values: readonly Reader[],
): TagRecipe {
  const left = [...values];
  const recipes = attributes.flatMap(({ attribute, text }) => {
    const { property, read } = plainly(attribute);
    const [head = '', ...tails] = text.split(BLANK).map((each) => plainlyUnescaped(each));
    const pieces = tails.map((tail) => ({ value: plainly(left.shift()), tail }));
    return pieces.length === 0
      ? []
      : [{ property, fill: (scope: Scope) => read(filled(head, pieces, scope)) }];
  });
  if (left.length > 0) return tooRich();
  return (scope) => {
    const properties: Properties = { ...fixed };
    for (const { property, fill } of recipes) properties[property] = fill(scope);
    return { name, properties };
  };
}

/** A value, and the text between it and the next. */
interface Filling {
  readonly value: Reader;
  readonly tail: string;
}

function filled(head: string, pieces: readonly Filling[], scope: Scope): string {
  let text = head;
  for (const { value, tail } of pieces) text += textFrom(value(scope)) + tail;
  return text;
}
