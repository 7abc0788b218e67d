import { describe, expect, it } from 'vitest';
import { signatureFields } from '../../../src/sign/signature-fields.ts';
import { FIELDS, FORM_OBJECTS, formPdf, LAYOUTS, smallPdf, updatedPdf } from './small-pdf.ts';

describe('signature fields', () => {
  it.each(LAYOUTS)(
    'of a file written as %s are named in the order of the form, with their labels',
    (layout) => {
      expect(signatureFields(formPdf(layout))).toEqual(
        FIELDS.map((name) => ({ name, label: 'Unterschrift: Müller (Leitung)', signed: null })),
      );
    },
  );

  it('tell who signed and when, as far as the signature says so', () => {
    const signature = "<< /Type /Sig /Name <FEFF004A00F600720067> /M (D:20210504113000+02'00') >>";
    const field = (FORM_OBJECTS[5] ?? '').replace('/FT', '/V 20 0 R /FT');
    const [first, second] = signatureFields(updatedPdf(formPdf(), { 5: field, 20: signature }, 'packed'));
    expect(first?.signed).toEqual({ by: 'Jörg', at: '2021-05-04T09:30:00Z' });
    expect(second?.signed).toBe(null);
    const evil = '<< /Type /Sig /Name <FEFF004A001B005B000A004D> >>';
    expect(signatureFields(updatedPdf(formPdf(), { 5: field, 20: evil }))[0]?.signed?.by).toBe('J\uFFFD[ M');
    const silent = updatedPdf(formPdf(), { 5: field, 20: '<< /Type /Sig /Contents <00> /M (gestern) >>' });
    expect(signatureFields(silent)[0]?.signed).toEqual({ by: '', at: null });
  });

  it('below other fields have the names of both and take over their kind', () => {
    const pdf = smallPdf({
      1: '<< /Type /Catalog /AcroForm << /Fields 9 0 R >> >>',
      4: '<< /T (Unterschriften) /FT /Sig /Kids [5 0 R 6 0 R] >>',
      5: '<< /T <FEFF004C0061006E0064006B0072006500690073> /Parent 4 0 R /Kids [8 0 R] >>',
      6: '<< /T (Agentur \\204 Nord) /Parent 4 0 R >>',
      7: '<< /T (Bemerkung) /FT /Tx >>',
      8: '<< /Subtype /Widget /Parent 5 0 R >>',
      9: '[4 0 R 7 0 R 4 0 R]',
    });
    expect(signatureFields(pdf).map(({ name }) => name)).toEqual([
      'Unterschriften.Landkreis',
      'Unterschriften.Agentur — Nord',
    ]);
  });

  it('are none in a file without a form, and in what is no PDF', () => {
    expect(signatureFields(smallPdf({ 1: '<< /Type /Catalog >>' }))).toEqual([]);
    expect(signatureFields(Buffer.from('Guten Tag'))).toEqual([]);
    const broken = Buffer.from(formPdf('table')).toString('latin1').replace('/FT /Sig', '/FT ]Sig');
    expect(signatureFields(Buffer.from(broken, 'latin1'))).toEqual([]);
  });
});
