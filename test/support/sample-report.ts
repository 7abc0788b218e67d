import { resolve } from 'node:path';
import { check } from '../../src/check/check.ts';
import { knownBefore } from '../../src/check/known-before.ts';
import { compose } from '../../src/compose/compose.ts';
import { loadTemplates, type TemplateSet } from '../../src/compose/templates.ts';
import { compute } from '../../src/compute/compute.ts';
import { type Earlier, newsOf } from '../../src/compute/news.ts';
import type { Outcome } from '../../src/diagnostic/outcome.ts';
import type { Provider } from '../../src/domain/agreement.ts';
import type { Chain } from '../../src/domain/chain.ts';
import type { Checked, Draft, Edition } from '../../src/domain/draft.ts';
import type { Files } from '../../src/domain/effects.ts';
import { day, month } from '../../src/domain/month.ts';
import type { Report } from '../../src/domain/report.ts';
import { scopeField } from '../../src/domain/scope.ts';
import { rootedFiles } from '../../src/effects/rooted-files.ts';
import { readEarlierReport } from '../../src/read/earlier-report.ts';
import { read } from '../../src/read/read.ts';

/** The repository's own data and templates, opened once. */
export interface Sample {
  readonly data: Files;
  readonly templates: TemplateSet;
}

/** A place in the chain that does not change when a template does, so that goldens stay readable. */
const CHAIN: Chain = {
  inputsHash: '0'.repeat(64),
  reportId: '1'.repeat(64),
  predecessorId: null,
  version: 1,
};

export function openSample(): Sample {
  const home = resolve(import.meta.dirname, '../..');
  return {
    data: rootedFiles('data', resolve(home, 'data')),
    templates: given(loadTemplates(rootedFiles('templates', resolve(home, 'templates')))),
  };
}

/** What may differ from the report as it lies in the repository. */
export interface Variation {
  readonly month?: string;
  readonly edition?: Edition;
  readonly version?: number;
  /** The side whose edition it is. */
  readonly scope?: Provider;
  /** Day by which a draft comes back; absent for a final report. */
  readonly returnBy?: string;
  /** Why it replaces the version before. */
  readonly correction?: string;
  /** A change to what was read, before it is checked. */
  readonly change?: (draft: Draft) => Draft;
  /** The approved report before this one, which it is compared with; absent for the first. */
  readonly since?: Report;
}

/** Stations 1 to 4 for one report of the sample year, with something changed. */
export function variedReport(sample: Sample, variation: Variation): Report {
  const {
    month: text = '2020-08',
    edition = 'monat',
    version = 1,
    returnBy,
    correction,
    change,
    since,
    scope,
  } = variation;
  const request = {
    agreementFile: 'vereinbarungen/msh-2020.yaml',
    month: month(text),
    edition,
    ...scopeField(scope),
  };
  const draft = given(read(request, sample.data));
  const checked = given(check(change ? change(draft) : draft));
  const earlier = since === undefined ? null : earlierOf(checked, since);
  const assessments = compute(checked, earlier?.data);
  return given(
    compose({
      checked,
      assessments,
      news: newsOf(checked, assessments, earlier),
      templates: sample.templates,
      chain: { ...CHAIN, version },
      draft: returnBy === undefined ? null : { returnBy: day(returnBy) },
      correction:
        correction === undefined
          ? null
          : { reason: correction, replaces: { version: version - 1, day: day('2020-09-28') } },
    }),
  );
}

/** A report read back from its `bericht.json`, with the values that were known when it was made. */
export function earlierOf(checked: Checked, { json, reportId }: Pick<Report, 'json' | 'reportId'>): Earlier {
  const report = readEarlierReport(json, 'bericht.json', reportId);
  return { report, data: knownBefore(checked, report).data };
}

/** Stations 1 to 4 for one report of the sample year. */
export function sampleReport(
  sample: Sample,
  text = '2020-08',
  edition: Edition = 'monat',
  draft = false,
): Report {
  return variedReport(sample, { month: text, edition, ...(draft ? { returnBy: '2020-09-25' } : {}) });
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}
