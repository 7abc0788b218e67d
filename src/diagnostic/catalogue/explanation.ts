import { defineError } from '../diagnostic.ts';

// What the controller writes in place of a generated sentence.

export const explanationTwice = defineError<{ goal: string }>({
  code: 'DEF-160',
  title: 'Zwei Erklärungen zu einem Ziel',
  message: ({ goal }) => `Zu ${goal} stehen unter „erklaerungen“ zwei Sätze.`,
  hint: 'Bitte lassen Sie je Ziel einen Satz stehen, oder berichtigen Sie „ziel“.',
});
