import { describe, expect, test } from 'vitest';
import { type DocumentInfo, writable, xmpPacket } from '../../../../src/render/tagged/xmp.ts';

const INFO: DocumentInfo = {
  title: 'T',
  author: 'A',
  subject: 'S',
  creator: 'zielbericht',
  language: 'de-DE',
  date: new Date('2020-09-22T00:00:00Z'),
  identifier: 'muster-2020/2020-08/monat/1/abc',
  predecessor: null,
};

describe('metadata is well-formed XML, whatever a title holds', () => {
  test('signs of markup, tabs and line ends are escaped', () => {
    const packet = xmpPacket({ ...INFO, title: "A & B < „C\" > 'D'\r\n\tE" }, {});
    expect(packet).toContain("A &amp; B &lt; „C&quot; &gt; 'D'&#xD;&#xA;&#x9;E");
  });

  test('characters that XML does not know are left out, of title, author and subject alike', () => {
    const odd = 'a\u0000b\u000Bc\uFFFEd\uD800e😀';
    const { title, author, subject } = writable({ ...INFO, title: odd, author: odd, subject: odd });
    expect([title, author, subject]).toEqual(['abcde😀', 'abcde😀', 'abcde😀']);
  });
});

describe('what a file claims', () => {
  test('is nothing, unless it is told to', () => {
    expect(xmpPacket(INFO, {})).not.toMatch(/pdfaid|pdfuaid/);
  });

  test('is PDF/A-3a and PDF/UA-1, whose words PDF/A wants explained', () => {
    const packet = xmpPacket(INFO, { pdfa: 'A-3a', pdfua: 1 });
    expect(packet).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(packet).toContain(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    );
  });
});

test('created and changed on the day of the report', () => {
  const packet = xmpPacket(INFO, {});
  expect(packet).toContain('<xmp:CreateDate>2020-09-22T00:00:00Z</xmp:CreateDate>');
  expect(packet).toContain('<xmp:ModifyDate>2020-09-22T00:00:00Z</xmp:ModifyDate>');
});
