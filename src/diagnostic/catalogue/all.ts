import type { DiagnosticKind, Meaning } from '../diagnostic.ts';
import * as approval from './approval.ts';
import * as approvalUsage from './approval-usage.ts';
import * as archive from './archive.ts';
import * as archiveCheck from './archive-check.ts';
import * as archiveHandOut from './archive-hand-out.ts';
import * as archiveRebuild from './archive-rebuild.ts';
import * as archiveUsage from './archive-usage.ts';
import * as check from './check.ts';
import * as checkConfidentiality from './check-confidentiality.ts';
import * as checkContext from './check-context.ts';
import * as checkDataStatus from './check-data-status.ts';
import * as checkFollowUp from './check-follow-up.ts';
import * as checkPlausible from './check-plausible.ts';
import * as checkReferences from './check-references.ts';
import * as checkSubgroups from './check-subgroups.ts';
import * as checkTargets from './check-targets.ts';
import * as correction from './correction.ts';
import * as csv from './csv.ts';
import * as csvDamage from './csv-damage.ts';
import * as csvGrid from './csv-grid.ts';
import * as csvLarge from './csv-large.ts';
import * as csvLeftOut from './csv-left-out.ts';
import * as csvNet from './csv-net.ts';
import * as csvTable from './csv-table.ts';
import * as csvValue from './csv-value.ts';
import * as definition from './definition.ts';
import * as definitionContent from './definition-content.ts';
import * as definitionContext from './definition-context.ts';
import * as definitionFiles from './definition-files.ts';
import * as definitionFollowUp from './definition-follow-up.ts';
import * as definitionIndicator from './definition-indicator.ts';
import * as definitionMailing from './definition-mailing.ts';
import * as definitionPictures from './definition-pictures.ts';
import * as definitionTarget from './definition-target.ts';
import * as environment from './environment.ts';
import * as explanation from './explanation.ts';
import { FAULTS } from './faults.ts';
import * as fileName from './file-name.ts';
import * as mail from './mail.ts';
import * as mailDecision from './mail-decision.ts';
import * as markup from './markup.ts';
import * as page from './page.ts';
import * as profile from './profile.ts';
import * as profileUsage from './profile-usage.ts';
import * as sample from './sample.ts';
import * as settling from './settling.ts';
import * as signature from './signature.ts';
import * as signatureTaking from './signature-taking.ts';
import * as signingRun from './signing-run.ts';
import * as signingUsage from './signing-usage.ts';
import * as template from './template.ts';
import * as usage from './usage.ts';
import * as xlsx from './xlsx.ts';
import * as xlsxSheet from './xlsx-sheet.ts';
import * as yearFile from './year-file.ts';

const AREAS: readonly object[] = [
  approval,
  approvalUsage,
  environment,
  archive,
  archiveCheck,
  archiveHandOut,
  archiveRebuild,
  archiveUsage,
  checkConfidentiality,
  checkContext,
  checkDataStatus,
  checkFollowUp,
  checkPlausible,
  checkReferences,
  checkSubgroups,
  checkTargets,
  check,
  correction,
  csvDamage,
  csvGrid,
  csvLarge,
  csvLeftOut,
  csvNet,
  csvTable,
  csvValue,
  csv,
  fileName,
  definitionContent,
  definitionContext,
  definitionFiles,
  definitionFollowUp,
  definitionIndicator,
  definitionPictures,
  definitionMailing,
  definitionTarget,
  definition,
  explanation,
  mailDecision,
  mail,
  markup,
  page,
  profile,
  profileUsage,
  signatureTaking,
  signature,
  signingRun,
  signingUsage,
  sample,
  settling,
  template,
  usage,
  xlsxSheet,
  xlsx,
  yearFile,
];

/** Every kind of message of the catalogue, by code. */
const KINDS: ReadonlyMap<string, DiagnosticKind<unknown>> = new Map(
  AREAS.flatMap((area) => Object.values(area).flat().filter(isKind)).map((kind) => [kind.code, kind]),
);

export const knownCodes: readonly string[] = [...KINDS.keys(), ...FAULTS.map(({ code }) => code)].toSorted();

/** What a code stands for, or null for one that nobody gives. */
export function meaningOf(code: string): Meaning | null {
  const kind = KINDS.get(code);
  if (kind === undefined) return FAULTS.find((fault) => fault.code === code) ?? null;
  const { title } = kind;
  try {
    const { message, hint } = kind(null, BLANK_DETAIL);
    return { code, title, pattern: sayable(message), hint: sayable(hint) };
  } catch {
    return { code, title, pattern: '', hint: '' };
  }
}

/** A text that made more of its case than could be thought away is better left out. */
function sayable(text: string): string {
  return text.includes('undefined') ? '' : text;
}

function isKind(value: unknown): value is DiagnosticKind<unknown> {
  return typeof value === 'function' && 'code' in value && 'title' in value;
}

/** Stands for the detail of any case: whatever is asked of it is `…`. */
const BLANK_DETAIL: unknown = new Proxy({}, { get: () => '…' });
