import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addedSignatures } from '../../../src/sign/added-signatures.ts';
import type { SigningKey } from '../../../src/sign/signing-key.ts';
import { TestAuthority } from '../../support/test-authority.ts';
import { testTimeStampServer } from '../../support/test-time-stamp.ts';
import { openedKey, requestFor, signatureIn, signed } from './signed-file.ts';
import { FIELDS, FORM_OBJECTS, formPdf, updatedPdf } from './small-pdf.ts';

const [COUNTY, JOBCENTER, AGENCY] = FIELDS;
const PATH = 'bericht.pdf';

let keys: readonly [SigningKey, SigningKey];
let before: Uint8Array;
let one: Uint8Array;
let authority: TestAuthority;

beforeAll(async () => {
  authority = await TestAuthority.found();
  const [klein, mueller] = await Promise.all([
    authority.issue({ name: 'Angelika Klein', type: 'rsa' }),
    authority.issue({ name: 'Jörg Müller', type: 'p384' }),
  ]);
  keys = [await openedKey(klein, authority.root), await openedKey(mueller, authority.root)];
  before = formPdf();
  one = (await signed(before, requestFor(COUNTY, keys[0]))).bytes;
});

function refusals(after: Uint8Array, earlier = before): readonly string[] {
  return addedSignatures(after, earlier, PATH).diagnostics.map(({ code, message }) => `${code} ${message}`);
}

const fingerprint = ({ certificate }: SigningKey) => createHash('sha256').update(certificate).digest('hex');

describe('what another program has signed', () => {
  it('is told with field, person, certificate and time stamp, in the order of the form', async () => {
    const timeStampServer = testTimeStampServer(await authority.issueTimeStampServer());
    const two = await signed(one, { ...requestFor(JOBCENTER, keys[1]), timeStampServer });
    expect(addedSignatures(two.bytes, before, PATH)).toMatchObject({
      ok: true,
      value: {
        uncovered: 0,
        signatures: [
          {
            field: COUNTY,
            signer: 'Angelika Klein',
            certificateSha256: fingerprint(keys[0]),
            timeStamp: null,
          },
          {
            field: JOBCENTER,
            signer: 'Jörg Müller',
            certificateSha256: fingerprint(keys[1]),
            timeStamp: '2021-05-04T09:31:07Z',
          },
        ],
      },
    });
    const second = addedSignatures(two.bytes, one, PATH);
    expect(second.ok && second.value.signatures.map(({ field }) => field)).toEqual([JOBCENTER]);
  });

  it('is nothing in a file that was only commented, and in one without a form', () => {
    const commented = updatedPdf(before, { 3: FORM_OBJECTS[3] ?? '' }, 'stream');
    const none = ['UNT-735 In „bericht.pdf“ steht keine Unterschrift, die das Archiv nicht schon hat.'];
    expect(refusals(commented)).toEqual(none);
    expect(refusals(one, one)).toEqual(none);
  });

  it('is refused when any byte it covers has changed', () => {
    const changed = Uint8Array.from(one);
    const at = Buffer.from(one).indexOf('/Reason');
    changed[at + 1] = 0x53;
    expect(refusals(changed)).toEqual([
      'UNT-736 Die Unterschrift im Feld „Unterschrift_Landkreis“ von Angelika Klein passt nicht zur Datei oder deckt den Bericht nicht ab.',
    ]);
  });

  it('is refused when it leaves out what was there before', async () => {
    // Signed in another file; then carried over into this one, with the bytes it covers in front.
    const longer = updatedPdf(before, { 90: `(${'x'.repeat(40_000)})` }, 'stream');
    expect(refusals(one, longer)).toEqual([expect.stringMatching(/^UNT-736/)]);
  });

  it('is refused when its form is one that cannot be proved here', () => {
    const text = Buffer.from(one).toString('latin1').replace('ETSI.CAdES.detached', 'adbe.x509.rsa_sha1 ');
    expect(refusals(Buffer.from(text, 'latin1'))).toEqual([
      expect.stringMatching(/^UNT-737 Die Unterschrift im Feld „Unterschrift_Landkreis“ von Angelika Klein/),
    ]);
  });

  it('may not take the place of an earlier signature', async () => {
    const emptied = updatedPdf(one, { 5: FORM_OBJECTS[5] ?? '' }, 'stream');
    const two = await signed(emptied, requestFor(AGENCY, keys[1]));
    expect(refusals(two.bytes, one)).toEqual([
      expect.stringMatching(/^UNT-736 Die Unterschrift im Feld „Unterschrift_Landkreis“ von Angelika Klein/),
    ]);
  });

  it('is told where bytes stand behind it that nobody signed', () => {
    const more = updatedPdf(one, { 91: '<< /Type /DSS >>' }, 'stream');
    const added = addedSignatures(more, before, PATH);
    expect(added.ok && added.value.uncovered).toBe(more.length - one.length);
    expect(signatureIn(more, COUNTY).end).toBe(one.length);
  });

  it.each([
    ['%x\n', 3],
    ['trailing', 8],
  ])('is refused where something stands behind it that is no update of the file: %j', (tail, bytes) => {
    expect(refusals(Buffer.concat([one, Buffer.from(tail)]))).toEqual([
      `UNT-744 Am Ende von „bericht.pdf“ stehen ${bytes} Bytes, die weder unterschrieben noch eine Änderung nach den Regeln von PDF sind.`,
    ]);
  });
});
