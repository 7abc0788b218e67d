/** One thing that `diagnose` shows. German: Angabe. */
export interface Fact {
  /** `Mailserver` */
  readonly group: string;
  readonly name: string;
  readonly value: string;
  /** Where the value comes from: `Aufruf`, `Umgebung (NAME)`, `Vorgabe`, `System`. */
  readonly from: string;
}

/** Facts of one group: `[name, value, from]`. */
export function facts(group: string, rows: readonly (readonly [string, string, string])[]): readonly Fact[] {
  return rows.map(([name, value, from]) => ({ group, name, value, from }));
}
