import type { Clock } from '../domain/effects.ts';
import { ScopeViolation } from '../domain/failure.ts';
import { type Archive, type FiledReport, filedReports } from '../domain/journal.ts';
import type { Stop } from '../domain/mail-events.ts';
import { stillStopped } from './refusals.ts';

/** A stop that nobody has looked at, with the UTC time at which it happened. German: Halt. */
export type OpenStop = Stop & { readonly at: string };

/** Stops that no person has looked at since, oldest first; each report and code once. */
export function openStops(box: Archive): readonly OpenStop[] {
  const open = new Map<string, OpenStop>();
  for (const { event, at } of box.records) {
    if (event.kind === 'stopped') open.set(`${event.reportId} ${event.code}`, stopOf(event, at));
    if (event.kind !== 'decided' || event.decision !== 'angesehen') continue;
    for (const [key, { reportId }] of open) if (reportId === event.reportId) open.delete(key);
  }
  return [...open.values()];
}

function stopOf({ reportId, code, answer }: Stop, at: string): OpenStop {
  return { reportId, code, answer, at };
}

/**
 * Does what must be safe before anything is sent; a violation found in it stops the sending for every later
 * run, too, until a person looked.
 */
export function stoppingAll<Value>(report: FiledReport, box: Archive, clock: Clock, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    if (error instanceof ScopeViolation) keepStop(report, error, box, clock);
    throw error;
  }
}

function keepStop(
  { reportId }: FiledReport,
  { code, message }: ScopeViolation,
  box: Archive,
  clock: Clock,
): void {
  const known = openStops(box).some((stop) => stop.reportId === reportId && stop.code === code);
  if (!known) box.append({ kind: 'stopped', reportId, code, answer: message }, clock.now());
}

/** Throws MAI-651 while a stop waits for a person; a stop that belongs to no report stops everything, too. */
export function demandNoStop(box: Archive): void {
  const [stop] = openStops(box);
  if (stop === undefined) return;
  const report = filedReports(box).find(({ reportId }) => reportId === stop.reportId);
  if (report === undefined) throw new RangeError(`a stop of an unknown report: ${stop.reportId}`);
  throw stillStopped(report, stop);
}
