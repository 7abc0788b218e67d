import { join } from 'node:path';
import { check } from '../../../src/check/check.ts';
import type { Indicator } from '../../../src/domain/agreement.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import { month } from '../../../src/domain/month.ts';
import { rootedFiles } from '../../../src/effects/rooted-files.ts';
import { read } from '../../../src/read/read.ts';
import type { Prepare } from './situation.ts';
import { throughDoor } from './through-door.ts';

/**
 * What a programme can hand to the station `check` (`src/index.ts`) though no file says it: from files, station
 * `read` refuses the same with a finding of its own.
 */
const CHANGES: Readonly<Record<string, (draft: Draft) => Draft>> = {
  'text-zu-unbekanntem-ziel': (draft) => ({
    ...draft,
    comments: draft.comments.with(0, { ...first(draft.comments), indicator: 'V.1' }),
  }),
  'massnahme-zu-unbekanntem-ziel': (draft) => ({
    ...draft,
    actions: draft.actions.with(0, { ...first(draft.actions), indicator: 'V.1' }),
  }),
  'einschaetzung-zu-unbekanntem-ziel': (draft) => withEstimate(draft, { indicator: 'V.1' }),
  'einschaetzung-verkehrt': (draft) => {
    const { from, until } = first(draft.head.estimates);
    return withEstimate(draft, { from: until, until: from });
  },
  'ausstehende-unbekannte-messgroesse': (draft) => {
    const pending = draft.head.pending.map((each) => ({ ...each, metric: 'jp58_besetzt' }));
    return { ...draft, head: { ...draft.head, pending } };
  },
  'anzahl-mit-nachkommastellen': (draft) => {
    const { metric } = { metric: 'uebertritte_lza' };
    const observations = draft.observations.map((each) =>
      each.metric === metric && each.month === draft.month && each.value
        ? { ...each, value: decimal('1.132'), origin: { ...each.origin, raw: '1,132' } }
        : each,
    );
    return { ...draft, observations };
  },
  'jahreswert-zu-genau': (draft) => ({
    ...draft,
    agreement: { ...draft.agreement, indicators: draft.agreement.indicators.map(tooFine) },
  }),
  'monat-des-folgejahres': (draft) => ({ ...draft, month: month('2021-01') }),
};

/** The situations at the door of station `check`, by name. */
export const CHECK_SITUATIONS: Readonly<Record<string, Prepare>> = Object.fromEntries(
  Object.entries(CHANGES).map(([name, changed]) => [
    name,
    ({ folder }) => ({
      play: (terminal) => {
        const data = rootedFiles('data', join(folder, 'data'));
        const order = {
          agreementFile: 'vereinbarungen/msh-2020.yaml',
          month: month('2020-08'),
          edition: 'monat',
        } as const;
        const draft = read(order, data);
        if (!draft.ok) return throughDoor(draft, terminal);
        const sources = {
          bytes: (file: string) => data.read(file.replace(/^data\//, '')),
          shown: (file: string) => file,
        };
        return throughDoor(check(changed(draft.value)), terminal, sources);
      },
    }),
  ]),
);

function withEstimate(draft: Draft, more: Partial<Draft['head']['estimates'][number]>): Draft {
  const { head } = draft;
  return {
    ...draft,
    head: { ...head, estimates: head.estimates.with(0, { ...first(head.estimates), ...more }) },
  };
}

function tooFine(indicator: Indicator): Indicator {
  return indicator.id === 'III.1' ? { ...indicator, target: decimal('1.132') } : indicator;
}

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new RangeError('the sample has none');
  return item;
}
