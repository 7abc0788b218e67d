/** The person at the other end: what they typed into, read from and look at. German: Bildschirm. */
export interface Terminal {
  /** Results: stdout. */
  readonly out: (text: string) => void;
  /** Messages and progress: stderr. */
  readonly err: (text: string) => void;
  /** True where a person can answer questions. */
  readonly interactive: boolean;
  /** One line typed by the person; null when the input ended. */
  readonly ask: (question: string) => Promise<string | null>;
  /** The same for a secret: what is typed is not shown. Throws `Interrupted` after Ctrl+C. */
  readonly askHidden: (question: string) => Promise<string | null>;
  /** Opens a file with the programme the computer uses for it; false when it has none. */
  readonly open: (path: string) => Promise<boolean>;
  /** The folder the person stands in. */
  readonly folder: string;
  /** The folder the programme is installed in. */
  readonly programme: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The account the person works under; empty where the system does not tell. German: Benutzerkonto. */
  readonly account: string;
}

/** For records in which the account is absent where nobody knows it. */
export function accountField({ account }: Pick<Terminal, 'account'>): { readonly account?: string } {
  return account === '' ? {} : { account };
}
