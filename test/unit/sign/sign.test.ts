import { createHash } from 'node:crypto';
import type { OctetString, Sequence } from 'asn1js';
import type { Certificate, SignerInfo } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { PdfFile } from '../../../src/sign/pdf/pdf-file.ts';
import { itemsOf, type PdfDictionary } from '../../../src/sign/pdf/pdf-value.ts';
import type { SignatureRequest } from '../../../src/sign/sign.ts';
import { signatureFields } from '../../../src/sign/signature-fields.ts';
import type { SigningKey } from '../../../src/sign/signing-key.ts';
import { TestAuthority, type TestKeyType } from '../../support/test-authority.ts';
import { AT, openedKey, requestFor, signatureIn, signed, verified } from './signed-file.ts';
import { FIELDS, FORM_OBJECTS, formPdf, LAYOUTS, smallPdf } from './small-pdf.ts';

const [COUNTY, JOBCENTER, AGENCY] = FIELDS;

let authority: TestAuthority;
let keys: Readonly<Record<TestKeyType, SigningKey>>;

beforeAll(async () => {
  authority = await TestAuthority.found();
  keys = { rsa: await keyFor('rsa'), p256: await keyFor('p256'), p384: await keyFor('p384') };
});

async function keyFor(type: TestKeyType): Promise<SigningKey> {
  return openedKey(await authority.issue({ name: `Jörg „${type}“ Müller`, type }), authority.root);
}

function request(field: string, change: Partial<SignatureRequest> = {}): SignatureRequest {
  return { ...requestFor(field, keys.p256), ...change };
}

async function threeTimes(pdf: Uint8Array): Promise<Uint8Array> {
  const one = await signed(pdf, request(COUNTY));
  const two = await signed(one.bytes, request(JOBCENTER, { key: keys.p384 }));
  return (await signed(two.bytes, request(AGENCY, { key: keys.rsa }))).bytes;
}

function attribute(signer: SignerInfo, type: string): unknown {
  return signer.signedAttrs?.attributes.find((each) => each.type === type)?.values[0];
}

