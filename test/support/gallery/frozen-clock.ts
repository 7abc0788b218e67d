/** The moment at which every case of the gallery happens. */
export const MOMENT = '2021-05-04T09:30:00Z';

/** Acts while the clock of this process stands still, so that every stamp and every validity is the same each day. */
export async function frozen<Value>(act: () => Promise<Value>): Promise<Value> {
  const real = globalThis.Date;
  globalThis.Date = stillDate(real);
  try {
    return await act();
  } finally {
    globalThis.Date = real;
  }
}

function stillDate(real: DateConstructor): DateConstructor {
  const now = real.parse(MOMENT);
  return new Proxy(real, {
    construct: (target, given, caller) =>
      Reflect.construct(target, given.length === 0 ? [now] : given, caller),
    get: (target, name) => (name === 'now' ? () => now : Reflect.get(target, name)),
  });
}
