import type { Design } from '../../../../src/domain/design.ts';
import { testDesign } from '../../../support/design.ts';

/** The design of the repository: its tokens and its fonts. */
export const sampleDesign: Design = testDesign();
