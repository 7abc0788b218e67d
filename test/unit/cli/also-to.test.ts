import { describe, expect, test } from 'vitest';
import { alsoTo, correctionWarnings } from '../../../src/cli/also-to.ts';
import { readArguments } from '../../../src/cli/arguments.ts';
import type { Recipient } from '../../../src/domain/dispatch.ts';
import type { FiledReport } from '../../../src/domain/journal.ts';
import { type MailDesk, mailDesk } from '../../support/mail-desk.ts';
import { acceptingMailer } from '../../support/scripted-mailer.ts';

function person(party: Recipient['party'], name: string, address: string): Recipient {
  return { party, name, salutation: 'Guten Tag', address };
}
const ERIKA = person('agentur', 'Erika Mustermann', 'agentur@example.org');
const KLEIN = person('landkreis', 'Dr. Klein', 'klein@example.org');
const NORA = person('landkreis', 'Nora Neumann', 'neumann@example.org');

function given(...argv: readonly string[]) {
  const options = { auch: { kind: 'text', expected: 'ADRESSE' } } as const;
  const read = readArguments(argv, { name: 'versenden', options, words: 0 });
  if (!read.ok) throw new Error('the arguments are wrong');
  return read.value;
}

/** A first version that these have, and its correction for others. */
async function corrected(before: readonly Recipient[], now: readonly Recipient[], hosts?: readonly string[]) {
  const desk = mailDesk();
  const first = desk.approved({ dispatch: { recipients: before } });
  await desk.run([first], acceptingMailer());
  const allowedHosts = hosts === undefined ? {} : { allowedHosts: hosts };
  const dispatch = { recipients: now, ...allowedHosts };
  const second = desk.file({ data: 'berichtigt', correction: 'Nachmeldung', dispatch });
  return { desk, first, second, id: second.reportId.slice(0, 12) };
}

function warned(desk: MailDesk, reports: readonly FiledReport[], also: readonly string[] = []) {
  const found = correctionWarnings(reports, desk.box(), also);
  return found.map(({ code, message, hint }) => [code, message, hint]);
}

describe('--auch', () => {
  test('is nobody where it is not given', () => {
    expect(alsoTo(given(), [], mailDesk().box())).toEqual({ ok: true, value: [], diagnostics: [] });
  });

  test('names somebody of the dispatch, however the address is written', () => {
    const desk = mailDesk();
    const report = desk.approved({ dispatch: { recipients: [ERIKA, NORA] } });
    expect(alsoTo(given('--auch', ' Neumann@Example.ORG '), [report], desk.box())).toEqual({
      ok: true,
      value: ['Neumann@Example.ORG'],
      diagnostics: [],
    });
  });

  test('names nobody else, and is told who there is (MAI-643)', () => {
    const desk = mailDesk();
    const august = desk.approved({ dispatch: { recipients: [ERIKA] } });
    const july = desk.approved({ month: '2020-07', dispatch: { recipients: [NORA] } });
    const refused = alsoTo(given('--auch', 'jemand@example.org'), [august, july], desk.box());
    expect([refused.ok, refused.diagnostics.map(({ code, hint }) => [code, hint])]).toEqual([
      false,
      [['MAI-643', 'Möglich sind: agentur@example.org, neumann@example.org.']],
    ]);
    expect(refused.diagnostics[0]?.message).toMatch(
      /^„jemand@example.org“ gehört .*August.2020, Fassung 1, Kennung [0-9a-f]{12}; .*Juli.2020/,
    );
  });
});

describe('a correction that goes to others than the agreement names now', () => {
  test('is told before it goes: who gets it, and who does not (MAI-642)', async () => {
    const { desk, second, id } = await corrected([ERIKA, KLEIN], [ERIKA, NORA]);
    expect(warned(desk, [second])).toEqual([]);
    desk.release(second);
    expect(warned(desk, [second])).toEqual([
      [
        'MAI-642',
        expect.stringMatching(
          `^Die Korrektur \\(msh-2020, .*, Kennung ${id}\\) geht .* Sie bekommt: Dr. Klein \\(klein@example.org\\), .* Die Vereinbarung nennt Nora Neumann \\(neumann@example.org\\);`,
        ),
        `Soll sie auch dorthin, mit Absicht: npx zielbericht versenden ${id} --auch neumann@example.org --senden.`,
      ],
    ]);
    expect(warned(desk, [second], [NORA.address])[0]?.[2]).toBe('Stimmt das, ist nichts zu tun.');
  });

  test('is told for those who get it, or for those who do not, where it is one of both', async () => {
    const more = await corrected([ERIKA], [ERIKA, NORA]);
    more.desk.release(more.second);
    expect(warned(more.desk, [more.second])[0]?.[1]).not.toContain('Sie bekommt');
    const fewer = await corrected([ERIKA, KLEIN], [ERIKA]);
    fewer.desk.release(fewer.second);
    expect(warned(fewer.desk, [fewer.second])[0]?.[1]).toContain('Sie bekommt: Dr. Klein');
  });

  test('says nothing where it goes to whom it is for, and of a version that is replaced', async () => {
    const { desk, first, second } = await corrected([ERIKA, KLEIN], [ERIKA, NORA]);
    desk.release(second);
    const third = desk.approved({
      ...{ data: 'noch einmal', correction: 'Nachmeldung', corrects: 3 },
      dispatch: { recipients: [ERIKA, KLEIN] },
    });
    expect(warned(desk, [first, second, third])).toEqual([]);
  });

  test('waits where a former address lies elsewhere, until a person settles that (MAI-681)', async () => {
    const moved = { ...KLEIN, address: 'klein@neu.example' };
    const { desk, second, id } = await corrected([KLEIN], [moved], ['neu.example']);
    desk.release(second);
    const found = warned(desk, [second], [moved.address]);
    expect(found).toEqual([
      [
        'MAI-681',
        expect.stringMatching(`Kennung ${id}\\) geht nicht von selbst an Dr. Klein \\(klein@example.org\\)`),
        expect.stringContaining(`npx zielbericht klaeren ${id} klein@example.org --erneut-senden`),
      ],
    ]);
    const said = { recipient: KLEIN.address, by: 'M. Muster', reason: 'übergeben' };
    const about = { reportId: second.reportId, decision: 'erledigt', ...said } as const;
    desk.box().append({ kind: 'decided', ...about }, desk.clock.now());
    expect(warned(desk, [second], [moved.address])).toEqual([]);
  });
});
