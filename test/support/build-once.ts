import { build } from './programme.ts';

/** Builds `dist/` before the first test. */
export default function setup(): void {
  build();
}
