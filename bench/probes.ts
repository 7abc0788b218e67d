import type { PeerIndicator, PeerInput } from './peer-input/input.ts';
import { germanValue, sumOf } from './peer-input/written.ts';

/** A text that the report of an input must hold, and what it is. German: Inhaltsprobe. */
export interface Probe {
  readonly what: string;
  readonly text: string;
}

/**
 * What the peers' bench looks for in every report: 284 texts for twelve goals.
 *
 * Title, Jobcenter and addresses; for each goal its title, attainment, the row of totals, twelve planned months, three
 * due dates and the end of its comment; the names of the signatories.
 */
export function probesOf(input: PeerInput): readonly Probe[] {
  return [
    { what: 'Titel', text: input.title },
    { what: 'Jobcenter', text: input.jobcenter },
    ...input.parties.map(({ address }) => ({ what: 'Anschrift', text: address })),
    ...input.indicators.flatMap(ofGoal),
    ...input.signatories.map(({ name }) => ({ what: 'Name', text: name })),
  ];
}

/** Those that are not in the text of a report: without white space, and with the true minus (U+2212) as a hyphen. */
export function missingProbes(input: PeerInput, text: string): readonly Probe[] {
  const held = squashed(text).replaceAll('−', '-');
  return probesOf(input).filter((probe) => !held.includes(squashed(probe.text)));
}

function squashed(text: string): string {
  return text.replace(/[\s\u00ad\u200b]+/gu, '');
}

function ofGoal({ key, title, decimals, plan, actual, measures, comment }: PeerIndicator): readonly Probe[] {
  const number = (value: number) => {
    const text = germanValue(Math.abs(value), decimals, '');
    return value < 0 && /[1-9]/u.test(text) ? `-${text}` : text;
  };
  const [planned, reached] = [sumOf(plan, decimals), sumOf(actual, decimals)];
  const totals = ['Gesamt', number(planned), number(reached), number(reached - planned), number(reached)];
  const share = `${((reached / planned) * 100).toFixed(1).replace('.', ',')} %`;
  return [
    { what: `${key} Titel`, text: title },
    { what: `${key} Zielerreichung`, text: share },
    ...totals.map((text) => ({ what: `${key} Gesamt`, text })),
    ...plan.map((value) => ({ what: `${key} Plan im Monat`, text: number(value) })),
    ...measures.map(({ due }) => ({ what: `${key} Termin`, text: due })),
    { what: `${key} Ende des Kommentars`, text: comment.split(' ').slice(-3).join(' ') },
  ];
}
