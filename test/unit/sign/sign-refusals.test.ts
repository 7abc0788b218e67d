import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignatureRequest } from '../../../src/sign/sign.ts';
import { signatureFields } from '../../../src/sign/signature-fields.ts';
import type { SigningKey } from '../../../src/sign/signing-key.ts';
import { TestAuthority } from '../../support/test-authority.ts';
import { openedKey, refusals, requestFor, signatureIn, signed, verified } from './signed-file.ts';
import { FIELDS, FORM_OBJECTS, formPdf, LAYOUTS, smallPdf, updatedPdf } from './small-pdf.ts';

const [COUNTY, JOBCENTER] = FIELDS;

let authority: TestAuthority;
let key: SigningKey;

beforeAll(async () => {
  authority = await TestAuthority.found();
  key = await openedKey(await authority.issue({ name: 'Jörg „JC“ Müller' }), authority.root);
});

function request(field: string, change: Partial<SignatureRequest> = {}): SignatureRequest {
  return { ...requestFor(field, key), ...change };
}

describe('a file with signatures', () => {
  it('that another program has changed by appending can be signed further', async () => {
    const one = await signed(formPdf('table'), request(COUNTY));
    for (const layout of LAYOUTS) {
      const saved = updatedPdf(one.bytes, { 3: FORM_OBJECTS[3] ?? '' }, layout);
      const two = await signed(saved, request(JOBCENTER));
      expect([
        await verified(two.bytes, COUNTY, authority.root),
        await verified(two.bytes, JOBCENTER, authority.root),
      ]).toEqual([true, true]);
    }
  });

  it('of which any covered byte has changed is not signed again', async () => {
    const { bytes } = await signed(formPdf('table'), request(COUNTY));
    const { gap } = signatureIn(bytes, COUNTY);
    const title = Buffer.from(bytes).indexOf('595 842');
    const changed = Uint8Array.from(bytes).fill(0x36, title, title + 1);
    expect(await refusals(changed, request(JOBCENTER))).toEqual([
      'UNT-714 Was mit dem Feld „Unterschrift_Landkreis“ von Jörg „JC“ Müller unterschrieben wurde, ist danach verändert worden; diese Unterschrift ist nicht mehr gültig.',
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        fc.pre(at < gap[0] || at >= gap[1]);
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ bits;
        // Where the field itself is hit, nothing is left that says somebody signed.
        const fields = signatureFields(damaged);
        fc.pre(fields.length === 0 || fields.some(({ name, signed }) => name === COUNTY && signed !== null));
        const codes = (await refusals(damaged, request(JOBCENTER))).map((each) => each.slice(0, 7));
        expect(codes).not.toContain('signed');
        expect(codes.join()).toMatch(/^UNT-71[0234](,UNT-71[04])*$/);
      }),
      { numRuns: 60 },
    );
  });

  it('whose proof itself is damaged gives a clear answer wherever it is hit', async () => {
    const { bytes } = await signed(formPdf('table'), request(COUNTY));
    const [from, until] = signatureIn(bytes, COUNTY).gap;
    const damage = fc.tuple(
      fc.integer({ min: 1, max: until - from - 2 }),
      fc.constantFrom(...Buffer.from('0123456789ABCDEFx')),
    );
    await fc.assert(
      fc.asyncProperty(damage, async ([at, digit]) => {
        const damaged = Uint8Array.from(bytes).fill(digit, from + at, from + at + 1);
        const codes = (await refusals(damaged, request(JOBCENTER))).map((each) => each.slice(0, 7));
        expect(codes.join()).toMatch(/^(signed|UNT-714|UNT-713)$/);
      }),
      { numRuns: 60 },
    );
  });

  it('whose proof was exchanged is not signed again', async () => {
    const { bytes } = await signed(formPdf('table'), request(COUNTY));
    const other = await signed(formPdf('table'), request(COUNTY, { reason: 'Anderes' }));
    const [from, until] = signatureIn(bytes, COUNTY).gap;
    const stolen = Buffer.from(bytes);
    const proof = Buffer.from(other.bytes.subarray(...signatureIn(other.bytes, COUNTY).gap));
    stolen.set(proof.subarray(0, until - from), from);
    expect((await refusals(stolen, request(JOBCENTER)))[0]).toMatch(/^UNT-714/);
  });

  it('that its author has locked is not signed again', async () => {
    const lock =
      '<< /Type /Sig /SubFilter /adbe.x509.rsa_sha1 /Reference [<< /TransformMethod /DocMDP /TransformParams << /P PP >> >>] >>';
    const locked = (level: number) =>
      updatedPdf(formPdf(), {
        1: '<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /Perms << /DocMDP 20 0 R >> >>',
        20: lock.replace('PP', String(level)),
      });
    expect(await refusals(locked(1), request(COUNTY))).toEqual([
      'UNT-718 Eine frühere Unterschrift hat diese PDF-Datei für jede weitere Änderung gesperrt.',
    ]);
    expect(await refusals(locked(2), request(COUNTY))).toEqual(['signed']);
  });
});

describe('a field', () => {
  it('that does not exist is answered with those that do', async () => {
    expect(await refusals(formPdf(), request('Unterschrift_Bund'))).toEqual([
      'UNT-710 Ein Unterschriftsfeld „Unterschrift_Bund“ gibt es in dieser PDF-Datei nicht. Vorhanden: „Unterschrift_Landkreis“, „Unterschrift_Jobcenter“, „Unterschrift_Agentur“.',
    ]);
  });

  it('that is signed already names who signed it and when', async () => {
    const { bytes } = await signed(formPdf(), request(COUNTY));
    expect(await refusals(bytes, request(COUNTY))).toEqual([
      'UNT-711 Das Feld „Unterschrift_Landkreis“ ist schon unterschrieben von Jörg „JC“ Müller, am 04.05.2021.',
    ]);
  });

  it('is missing in a file without a form, and unreachable in what cannot be read', async () => {
    expect(await refusals(smallPdf({ 1: '<< /Type /Catalog >>' }), request(COUNTY))).toEqual([
      'UNT-712 Diese PDF-Datei hat keine Unterschriftsfelder.',
    ]);
    expect(await refusals(smallPdf(FORM_OBJECTS, 'table', '/Encrypt 9 0 R'), request(COUNTY))).toEqual([
      'UNT-713 Diese Datei lässt sich nicht als PDF unterschreiben: sie ist verschlüsselt.',
    ]);
    expect((await refusals(Buffer.from('Guten Tag'), request(COUNTY)))[0]).toMatch(/^UNT-713/);
  });
});

describe('a certificate', () => {
  it('must be valid when it signs; the first and the last second count', async () => {
    const [from, until] = ['2021-05-04T09:30:00Z', '2021-06-30T12:00:00Z'];
    const key = await openedKey(await authority.issue({ name: 'Kurz', from, until }), authority.root);
    expect(await refusals(formPdf(), request(COUNTY, { key, at: from }))).toEqual(['signed']);
    expect(await refusals(formPdf(), request(COUNTY, { key, at: until }))).toEqual(['signed']);
    expect(await refusals(formPdf(), request(COUNTY, { key, at: '2021-06-30T12:00:01Z' }))).toEqual([
      'UNT-705 Das Zertifikat von Kurz galt bis 30.06.2021.',
    ]);
    expect(await refusals(formPdf(), request('Nirgends', { key, at: '2021-05-04T09:29:59Z' }))).toEqual([
      expect.stringMatching(/^UNT-710/),
      'UNT-706 Das Zertifikat von Kurz gilt erst ab 04.05.2021.',
    ]);
  });
});
