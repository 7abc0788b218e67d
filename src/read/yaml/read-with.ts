import type { z } from 'zod';
import {
  emptyValue,
  missingKey,
  notInList,
  unknownKey,
  unreadableValue,
  wrongShape,
} from '../../diagnostic/catalogue/definition.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { nearMisses, suggestion } from '../near-miss.ts';
import type { Path, YamlDocument } from './document.ts';

type Issue = z.core.$ZodIssue;

/**
 * The document's data in the shape of the schema, or a German diagnostic at the place of each key or value
 * that does not fit. Messages of terms (`decimalTerm`, `monthTerm` …) are German already and pass through.
 */
export function readWith<Schema extends z.ZodType>(
  schema: Schema,
  document: YamlDocument,
): Outcome<z.output<Schema>> {
  const result = schema.safeParse(document.value, { error: ownMessage });
  if (result.success) return done(result.data);
  const issues = result.error.issues.flatMap(nearestBranch);
  const diagnostics = issues
    .filter((issue) => !isExplainedByNearMiss(issue, issues, document))
    .flatMap((issue) => diagnosticsOf(issue, document));
  return failed(...diagnostics.toSorted((a, b) => position(a) - position(b)));
}

/** Of several forms a value may have, the one it comes closest to says what is wrong. */
function nearestBranch(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.toSorted((a, b) => misfit(a) - misfit(b));
  const inner = (branches[0] ?? []).map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
  return inner.flatMap(nearestBranch);
}

/** A branch of another shape is further off than one with slips inside. */
function misfit(issues: readonly Issue[]): number {
  const otherShape = issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  return issues.length + (otherShape ? 1000 : 0);
}

/**
 * zod names the unknown keys but not the known ones; the schema that complains has them. Any other message
 * that no schema wrote itself would be English.
 */
function ownMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.code !== 'unrecognized_keys') return 'Der Wert entspricht nicht der erwarteten Form.';
  const definition: unknown = issue.inst?._zod.def;
  const shape = definition && typeof definition === 'object' && 'shape' in definition ? definition.shape : {};
  return Object.keys(shape as object).join('\n');
}

function diagnosticsOf(issue: Issue, document: YamlDocument): readonly Diagnostic[] {
  const { path } = issue;
  const found = document.at(path);
  const key = nameOf(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => unknownKeyAt(name, issue, document));
    case 'invalid_union':
      if (found === undefined) return [missingKey(document.keyPlace(path.slice(0, -1)), { key })];
      return [notInListAt(path, found, optionsOf(issue), document)];
    case 'invalid_value':
      if (found === undefined) return [missingKey(document.keyPlace(path.slice(0, -1)), { key })];
      return [notInListAt(path, found, issue.values.map(String), document)];
    case 'invalid_type':
      if (found === undefined) return [missingKey(document.keyPlace(path.slice(0, -1)), { key })];
      return [
        wrongShape(document.keyPlace(path), {
          key,
          expected: shapeName(issue.expected),
          found: shapeOf(found),
        }),
      ];
    case 'too_small':
      return [emptyValue(document.place(path), { key, list: issue.origin === 'array' })];
    default:
      return [unreadableValue(document.place(path), { key, reason: issue.message })];
  }
}

function unknownKeyAt(name: string, issue: Issue, document: YamlDocument): Diagnostic {
  const known = issue.message.split('\n');
  return unknownKey(document.keyPlace([...issue.path, name]), {
    key: name,
    known,
    near: suggestion(name, known),
  });
}

function notInListAt(
  path: Path,
  found: unknown,
  allowed: readonly string[],
  document: YamlDocument,
): Diagnostic {
  const text = textOf(found);
  return notInList(document.place(path), {
    key: nameOf(path),
    found: text,
    allowed,
    near: suggestion(text, allowed),
  });
}

function optionsOf(issue: Issue): readonly string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

/** `zielwet` is unknown and `zielwert` is missing: one slip, one message. */
function isExplainedByNearMiss(issue: Issue, issues: readonly Issue[], document: YamlDocument): boolean {
  if (issue.code === 'unrecognized_keys' || document.at(issue.path) !== undefined) return false;
  const parent = issue.path.slice(0, -1).join('/');
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      other.path.join('/') === parent &&
      other.keys.some((name) => nearMisses(name, other.message.split('\n'))[0] === nameOf(issue.path)),
  );
}

/** The last key of the path; entries of a list are named by the key of the list. */
function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'Datei');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : shapeOf(value);
}

function shapeOf(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'nichts' : 'ein einzelner Wert';
  return Array.isArray(value) ? 'eine Liste' : 'ein Block mit Schlüsseln';
}

function shapeName(expected: string): string {
  if (expected === 'array') return 'eine Liste (jede Zeile beginnt mit „- “)';
  return expected === 'string' ? 'ein einzelner Wert' : 'ein Block mit Schlüsseln';
}

function position({ place }: Diagnostic): number {
  return (place?.line ?? 0) * 10_000 + (place?.column ?? 0);
}
