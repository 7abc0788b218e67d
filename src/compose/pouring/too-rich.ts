/** A template or a view that is not as plain as a pourer knows; never seen outside, for Handlebars knows it. */
export class TooRich extends Error {}

export function tooRich(): never {
  throw new TooRich('too rich');
}

/** What was asked for, or the end of the attempt. */
export function plainly<Of>(found: Of | null | undefined | false): Of {
  return found === null || found === undefined || found === false ? tooRich() : found;
}
