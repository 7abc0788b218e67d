/** What a failure tells a person: what happened, and the next step. */
export interface Fault {
  /** `SYS-901`, as documented for every other message. */
  readonly code: string;
  /** German sentence naming what was found. */
  readonly message: string;
  /** German sentence with the next step. */
  readonly hint: string;
  readonly cause?: unknown;
}

/**
 * The programme or the world failed; `cli/main.ts` turns it into an exit code. German: Störung.
 *
 * Wrong data never comes this way: it is an `Outcome` with diagnostics.
 */
export class Failure extends Error {
  readonly exit: number;
  readonly code: string;
  readonly hint: string;

  constructor(exit: number, fault: Fault) {
    super(fault.message, fault.cause === undefined ? undefined : { cause: fault.cause });
    this.name = new.target.name;
    this.exit = exit;
    this.code = fault.code;
    this.hint = fault.hint;
  }
}

/** What the archive holds is not what was put there. Exit 8. */
export class ArchiveDamaged extends Failure {
  constructor(fault: Fault) {
    super(8, fault);
  }
}

/** Another run writes into the same output folder. Exit 9. */
export class AnotherRunActive extends Failure {
  constructor(fault: Fault) {
    super(9, fault);
  }
}

/** Nobody has released exactly these bytes. Exit 10. */
export class ApprovalMissing extends Failure {
  constructor(fault: Fault) {
    super(10, fault);
  }
}

/** A message would reach somebody it is not meant for, or carry another report; nothing is sent. Exit 11. */
export class ScopeViolation extends Failure {
  constructor(fault: Fault) {
    super(11, fault);
  }
}

/** Disk, rights, locked file. Exit 12. */
export class EnvironmentFailure extends Failure {
  constructor(fault: Fault) {
    super(12, fault);
  }
}
