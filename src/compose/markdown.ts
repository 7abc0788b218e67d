import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/**
 * Markdown of comments, minutes and the agreement's wording → HTML that is safe to pour into the template.
 *
 * Paragraphs, emphasis and lists survive. HTML and scripts do not; a link keeps its words and shows its
 * address; pictures fall away. Headings inside a comment become bold paragraphs, because the report's
 * own headings give its order; indented lines are ordinary paragraphs, not code.
 */
const processor = unified()
  .use(remarkParse)
  .use(remarkRehype)
  .use(() => plainer)
  .use(rehypeSanitize, {
    tagNames: ['p', 'strong', 'em', 'ul', 'ol', 'li', 'br', 'blockquote'],
    attributes: {},
  })
  .use(rehypeStringify);

const cache = new Map<string, string>();

export function markdownToHtml(markdown: string): string {
  const known = cache.get(markdown);
  if (known !== undefined) return known;
  const html = String(processor.processSync(markdown)).trim();
  if (cache.size > 500) cache.clear();
  cache.set(markdown, html);
  return html;
}

type Node = Root['children'][number];

function plainer(tree: Root): Root {
  return { ...tree, children: tree.children.map(plainerNode) };
}

function plainerNode(node: Node): Node {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => plainerNode(child) as typeof child);
  if (/^h[1-6]$/.test(node.tagName)) {
    return {
      ...node,
      tagName: 'p',
      children: [{ type: 'element', tagName: 'strong', properties: {}, children }],
    };
  }
  if (node.tagName === 'pre') {
    return {
      ...node,
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value: wordsOf(node).trim() }],
    };
  }
  if (node.tagName === 'a') {
    const address = String(node.properties['href'] ?? '');
    const shown =
      address === '' ? children : [...children, { type: 'text' as const, value: ` (${address})` }];
    return { ...node, tagName: 'span', properties: {}, children: shown };
  }
  return { ...node, children };
}

function wordsOf(node: Node): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map((child) => wordsOf(child as Node)).join('') : '';
}
