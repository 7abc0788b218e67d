/** The result, or null where a library throws: what it then says helps no reader of a German message. */
export function attempt<Result>(parse: () => Result): Result | null {
  try {
    return parse();
  } catch {
    return null;
  }
}
