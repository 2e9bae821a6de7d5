import type { PhrasingContent, RootContent } from 'mdast';
import type { Report } from './body-report.ts';
import { trimBlanks } from './trim-blanks.ts';

type Nodes = readonly (RootContent | PhrasingContent)[];

/**
 * Lines of text without marks, for notes, cells, captions and footnotes. None is empty, none has
 * blanks at its ends. Anything but text is reported.
 */
export function plainText(nodes: Nodes, report: Report): string {
  const lines = textOf(nodes, report).split('\n').map(trimBlanks);
  return lines.filter((line) => line !== '').join('\n');
}

function textOf(nodes: Nodes, report: Report): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return '\n';
      if (node.type === 'paragraph') return `\n${textOf(node.children, report)}\n`;
      if (node.type === 'link') return textOf(node.children, report);
      report('mdx-syntax', node, { detail: '这里只能是文字' });
      return '';
    })
    .join('');
}
