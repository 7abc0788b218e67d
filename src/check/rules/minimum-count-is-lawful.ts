import { minimumCountLow } from '../../diagnostic/catalogue/check.ts';
import type { Rule } from '../finding.ts';

/** Cases per cell below which the statistics service publishes nothing (§ 16 BStatG). */
const LAWFUL = 3;

/** A smaller minimum shows counts that official statistics keep secret. */
export const minimumCountIsLawful: Rule = ({ draft: { agreement } }) =>
  agreement.minimumCount < LAWFUL
    ? [minimumCountLow(agreement.place, { minimum: String(agreement.minimumCount) })]
    : [];
