import type { Diagnostic } from './diagnostic.ts';

/**
 * Keeps what many findings say in the same words once: four thousand reports lack their prior year in the same twelve
 * sentences, and those that come from other processes bring copies of their own.
 */
export function wordsOnce(): (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[] {
  const words = new Map<string, string>();
  const once = (text: string): string => {
    const known = words.get(text);
    if (known === undefined) words.set(text, text);
    return known ?? text;
  };
  return (diagnostics) =>
    diagnostics.map((finding) => {
      const { code, title, message, hint } = finding;
      return { ...finding, code: once(code), title: once(title), message: once(message), hint: once(hint) };
    });
}
