import { compute } from '../src/compute/compute.ts';
import type { Assessment } from '../src/domain/assessment.ts';
import type { Checked } from '../src/domain/draft.ts';
import { monthOf } from '../src/domain/month.ts';
import { AGREEMENTS, checkedYears, goals, YEARS } from './many-agreements.ts';
import { processorTimed, timingText } from './measure.ts';
import { type PlainMonth, plainCompute, plainValues } from './plain-compute.ts';

/** Milliseconds for everything, on one core. */
const BAR = 1500;

/**
 * Plan against actual of 406 agreements × 12 goals × 36 months, beside the same figures in plain floating point.
 *
 * Every one of the 175,392 months is compared, with its prior year; the three years are three calls of `compute`.
 */
function benchCompute(): void {
  const checked = Array.from({ length: AGREEMENTS }, (_, at) => checkedYears(at)).flat();
  const plain = checked.map((each) => ({
    checked: each,
    values: plainValues(each, monthOf(YEARS[0] - 2, 12), monthOf(YEARS[2], 12)),
  }));
  const own = processorTimed(5, 2, () => {
    for (const each of checked) compute(each);
  });
  const peer = processorTimed(5, 2, () => {
    for (const each of plain) plainCompute(each.checked, each.values);
  });
  const size = `${AGREEMENTS} Vereinbarungen × ${goals.length} Ziele × ${YEARS.length * 12} Monate`;
  const verdict = own.median <= BAR ? 'eingehalten' : 'ÜBERSCHRITTEN';
  console.log(`Rechnen (3)                 ${timingText(own)}   ${size}; höchstens ${BAR} ms: ${verdict}`);
  console.log(`  dieselben Werte in Fließkommazahlen, ohne Herkunft   ${timingText(peer)}`);
  console.log(
    `  Verhältnis ${(own.median / peer.median).toFixed(1)} (kleiner ist schneller); ` +
      `größter Unterschied der Fließkommazahlen ${farthest(plain).toExponential(0)}`,
  );
}

/** How far the peer's figures lie from the exact ones, relative to their size: it does the same work. */
function farthest(
  plain: readonly { readonly checked: Checked; readonly values: ReturnType<typeof plainValues> }[],
) {
  const distances = plain.slice(0, 30).flatMap(({ checked, values }) => {
    const rough = plainCompute(checked, values);
    return compute(checked).flatMap(({ months }, goal) =>
      months.map((month, at) => distance(month, rough[goal]?.[at])),
    );
  });
  return Math.max(...distances);
}

function distance(exact: Assessment['months'][number], rough: PlainMonth | undefined): number {
  const pairs = [
    [exact.actual, rough?.actual],
    [exact.plan, rough?.plan],
    [exact.priorYear, rough?.priorYear],
  ] as const;
  return Math.max(
    ...pairs.map(([one, other]) => (one ? Math.abs(Number(String(one)) / Number(other) - 1) : 0)),
  );
}

benchCompute();
