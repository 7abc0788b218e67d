import type { Dict } from '../pdf-file.ts';
import { type OwnRule, type Subject, told } from './rule.ts';

/** What the document as a whole says about itself. */
export const documentRules: readonly OwnRule[] = [
  { id: 'sprache', title: 'die Sprache ist Deutsch (7.2)', faults: languageFaults },
  { id: 'titel', title: 'der Titel steht im Fenster und in den Metadaten (7.1)', faults: titleFaults },
  { id: 'markiert', title: 'das PDF nennt sich markiert (6.2)', faults: markedFaults },
  { id: 'anspruch', title: 'behauptet genau PDF/A-3a und PDF/UA-1 (XMP)', faults: claimFaults },
  { id: 'farben', title: 'die Farben haben ein Profil (ISO 19005-3, 6.2.3)', faults: colourFaults },
  { id: 'schriften', title: 'jede Schrift ist eingebettet und lesbar (6.2.11)', faults: fontFaults },
  { id: 'kennung', title: 'die Datei hat eine Kennung (ISO 32000-1, 14.4)', faults: idFaults },
];

function languageFaults({ file }: Subject): readonly string[] {
  const language = file.text(file.catalog['/Lang']);
  return language === 'de-DE' ? [] : [`Die Sprache des Dokuments ist „${language ?? ''}“ (Lang).`];
}

function titleFaults(subject: Subject): readonly string[] {
  const { file } = subject;
  const shows = file.dict(file.catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true;
  const inXmp = unescaped(inside(xmpOf(subject), /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s));
  const inInfo = file.text(file.dict(file.trailer['/Info'])['/Title']) ?? '';
  return [
    ...(shows ? [] : ['Das Fenster zeigt den Dateinamen statt des Titels (DisplayDocTitle).']),
    ...(inXmp.trim() === '' ? ['Die Metadaten nennen keinen Titel (dc:title).'] : []),
    ...(inXmp === inInfo ? [] : [`Zwei Titel: „${inXmp}“ in den Metadaten, „${inInfo}“ in der Kurzangabe.`]),
  ];
}

function markedFaults({ file }: Subject): readonly string[] {
  const info = file.dict(file.catalog['/MarkInfo']);
  return [
    ...(info['/Marked'] === true ? [] : ['Das PDF nennt sich nicht markiert (MarkInfo).']),
    ...(info['/Suspects'] === true ? ['Das PDF nennt seine Marken zweifelhaft (Suspects).'] : []),
  ];
}

const CLAIMS = [
  { name: 'pdfaid:part', value: '3' },
  { name: 'pdfaid:conformance', value: 'A' },
  { name: 'pdfuaid:part', value: '1' },
];

/** A claim may be written as an element or as an attribute. */
function claimFaults(subject: Subject): readonly string[] {
  const xmp = xmpOf(subject);
  const wrong = CLAIMS.flatMap(({ name, value }) => {
    const found = [...xmp.matchAll(new RegExp(`<${name}>([^<]*)<|\\b${name}="([^"]*)"`, 'g'))];
    const values = found.map(([, element, attribute]) => element ?? attribute ?? '');
    return values.length === 1 && values[0] === value
      ? []
      : [`${name} ist „${values.join(', ')}“ statt „${value}“.`];
  });
  const described = /<pdfaSchema:prefix>pdfuaid<\/pdfaSchema:prefix>/.test(xmp);
  return [
    ...wrong,
    ...(described ? [] : ['Das Schema von „pdfuaid“ ist nicht beschrieben (pdfaExtension).']),
  ];
}

function colourFaults({ file }: Subject): readonly string[] {
  const profile = file
    .list(file.catalog['/OutputIntents'])
    .map((intent) => file.dict(intent))
    .find((intent) => file.name(intent['/S']) === 'GTS_PDFA1');
  const bytes = profile ? file.bytes(profile['/DestOutputProfile']) : null;
  return bytes !== null && bytes.length > 0
    ? []
    : ['Es fehlt ein Ausgabeprofil für die Farben (OutputIntents).'];
}

function fontFaults({ file }: Subject): readonly string[] {
  const fonts = file
    .dicts()
    .map(([, dict]) => dict)
    .filter((dict) => file.name(dict['/Type']) === 'Font');
  const whole = fonts.filter((dict) => !file.name(dict['/Subtype'])?.startsWith('CIDFont'));
  if (whole.length === 0) return ['Das PDF hat keine Schrift.'];
  const nameOf = (dict: Dict): string => file.name(dict['/BaseFont']) ?? '';
  return [
    ...told(
      whole.filter((dict) => !embedded(file, dict)).map((dict) => `„${nameOf(dict)}“ ist nicht eingebettet.`),
    ),
    ...told(
      whole
        .filter((dict) => file.bytes(dict['/ToUnicode']) === null)
        .map((dict) => `„${nameOf(dict)}“ sagt nicht, welche Buchstaben sie zeigt (ToUnicode).`),
    ),
  ];
}

function embedded(file: Subject['file'], font: Dict): boolean {
  const bearer =
    file.name(font['/Subtype']) === 'Type0' ? file.dict(file.list(font['/DescendantFonts'])[0]) : font;
  const descriptor = file.dict(bearer['/FontDescriptor']);
  return ['/FontFile', '/FontFile2', '/FontFile3'].some(
    (key) => (file.bytes(descriptor[key])?.length ?? 0) > 0,
  );
}

function idFaults({ file }: Subject): readonly string[] {
  return file.list(file.trailer['/ID']).length === 2 ? [] : ['Der Datei fehlt ihre Kennung (ID).'];
}

function xmpOf({ file }: Subject): string {
  return file.bytes(file.catalog['/Metadata'])?.toString('utf8') ?? '';
}

function inside(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
