/**
 * The public API: the straight line with its stations, and the types at their doors.
 *
 * The command line in `src/cli/` is its first customer; `src/pipeline.ts` is the best place to start reading.
 */

export { approve } from './archive/approve.ts';
export { archive } from './archive/archive.ts';
export { fileSignature, type SignedVersion } from './archive/file-signature.ts';
export { openArchive } from './archive/open-archive.ts';
export { verifyArchive } from './archive/verify.ts';
export { check } from './check/check.ts';
export type { Order, Workshop } from './commission.ts';
export { compose } from './compose/compose.ts';
export { loadTemplates } from './compose/templates.ts';
export { compute } from './compute/compute.ts';
export { decide, lookedAt } from './deliver/decide.ts';
export { deliver } from './deliver/deliver.ts';
export { sendNotices } from './deliver/notices.ts';
export { deliveryStatus, plan } from './deliver/plan.ts';
export { sendProbe } from './deliver/probe.ts';
export { openStops } from './deliver/stops.ts';
export type * from './diagnostic/diagnostic.ts';
export type * from './diagnostic/outcome.ts';
export { printDiagnostic, printDiagnostics } from './diagnostic/print.ts';
export type * from './domain/agreement.ts';
export type * from './domain/archive-entry.ts';
export type * from './domain/assessment.ts';
export type * from './domain/draft.ts';
export type * from './domain/effects.ts';
export { Failure } from './domain/failure.ts';
export { type FiledSignature, newestVersionOf, signaturesOf } from './domain/journal.ts';
export type * from './domain/month.ts';
export type * from './domain/report.ts';
export { type Finished, produce, send } from './pipeline.ts';
export { agreementFiles } from './read/folders.ts';
export { read, readAgreement } from './read/read.ts';
export { htmlTwin } from './render/html/html-twin.ts';
export { render } from './render/render.ts';
export { type SignatureRequest, type SignedPdf, sign } from './sign/sign.ts';
export { type SignatureField, signatureFields } from './sign/signature-fields.ts';
export { type KeySource, openKey, type SigningKey } from './sign/signing-key.ts';
