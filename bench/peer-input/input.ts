/** A file of the input folder without its ending; it names the folder of its texts, its reports and its PDF: `jc-0001`. */
export type BaseName = string;

/** One `jc-XXXX.json` of the bench: raw numbers, from which each peer makes its own report. */
export interface PeerInput {
  /** `JC-0001` */
  readonly id: string;
  /** `Managementbericht` */
  readonly title: string;
  readonly jobcenter: string;
  readonly period: { readonly year: number; readonly month: number; readonly label: string };
  readonly parties: readonly { readonly role: string; readonly name: string; readonly address: string }[];
  readonly indicators: readonly PeerIndicator[];
  readonly signatories: readonly PeerSignatory[];
}

export interface PeerSignatory {
  readonly name: string;
  readonly function: string;
  readonly place: string;
}

/** Twelve months of plan and actual; the year's value is their sum, whatever the unit. */
export interface PeerIndicator {
  /** `K2E1` */
  readonly key: string;
  readonly title: string;
  /** `EUR`, `%`, or what is counted. */
  readonly unit: string;
  readonly goal: string;
  readonly direction: 'up' | 'down';
  readonly decimals: number;
  readonly plan: readonly number[];
  readonly actual: readonly number[];
  readonly comment: string;
  readonly measures: readonly PeerMeasure[];
}

export interface PeerMeasure {
  /** `K1.1` */
  readonly no: string;
  readonly text: string;
  readonly owner: string;
  /** `21.02.2027` */
  readonly due: string;
  readonly status: string;
}
