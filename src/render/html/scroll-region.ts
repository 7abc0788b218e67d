import { attributes } from './markup.ts';
import type { PageBytes } from './page-bytes.ts';

/** A frame in which something wide is moved sideways, by finger, wheel or arrow keys; the page itself never is. */
export function scrollRegion(name: string, page: PageBytes, content: () => void): void {
  const end = page.begin(
    'div',
    attributes({ className: ['ausschnitt'], role: 'region', ariaLabel: name, tabIndex: 0 }),
  );
  content();
  page.put(end);
}
