import { expect, test } from 'vitest';
import { galleryCase, galleryCodes } from '../support/gallery/case.ts';
import { runCase } from '../support/gallery/run-case.ts';

/** What the gallery of messages has about sending, approving and settling. */
const ABOUT_DELIVERY = /^(MAI-\d{3}|ARC-50[1-5]|ARC-55[3-9]|ARC-56[012]|BED-21[23]|BED-25[3-9])$/u;

// The gallery as a whole runs before its first test; here each case is a test of its own, so that a mutant meets those alone
// that reach it.
test.each(galleryCodes().filter((code) => ABOUT_DELIVERY.test(code)))(
  '%s is printed as expected',
  async (code) => {
    const found = galleryCase(code);
    expect((await runCase(found)).messages).toBe(found.expected);
  },
);
