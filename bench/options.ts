/** The words of a bench call: `--anzahl 406 --festhalten`. */
export interface Options {
  flag(name: string): boolean;
  text(name: string): string | null;
  /** Errors  throws where something other than a whole number stands there. */
  count(name: string, otherwise: number): number;
  counts(name: string, otherwise: readonly number[]): readonly number[];
}

export function options(words: readonly string[] = process.argv.slice(2)): Options {
  const text = (name: string) => {
    const at = words.indexOf(`--${name}`);
    const value = at < 0 ? undefined : words[at + 1];
    return value === undefined || value.startsWith('--') ? null : value;
  };
  const counts = (name: string, otherwise: readonly number[]) =>
    text(name)
      ?.split(',')
      .map((word) => whole(name, word)) ?? otherwise;
  return {
    flag: (name) => words.includes(`--${name}`),
    text,
    counts,
    count: (name, otherwise) => counts(name, [otherwise])[0] ?? otherwise,
  };
}

function whole(name: string, word: string): number {
  const number = Number(word.replace('.', ''));
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name}: „${word}“ ist keine ganze Zahl.`);
  return number;
}
