import { z } from 'zod';
import { isRetention } from '../../domain/record-keeping.ts';
import { textTerm } from '../terms.ts';

const retentionTerm = textTerm.refine(isRetention, {
  message: 'Eine Aufbewahrungsfrist ist ein Tag (2031-12-31) oder eine Zahl von Jahren (10 Jahre).',
});

/** `akte`: how the office keeps the year's file. German: Aktenführung. */
export const recordKeepingSchema = z.strictObject({
  aktenzeichen: textTerm.optional().describe('Aktenzeichen der Jahresakte: II-1234/2020'),
  aufbewahrung: retentionTerm.optional().describe('Bis wann sie aufbewahrt wird: 2031-12-31 oder 10 Jahre'),
});
