import { resolve } from 'node:path';
import { check } from '../../src/check/check.ts';
import { compose } from '../../src/compose/compose.ts';
import { loadTemplates, type TemplateSet } from '../../src/compose/templates.ts';
import { compute } from '../../src/compute/compute.ts';
import type { Outcome } from '../../src/diagnostic/outcome.ts';
import type { Chain } from '../../src/domain/chain.ts';
import type { Edition } from '../../src/domain/draft.ts';
import type { Files } from '../../src/domain/effects.ts';
import { day, month } from '../../src/domain/month.ts';
import type { Report } from '../../src/domain/report.ts';
import { rootedFiles } from '../../src/effects/rooted-files.ts';
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

/** Stations 1 to 4 for one report of the sample year. */
export function sampleReport(
  sample: Sample,
  text = '2020-08',
  edition: Edition = 'monat',
  draft = false,
): Report {
  const request = { agreementFile: 'vereinbarungen/msh-2020.yaml', month: month(text), edition };
  const checked = given(check(given(read(request, sample.data))));
  const subject = { checked, assessments: compute(checked), templates: sample.templates };
  return given(compose({ ...subject, chain: CHAIN, draft: draft ? { returnBy: day('2020-09-25') } : null }));
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}
