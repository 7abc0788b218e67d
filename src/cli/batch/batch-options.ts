import type { Given, OptionTable } from '../arguments.ts';

/** `--neu` and `--arbeiter`: how a run over several agreements goes. */
export const BATCH_OPTIONS: OptionTable = {
  neu: { kind: 'flag' },
  arbeiter: { kind: 'count' },
};

export const BATCH_HELP = `  --neu               Berichte auch dann noch einmal rechnen, wenn ihre Eingaben unverändert sind
  --arbeiter ANZAHL   so viele Berichte nebeneinander (sonst so viele, wie der Rechner Kerne hat)
`;

/** What the call says about it. */
export function batchMode(given: Given): { readonly anew: boolean; readonly workers: number | null } {
  return { anew: given.flag('neu'), workers: given.count('arbeiter') };
}
