import { z } from 'zod';
import type { InputFile } from '../../domain/draft.ts';
import { isRetention, type RecordKeeping } from '../../domain/record-keeping.ts';
import { decode } from '../csv/decode.ts';
import { parseYaml } from '../yaml/document.ts';

/** What an archived agreement says of itself and of its file. German: Kopf der Vereinbarung. */
export interface ArchivedHead {
  /** `Zielvereinbarung 2020` */
  readonly title: string;
  readonly jobcenter: string;
  /** `JC-Mansfeld-Suedharz` */
  readonly fileName: string;
  readonly contact: string;
  readonly keeping: RecordKeeping;
}

/** Only what is needed: agreements of every version of the programme, earlier and later ones, can be read. */
const headSchema = z.object({
  vereinbarung: z.string(),
  titel: z.string(),
  jobcenter: z.object({ name: z.string(), dateiname: z.string() }),
  ansprechpartner: z.object({ 'e-mail': z.string() }),
  akte: z.object({ aktenzeichen: z.string().optional(), aufbewahrung: z.string().optional() }).default({}),
});

/**
 * The head of the agreement with this id, among archived definitions. German: archivierte Vereinbarung.
 *
 * Gives   null where none of the files is that agreement, or none can be read.
 */
export function archivedHead(id: string, files: readonly InputFile[]): ArchivedHead | null {
  const heads = files.map(headIn).filter((head) => head !== null);
  const found = heads.find(({ vereinbarung }) => vereinbarung.trim() === id);
  return found === undefined ? null : toHead(found);
}

function headIn(input: InputFile): z.output<typeof headSchema> | null {
  const text = decode(input);
  const document = text.ok ? parseYaml({ file: input.file, text: text.value }) : text;
  if (!document.ok) return null;
  const read = headSchema.safeParse(document.value.value);
  return read.success ? read.data : null;
}

function toHead({ titel, jobcenter, ansprechpartner, akte }: z.output<typeof headSchema>): ArchivedHead {
  const { aktenzeichen = null, aufbewahrung = null } = akte;
  const retention = aufbewahrung?.trim() ?? null;
  return {
    title: titel.trim(),
    jobcenter: jobcenter.name.trim(),
    fileName: jobcenter.dateiname.trim(),
    contact: ansprechpartner['e-mail'].trim(),
    keeping: {
      reference: aktenzeichen?.trim() ?? null,
      retention: retention !== null && isRetention(retention) ? retention : null,
    },
  };
}
