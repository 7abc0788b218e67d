import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Attachment } from '../../../../src/domain/attachment.ts';
import { render } from '../../../../src/render/render.ts';
import { testDesign } from '../../../support/design.ts';
import { keptPdf } from '../../../support/keep-pdf.ts';
import { objectsOf } from '../../../support/raw-pdf.ts';
import { reportOf } from '../../../support/report-of.ts';
import { attachments } from '../../../support/whole-report.ts';

async function bytesWith(files: readonly Attachment[]): Promise<Uint8Array> {
  return keptPdf(
    'anlagen',
    (await render(reportOf('<h1>A</h1>', { attachments: files }), testDesign())).bytes,
  );
}

interface Found {
  readonly name: string;
  readonly description: string;
  readonly content: Uint8Array;
}

async function found(pdf: Uint8Array): Promise<readonly Found[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const files = (await document.getAttachments()) as ReadonlyMap<string, { readonly description: string }>;
  const read = [...files].map(async ([name, { description }]) => {
    return { name, description, content: (await document.getAttachmentContent(name)) as Uint8Array };
  });
  return Promise.all(read).finally(() => task.destroy());
}

describe('attachments', () => {
  test('come out as they went in, with name and description', async () => {
    const files = await found(await bytesWith(attachments));
    const byName = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(files.map(({ name }) => name)).toEqual(byName.map(({ name }) => name));
    files.forEach(({ content, description }, index) => {
      expect(Buffer.from(content)).toEqual(Buffer.from(byName[index]?.bytes ?? []));
      expect(description).toBe(byName[index]?.description);
    });
  });

  test('may be empty', async () => {
    const [file] = await found(
      await bytesWith([{ ...attachments[0], bytes: new Uint8Array() } as Attachment]),
    );
    expect(file?.content).toHaveLength(0);
  });

  test('say their kind, size, check sum and day', async () => {
    const text = Buffer.from(await bytesWith(attachments)).toString('latin1');
    const [csv] = attachments;
    const sum = createHash('md5')
      .update(csv?.bytes ?? '')
      .digest('hex');
    expect(text).toContain('/Subtype /text#2Fcsv');
    expect(text).toContain('/Subtype /application#2Fjson');
    expect(text).toContain(`/Size ${csv?.bytes.length}`);
    expect(text).toContain(`/CheckSum <${sum}>`);
    expect(text).toContain('/ModDate (D:20200922000000Z)');
  });

  test('belong to the document in the order of the report, by name in alphabetical order', async () => {
    const objects = [...objectsOf(await bytesWith(attachments)).values()];
    const catalogue = objects.find((object) => object.includes('/Type /Catalog')) ?? '';
    const belonging = /\/AF \[([^\]]*)\]/.exec(catalogue)?.[1]?.match(/\d+ 0 R/g);
    const names = objects.find((object) => object.includes('/EmbeddedFiles')) ?? '';
    const [, json, csv] =
      /\(bericht\.json\) (\d+ 0 R) \(quellenauszug_2020-08\.csv\) (\d+ 0 R)/.exec(names) ?? [];
    expect(belonging).toEqual([csv, json]);
    const specifications = objects.filter((object) => object.includes('/Type /Filespec')).join();
    expect(specifications).toContain('/AFRelationship /Source');
    expect(specifications).toContain('/AFRelationship /Data');
  });

  test('none at all leave no trace', async () => {
    expect([...objectsOf(await bytesWith([])).values()].join()).not.toMatch(/EmbeddedFile|\/AF /);
  });
});

describe('names are made by the programme, so an unfit one stops it', () => {
  test.each(['Bericht für Prüfer.csv', 'ordner/datei.csv', '', 'zeile\n.csv', 'C:\\datei.csv'])(
    '"%s"',
    async (name) => {
      await expect(bytesWith([{ ...attachments[0], name } as Attachment])).rejects.toThrow(
        'no name for an embedded file',
      );
    },
  );

  test('given twice', async () => {
    const [csv] = attachments as [Attachment];
    await expect(bytesWith([csv, csv])).rejects.toThrow('two embedded files are called');
  });
});
