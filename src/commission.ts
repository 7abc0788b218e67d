import { correctionOf, type Ground } from './archive/correction.ts';
import { findPlace, type Position } from './archive/find-place.ts';
import type { FiledOrder, Runtime } from './archive/order-file.ts';
import type { TemplateSet } from './compose/templates.ts';
import { handedOver } from './deliver/handed-over.ts';
import type { Outcome } from './diagnostic/outcome.ts';
import type { Provider } from './domain/agreement.ts';
import type { Author } from './domain/archive-entry.ts';
import { inputsHashOf } from './domain/chain.ts';
import type { Design } from './domain/design.ts';
import type { Checked, Edition, InputFile } from './domain/draft.ts';
import type { Effects } from './domain/effects.ts';
import type { About, Archive, FiledReport } from './domain/journal.ts';
import type { Day, Month } from './domain/month.ts';
import { scopeField } from './domain/scope.ts';
import { withheldField } from './domain/withheld-field.ts';

// What is wanted, with what it is made, and where it stands in the chain: known before anything is computed.

/** Which report is wanted. German: Berichtsauftrag. */
export interface Order {
  readonly agreementFile: string;
  readonly month: Month;
  readonly edition: Edition;
  /** The side whose goals alone the report holds; absent for all. */
  readonly scope?: Provider;
  /** The agreements that claim the same, where a run over many has found out (`read/register.ts`); never filed. */
  readonly alike?: readonly string[];
  /** Set for a draft that goes out for opinions and can never be approved. */
  readonly draft: { readonly returnBy: Day | null } | null;
  /** Why an approved version shall be replaced; absent for no correction. German: Grund der Korrektur. */
  readonly correction?: string;
  /** Who has the report filed. It reaches the journal alone, never the report. */
  readonly author?: Author;
}

/** What a run opens once for all of its reports. German: Werkstatt. */
export interface Workshop {
  readonly effects: Effects;
  readonly archive: Archive;
  readonly templates: TemplateSet;
  readonly design: Design;
  /** The design's files, which are inputs of every report: tokens and fonts. */
  readonly designFiles: readonly InputFile[];
  /** Version of the programme. */
  readonly version: string;
  /** What it runs on; filed with each report. */
  readonly runtime: Runtime;
}

/** Why a new version may be made: asked of the archive, which knows what is approved. */
export function groundOf(order: Order, checked: Checked, workshop: Workshop): Outcome<Ground | null> {
  const { archive: box } = workshop;
  const wish = {
    about: aboutOf(checked),
    draft: order.draft !== null,
    reason: order.correction ?? null,
    inputs: inputsOf(checked, workshop),
    hashWith: (ground: Ground | null) => hashOf(null, checked, ground, workshop),
    isHandedOver: (report: FiledReport) => handedOver(report, box).recipients.length > 0,
  };
  return correctionOf(wish, box);
}

export function aboutOf({ agreement, month, edition, scope }: Checked): About {
  return { agreement: agreement.id, month, edition, ...scopeField(scope) };
}

/** The order as it is filed: with the reason that counts, which may be that of an earlier call, and without what its report does not show. */
export function askedFor(
  { author: _author, alike: _alike, ...order }: Order,
  ground: Ground | null,
  { version: programme, runtime }: Workshop,
): FiledOrder {
  const reason = ground === null ? {} : { correction: ground.reason };
  return { order: { ...order, ...reason }, programme, runtime };
}

/** The report's place in the chain; everything that shapes the report counts as its input. */
export function placeOf(order: Order, checked: Checked, ground: Ground | null, workshop: Workshop): Position {
  const inputsHash = hashOf(order.draft, checked, ground, workshop);
  return findPlace({ ...aboutOf(checked), inputsHash }, workshop.archive);
}

function hashOf(draft: Order['draft'], checked: Checked, ground: Ground | null, workshop: Workshop): string {
  const request = {
    ...aboutOf(checked),
    draft: draft !== null,
    returnBy: draft?.returnBy ?? null,
    ...withheldField(checked.scope, checked.observations),
    ...(ground !== null && { correction: ground.reason, correctedVersion: ground.version }),
  };
  return inputsHashOf(inputsOf(checked, workshop), workshop.version, request);
}

export function inputsOf(checked: Checked, workshop: Workshop): readonly InputFile[] {
  const { definitions, pictures = [], deliveries } = checked;
  return [...definitions, ...pictures, ...deliveries, ...sharedInputs(workshop)];
}

/** The inputs of every report that is made with the same templates and the same design. */
export function sharedInputs({
  templates,
  designFiles,
}: Pick<Workshop, 'templates' | 'designFiles'>): readonly InputFile[] {
  return [...templates.inputs, ...designFiles];
}
