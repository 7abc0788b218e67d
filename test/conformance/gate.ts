import type { Validator } from './validators.ts';

/** Sentences about what is wrong; empty when all is well. */
export type Faults = readonly string[];

/** More faults than this of one check are counted, not printed. */
const SHOWN = 12;

/**
 * Counts the checks and prints a line for each. German: Prüfstand.
 *
 * A check whose tool is missing is skipped; where everything must be checked (`full`) it fails.
 */
export class Gate {
  readonly #full: boolean;
  readonly #counts = { passed: 0, failed: 0, skipped: 0 };

  constructor(full: boolean) {
    this.#full = full;
  }

  /** One check by a tool that may be missing. */
  async check(title: string, tool: Validator, faults: () => Faults | Promise<Faults>): Promise<void> {
    if (tool.ready) this.result(title, await found(faults));
    else if (this.#full) this.result(title, [tool.reason]);
    else {
      this.#counts.skipped += 1;
      console.log(`  –     ${title}: ${tool.reason}`);
    }
  }

  /** One check that needs nothing but this repository. */
  async ownCheck(title: string, faults: () => Faults | Promise<Faults>): Promise<void> {
    this.result(title, await found(faults));
  }

  result(title: string, faults: Faults): void {
    this.#counts[faults.length === 0 ? 'passed' : 'failed'] += 1;
    const more = faults.length > SHOWN ? [`… und ${faults.length - SHOWN} weitere`] : [];
    const lines = [...faults.slice(0, SHOWN), ...more].map((fault) => `\n        ${fault}`);
    console.log(`${faults.length === 0 ? '  ok    ' : 'FEHLER  '}${title}${lines.join('')}`);
  }

  /** The last line, as machines read it; true when nothing failed. */
  close(): boolean {
    const { passed, failed, skipped } = this.#counts;
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return failed === 0;
  }
}

/** A check that breaks down has failed; the others go on. */
async function found(faults: () => Faults | Promise<Faults>): Promise<Faults> {
  try {
    return await faults();
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return [`${String(error)} ${stdout}${stderr}`.trim()];
  }
}
