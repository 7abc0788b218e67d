/** Standards a document claims to meet. Claim one only where a validator has confirmed it. */
export interface Claims {
  readonly pdfa?: 'A-3a';
  readonly pdfua?: 1;
}

/** What a document says about itself. */
export interface DocumentInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly creator: string;
  readonly language: string;
  readonly date: Date;
  /** `agreement/month/edition/version/reportId`. */
  readonly identifier: string;
  /** Identifier of the document this one follows. */
  readonly predecessor: string | null;
}

export const PRODUCER = 'pdfmake 0.3.11';

const UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part number</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** Characters that XML 1.0 (2.2) does not know, not even escaped; halves of a pair among them. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The same facts without characters that metadata cannot hold, so that every place of the file tells the same. */
export function writable(info: DocumentInfo): DocumentInfo {
  const without = (text: string) => text.replace(NOT_IN_XML, '');
  const { title, author, subject } = info;
  return { ...info, title: without(title), author: without(author), subject: without(subject) };
}

/** The metadata packet (XMP, ISO 16684-1), escaped. Takes what is `writable`. */
export function xmpPacket(info: DocumentInfo, claims: Claims): string {
  const parts = [dublinCore(info), basics(info), ...claimed(claims)];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${parts.join('\n')}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

function dublinCore({ title, author, subject, language, identifier, predecessor }: DocumentInfo): string {
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<dc:identifier>${escaped(identifier)}</dc:identifier>
${predecessor === null ? '' : `<dc:relation><rdf:Bag><rdf:li>${escaped(predecessor)}</rdf:li></rdf:Bag></dc:relation>\n`}</rdf:Description>`;
}

function basics({ creator, date }: DocumentInfo): string {
  const day = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>
<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool><pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description>`;
}

function claimed({ pdfa, pdfua }: Claims): readonly string[] {
  return [
    ...(pdfa
      ? [
          '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>',
        ]
      : []),
    ...(pdfua
      ? [
          `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>${pdfua}</pdfuaid:part></rdf:Description>`,
          UA_SCHEMA,
        ]
      : []),
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // XML readers take bare ones for line feeds and blanks.
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}
