import { describe, expect, test } from 'vitest';
import { withReturnDay } from '../../../src/cli/choose-orders.ts';
import { day, month } from '../../../src/domain/month.ts';

const august = { agreementFile: 'vereinbarungen/msh-2020.yaml', alike: [], month: month('2020-08') };

describe('the day by which opinions on a draft are back', () => {
  test.each(['2019-09-25', '2020-08-01', '2020-08-31'])(
    'is not %s, before August is over (BED-269)',
    (text) => {
      const outcome = withReturnDay({ ...august, edition: 'monat' }, { returnBy: day(text) });
      expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['BED-269']);
      expect(outcome.diagnostics[0]?.message).toContain('Ende des Berichtsmonats August 2020');
    },
  );

  test.each([day('2020-09-01'), null])('may be %s', (returnBy) => {
    const due = { ...august, edition: 'monat' } as const;
    expect(withReturnDay(due, { returnBy })).toMatchObject({ ok: true, value: due });
    expect(withReturnDay(due, null).ok).toBe(true);
  });
});
