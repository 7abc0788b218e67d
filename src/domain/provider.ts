/** The responsible side of a goal. German: Verantwortungsbereich (Träger). */
export type Provider = 'BA' | 'Kommune';

/** To which edition a text belongs that is about no single goal: one side's, or that of each. German: Bereich. */
export type ScopeMark = Provider | 'alle';
