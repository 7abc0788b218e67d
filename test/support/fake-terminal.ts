import { fileURLToPath } from 'node:url';
import type { Terminal } from '../../src/cli/terminal.ts';

export interface FakeTerminal extends Terminal {
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Every path that was opened. */
  readonly opened: readonly string[];
}

/** A terminal whose person types the given lines and then leaves; nothing leaves the test. */
export function fakeTerminal({
  lines = [],
  opens = true,
  interactive = true,
  folder = '/nirgendwo',
  programme = fileURLToPath(new URL('../..', import.meta.url)),
  environment = {},
  account = 'sachbearbeitung',
}: Partial<Pick<Terminal, 'interactive' | 'folder' | 'programme' | 'environment' | 'account'>> & {
  readonly lines?: readonly string[];
  readonly opens?: boolean;
} = {}): FakeTerminal {
  const [out, err, opened, left]: [string[], string[], string[], string[]] = [[], [], [], [...lines]];
  return {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    interactive,
    ask: async (question) => {
      err.push(question);
      return left.shift() ?? null;
    },
    askHidden: async (question) => {
      err.push(question);
      return left.shift() ?? null;
    },
    open: async (path) => {
      opened.push(path);
      return opens;
    },
    folder,
    programme,
    environment,
    account,
    stdout: () => out.join(''),
    stderr: () => err.join(''),
    opened,
  };
}
