import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { buildMessage } from '../../src/deliver/build-message.ts';

const line = fc
  .string({ unit: 'grapheme', maxLength: 120 })
  .map((text) => text.replaceAll(/[\p{C}\p{Z}]/gu, ' '));
// Blanks at the edges of a subject, and runs of them, are not significant to mail programs.
const subject = line.map((text) => text.replaceAll(/\s+/g, ' ').trim());

it('a message reads back whatever its subject, text and file hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      subject,
      fc.array(line),
      fc.uint8Array({ maxLength: 300 }),
      async (title, lines, bytes) => {
        const text = `${lines.join('\n')}\n`;
        const message = buildMessage(
          {
            messageId: '<a@example.org>',
            from: { name: title, address: 'a@example.org' },
            replyTo: 'a@example.org',
            to: { name: '', address: 'b@example.org' },
            subject: title,
            text,
            html: '<p></p>',
            headers: {},
            attachments: [{ fileName: 'a.pdf', contentType: 'application/pdf', bytes }],
          },
          '2020-09-28T08:00:00Z',
        );
        const read = await PostalMime.parse(message);
        expect(read.subject ?? '').toBe(title);
        expect(read.text).toBe(text);
        expect(Buffer.from(read.attachments[0]?.content as ArrayBuffer)).toEqual(Buffer.from(bytes));
        expect(read.to?.map(({ address }) => address)).toEqual(['b@example.org']);
      },
    ),
    { numRuns: 300 },
  );
});
