import { pdfUnreadable } from '../../diagnostic/catalogue/signature.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import { UnreadablePdf } from '../pdf/unreadable-pdf.ts';
import { readForm, type SignatureForm } from './signature-form.ts';

/** The form of a PDF, or null when it has none. Errors: UNT-713 for what is not readable or is encrypted. */
export function openForm(pdf: Uint8Array): Outcome<SignatureForm | null> {
  return readingSafely(() => done(readForm(new PdfFile(pdf))));
}

/** Objects are read when they are asked for, so damage may show late: it becomes UNT-713 then, too. */
export function readingSafely<Value>(read: () => Outcome<Value>): Outcome<Value> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
    return failed(pdfUnreadable(null, { reason: error.reason }));
  }
}
