import { describe, expect, test } from 'vitest';
import { brokenRules } from '../../conformance/own-rules.ts';
import type { Dict, ObjectJson, QpdfJson } from '../../conformance/pdf-file.ts';

const RESOURCES = { '/Font': { '/F1': { '/Subtype': '/Type0' } } };

/** A PDF of one page with these structure elements below its document, and the content that belongs to them. */
function pdfWith(elements: Readonly<Record<string, Dict>>, content = ''): QpdfJson {
  const objects: Record<string, ObjectJson> = {
    'obj:1 0 R': { value: { '/Type': '/Catalog', '/Pages': '2 0 R', '/StructTreeRoot': '4 0 R' } },
    'obj:2 0 R': { value: { '/Type': '/Pages', '/Kids': ['3 0 R'] } },
    'obj:3 0 R': {
      value: { '/Type': '/Page', '/Contents': '5 0 R', '/Resources': RESOURCES, '/StructParents': 0 },
    },
    'obj:4 0 R': { value: { '/K': '10 0 R', '/ParentTree': { '/Nums': [0, ['11 0 R']] } } },
    'obj:5 0 R': { stream: { dict: {}, data: Buffer.from(content).toString('base64') } },
    'obj:10 0 R': { value: { '/S': '/Document', '/K': Object.keys(elements) } },
    ...Object.fromEntries(Object.entries(elements).map(([ref, value]) => [`obj:${ref}`, { value }])),
    trailer: { value: { '/Root': '1 0 R' } },
  };
  return { qpdf: [{}, objects] };
}

const faultsOf = (id: string, json: QpdfJson) =>
  brokenRules(json).find((rule) => rule.id === id)?.faults ?? [];

describe('the own rules', () => {
  test('want headings that begin with H1 and skip none', () => {
    const sound = { '11 0 R': { '/S': '/H1' }, '12 0 R': { '/S': '/H2' }, '13 0 R': { '/S': '/H1' } };
    expect(faultsOf('ueberschriften', pdfWith(sound))).toEqual([]);
    const skipping = { '11 0 R': { '/S': '/H1' }, '12 0 R': { '/S': '/H3' } };
    expect(faultsOf('ueberschriften', pdfWith(skipping))).toEqual(['H3 folgt auf H1.']);
    expect(faultsOf('ueberschriften', pdfWith({ '11 0 R': { '/S': '/H2' } }))).toEqual([
      'H2 folgt auf keine Überschrift.',
    ]);
  });

  test('want words and an area for every figure', () => {
    const area = { '/O': '/Layout', '/BBox': [0, 0, 9, 9] };
    const sound = { '/S': '/Figure', '/Alt': 'u:Ein Diagramm', '/A': area };
    expect(faultsOf('abbildungen', pdfWith({ '11 0 R': sound }))).toEqual([]);
    expect(faultsOf('abbildungen', pdfWith({ '11 0 R': { ...sound, '/Alt': 'u: ' } }))).toHaveLength(1);
    expect(faultsOf('abbildungen', pdfWith({ '11 0 R': { ...sound, '/A': null } }))).toHaveLength(1);
  });

  test('read a table with its spans', () => {
    const cell = (across: number, down: number): Dict => ({
      '/S': '/TD',
      '/A': { '/O': '/Table', '/ColSpan': across, '/RowSpan': down },
    });
    const table = (below: readonly Dict[]): Dict => ({
      '/S': '/Table',
      '/K': [
        { '/S': '/TR', '/K': [cell(2, 1), cell(1, 2)] },
        { '/S': '/TR', '/K': below },
      ],
    });
    expect(faultsOf('tabellen', pdfWith({ '11 0 R': table([cell(1, 1), cell(1, 1)]) }))).toEqual([]);
    expect(faultsOf('tabellen', pdfWith({ '11 0 R': table([cell(1, 1)]) }))).toHaveLength(1);
    expect(faultsOf('tabellen', pdfWith({ '11 0 R': table([cell(2, 2)]) }))).toEqual([
      'Eine Zelle reicht unter das Ende ihrer Tabelle (RowSpan).',
    ]);
  });

  test('follow every mark to its element and back', () => {
    const content = '/P <</MCID 0>> BDC (a) Tj EMC';
    const owner = { '/S': '/P', '/Pg': '3 0 R', '/K': 0 };
    expect(faultsOf('marken', pdfWith({ '11 0 R': owner }, content))).toEqual([]);
    expect(faultsOf('marken', pdfWith({ '11 0 R': owner }))).toEqual([
      'Marke 0 auf 3 0 R steht im Baum, aber auf keiner Seite.',
    ]);
    expect(faultsOf('marken', pdfWith({ '11 0 R': { '/S': '/P' }, '12 0 R': owner }, content))).toEqual([
      'Seite 1, Marke 0 (P): der Rückweg (ParentTree) führt nicht zu ihrem Element.',
    ]);
  });

  test('find the glyph that no character has, in literal and in hexadecimal strings', () => {
    const found = (text: string) => faultsOf('zeichen', pdfWith({}, `BT /F1 9 Tf [${text}] TJ ET`));
    for (const text of ['(\0A)', '<0041>', '(\x01\0\0A)', '<01000041>']) expect(found(text)).toEqual([]);
    for (const text of ['(\0\0)', '<00410000>', '(\\(\\)\0\0)']) expect(found(text)).toHaveLength(1);
  });

  test('want a note to have an id of its own', () => {
    const note = { '/S': '/Note', '/ID': 'u:anm-1' };
    expect(faultsOf('anmerkungen', pdfWith({ '11 0 R': note }))).toEqual([]);
    expect(faultsOf('anmerkungen', pdfWith({ '11 0 R': note, '12 0 R': note }))).toEqual([
      'Eine Kennung gehört zu zwei Anmerkungen.',
    ]);
    expect(faultsOf('anmerkungen', pdfWith({ '11 0 R': { '/S': '/Note' } }))).toHaveLength(1);
  });

  test('let a file without claims claim nothing', () => {
    expect(faultsOf('anspruch', pdfWith({}))).toContain('pdfuaid:part ist „“ statt „1“.');
  });
});