describe('a signature', () => {
  it.each(['rsa', 'p256', 'p384'] as const)(
    'with a key of type %s is verified by another library',
    async (type) => {
      const pdf = formPdf();
      const result = await signed(pdf, request(COUNTY, { key: keys[type] }));
      expect(await verified(result.bytes, COUNTY, authority.root)).toBe(true);
      expect(result).toMatchObject({ signer: `Jörg „${type}“ Müller`, timeStamp: null });
      expect(result.certificateSha256).toBe(
        createHash('sha256').update(keys[type].certificate).digest('hex'),
      );
      const hash = { rsa: '.1', p256: '.1', p384: '.2' }[type];
      const { signer } = signatureIn(result.bytes, COUNTY);
      expect(signer.digestAlgorithm.algorithmId).toBe(`2.16.840.1.101.3.4.2${hash}`);
    },
  );

  it.each(LAYOUTS)(
    'is put into a file written as %s three times, and each one stays valid',
    async (layout) => {
      const pdf = formPdf(layout);
      const done = await threeTimes(pdf);
      for (const field of FIELDS) expect(await verified(done, field, authority.root)).toBe(true);
      expect(signatureFields(done).map(({ signed: by }) => by)).toEqual(
        ['p256', 'p384', 'rsa'].map((type) => ({ by: `Jörg „${type}“ Müller`, at: AT })),
      );
      expect(Buffer.from(done.subarray(0, pdf.length)).equals(pdf)).toBe(true);
      const last = layout === 'table' || layout === 'hybrid' ? /\nxref\n\d/ : /\/Type \/XRef/;
      expect(Buffer.from(done.subarray(pdf.length)).toString('latin1')).toMatch(last);
    },
  );

  it('signs what PAdES asks for: type, digest and certificate, and no time of its own', async () => {
    const { bytes } = await signed(formPdf(), request(COUNTY));
    const { signer, covered, cms } = signatureIn(bytes, COUNTY);
    expect(signer.signedAttrs?.attributes.map(({ type }) => type)).toEqual([
      '1.2.840.113549.1.9.3',
      '1.2.840.113549.1.9.4',
      '1.2.840.113549.1.9.16.2.47',
    ]);
    const digest = attribute(signer, '1.2.840.113549.1.9.4') as OctetString;
    expect(Buffer.from(digest.getValue())).toEqual(createHash('sha256').update(covered).digest());
    const certificate = attribute(signer, '1.2.840.113549.1.9.16.2.47') as Sequence;
    const named = createHash('sha256').update(keys.p256.certificate).digest('hex');
    expect(Buffer.from(certificate.toBER()).toString('hex')).toContain(named);
    const carried = (cms.certificates ?? []).map((each) =>
      Buffer.from((each as Certificate).toSchema().toBER()),
    );
    expect(carried).toEqual([Buffer.from(keys.p256.certificate), Buffer.from(authority.root.der)]);
    expect(cms.encapContentInfo.eContent).toBe(undefined);
  });

  it('covers every byte of the file but its own proof', async () => {
    const { bytes } = await signed(formPdf(), request(COUNTY));
    const { gap, end } = signatureIn(bytes, COUNTY);
    expect(end).toBe(bytes.length);
    expect(Buffer.from(bytes.subarray(...gap)).toString('latin1')).toMatch(/^<30[0-9A-F]+>$/);
  });

  it('says who, when, why and where', async () => {
    const { bytes } = await signed(formPdf(), request(COUNTY));
    const { entries } = signatureIn(bytes, COUNTY).dictionary;
    const text = (key: string) => (entries.get(key) as { bytes: string }).bytes;
    const wide = (key: string) => Buffer.from(text(key), 'latin1').swap16().toString('utf16le');
    expect(['Filter', 'SubFilter'].map((key) => entries.get(key))).toMatchObject([
      { name: 'Adobe.PPKLite' },
      { name: 'ETSI.CAdES.detached' },
    ]);
    expect(text('M')).toBe('D:20210504093000Z');
    expect(['Name', 'Reason', 'Location'].map(wide)).toEqual([
      '\ufeffJörg „p256“ Müller',
      '\ufeffKenntnisnahme & „Prüfung“',
      '\ufeffSangerhausen',
    ]);
    const silent = await signed(formPdf(), request(COUNTY, { reason: null, location: null }));
    const keysThere = [...signatureIn(silent.bytes, COUNTY).dictionary.entries.keys()];
    expect(keysThere).toEqual(['Type', 'Filter', 'SubFilter', 'M', 'Name', 'ByteRange', 'Contents']);
  });

  it('keeps everything else of its field, and tells readers that the form is signed', async () => {
    const homes = {
      own: formPdf(),
      catalogue: smallPdf(
        { ...FORM_OBJECTS, 1: '<< /Type /Catalog /Lang (de) /AcroForm << /Fields [5 0 R 6 0 R] >> >>' },
        'packed',
      ),
    };
    for (const pdf of Object.values(homes)) {
      const file = new PdfFile((await signed(pdf, request(COUNTY))).bytes);
      const field = file.object(5) as PdfDictionary;
      const before = new PdfFile(pdf).object(5) as PdfDictionary;
      expect([...field.entries].filter(([key]) => key !== 'V')).toEqual([...before.entries]);
      const catalog = file.object(1) as PdfDictionary;
      const form = file.entry(catalog, 'AcroForm') as PdfDictionary;
      expect(form.entries.get('SigFlags')).toBe(3);
      expect(itemsOf(form.entries.get('Fields') ?? null).length).toBe(pdf === homes.own ? 3 : 2);
    }
    const language = new PdfFile((await signed(homes.catalogue, request(COUNTY))).bytes).object(
      1,
    ) as PdfDictionary;
    expect(language.entries.get('Lang')).toMatchObject({ bytes: 'de' });
  });

  it('gives the file a new second identifier and leaves the first one', async () => {
    const idsOf = (pdf: Uint8Array) => itemsOf(new PdfFile(pdf).references.trailer.entries.get('ID') ?? null);
    const pdf = formPdf();
    const [one, two] = [await signed(pdf, request(COUNTY)), await signed(pdf, request(JOBCENTER))];
    expect(idsOf(one.bytes)[0]).toEqual(idsOf(pdf)[0]);
    expect(idsOf(one.bytes)[1]).not.toEqual(idsOf(pdf)[1]);
    expect(idsOf(one.bytes)[1]).not.toEqual(idsOf(two.bytes)[1]);
  });

  it('adds little to the file: certificates twice as hexadecimal digits, and some kilobytes', async () => {
    const pdf = formPdf();
    const { bytes } = await signed(pdf, request(COUNTY));
    const certificates = keys.p256.certificate.length + authority.root.der.length;
    expect(bytes.length - pdf.length).toBeLessThan(2 * certificates + 6000);
  });
});
