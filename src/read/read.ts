import { wrongYear } from '../diagnostic/catalogue/definition-content.ts';
import { agreementFileMissing, scopeWithoutGoals } from '../diagnostic/catalogue/definition-files.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { germanMonth } from '../diagnostic/german-text.ts';
import { conclude, done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Agreement, Provider } from '../domain/agreement.ts';
import type { Draft, Edition, InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { type Month, yearOf } from '../domain/month.ts';
import { agreementExcerpt } from './agreement/excerpt.ts';
import { toAgreement } from './agreement/to-agreement.ts';
import { clashes } from './clashes.ts';
import { readExports } from './exports.ts';
import { findings } from './findings.ts';
import { agreementFiles, lastExportMonth, periodName } from './folders.ts';
import { readInput, textOf } from './input-file.ts';
import { knownByContent } from './known-by-content.ts';
import { suggestion } from './near-miss.ts';
import { notAmong } from './not-among.ts';
import { scopedDraft } from './scope/scoped-draft.ts';
import { readTexts } from './texts/read-texts.ts';
import { parseYaml } from './yaml/document.ts';

/** Which report to read for. */
export interface ReadRequest {
  /** Path below the data root: `vereinbarungen/msh-2020.yaml`. */
  readonly agreementFile: string;
  readonly month: Month;
  readonly edition: Edition;
  /** The side whose goals alone are wanted; absent for all. */
  readonly scope?: Provider;
  /** The agreements that claim the same (`register.ts`), where a run over many has found out; otherwise all are looked at. */
  readonly alike?: readonly string[];
}

/**
 * Station 1: files become typed data, and every datum remembers its place.
 *
 * Takes   an agreement's file, a month and an edition, and the data root.
 * Gives   the draft: agreement, every export up to the month, comments, actions, talks up to the report's day,
 *         and the report's head; with each file's bytes and SHA-256, read once.
 * Units   percent become 0..1, euros and counts stay as they are.
 * Errors  DEF-1xx (form, content and files of definitions) and CSV-1xx (exports), all that there are.
 * Source  docs/handbuch.md, "Der Datenordner".
 */
export function read(request: ReadRequest, data: Files): Outcome<Draft> {
  const { month, edition } = request;
  const found = findings();
  const loaded = found.take(loadAgreement(request.agreementFile, data));
  if (loaded === null) return failed(...found.all);
  const { agreement, input } = loaded;
  found.add(...clashes(input, request.alike ?? agreementFiles(data), data));
  if (yearOf(month) !== agreement.year) {
    return failed(
      ...found.all,
      wrongYear(agreement.place, { month: germanMonth(month), year: agreement.year }),
    );
  }
  const texts = readTexts(agreement, periodName(month, edition), month, data, found);
  const { definitions, ...exports } = readExports(agreement, lastExportMonth(month, edition), data, found);
  if (texts.head === null) return failed(...found.all);
  const own = [input, ...definitions, ...texts.definitions];
  const draft: Draft = {
    agreement,
    month,
    edition,
    head: texts.head,
    ...exports,
    comments: texts.comments,
    texts: texts.texts,
    actions: texts.actions,
    actionLists: texts.actionLists,
    talks: texts.talks,
    definitions: own,
    consulted: notAmong(own, texts.consulted),
    pictures: texts.pictures,
    excerpt: '',
  };
  return conclude(...ofScope(draft, request.scope, found.all));
}

/** What belongs to the wanted side, with the agreement as it may travel; an agreement may have nothing of that side. */
function ofScope(
  whole: Draft,
  scope: Provider | undefined,
  heard: readonly Diagnostic[],
): [Draft, readonly Diagnostic[]] {
  const draft = scope === undefined ? whole : scopedDraft(whole, scope);
  const excerpt = agreementExcerpt(draft.agreement);
  const empty = draft.agreement.indicators.length === 0;
  return [
    // Nothing of the other side goes on from here, not even unseen.
    scope ? { ...draft, excerpt, agreement: { ...draft.agreement, written: {} } } : { ...draft, excerpt },
    empty && scope ? [...heard, scopeWithoutGoals(whole.agreement.place, { scope })] : heard,
  ];
}

/** One agreement alone, to list or to choose it. */
export function readAgreement(file: string, data: Files): Outcome<Agreement> {
  const loaded = loadAgreement(file, data);
  return loaded.ok ? done(loaded.value.agreement, loaded.diagnostics) : loaded;
}

interface Loaded {
  readonly agreement: Agreement;
  readonly input: InputFile;
}

/** Enough for a clerk's folder. */
const knownAgreement = knownByContent<Agreement>(32);

function loadAgreement(file: string, data: Files): Outcome<Loaded> {
  const input = readInput(file, data);
  if (input === null) {
    const near = suggestion(file, agreementFiles(data));
    return failed(agreementFileMissing(null, { file: `${data.label}/${file}`, near }));
  }
  const found = findings();
  const agreement = found.take(knownAgreement(input, () => parseAgreement(input)));
  return agreement ? done({ agreement, input }, found.all) : failed(...found.all);
}

function parseAgreement(input: InputFile): Outcome<Agreement> {
  const found = findings();
  const text = found.take(textOf(input));
  const document = text && found.take(parseYaml({ file: input.file, text: text.text }));
  const agreement = document && found.take(toAgreement(document));
  return agreement ? done(agreement, found.all) : failed(...found.all);
}
