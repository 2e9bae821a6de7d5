import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Marks of Markdown that official texts use as plain characters: 「1. 继续深化…」 is no list,
 * 「*」 and 「_」 are no emphasis, 「[2016]」 is no link, 「&」 begins no character reference.
 * What stays: `#` headings, `---`, tables, footnotes, tags, and the backslash that escapes.
 */
const plainCharacters = [
  'attention',
  'autolink',
  'blockQuote',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
  'strikethrough',
  'tasklistCheck',
  // 「![^1]」 is a call behind an exclamation mark all the same; the rule looks back too far.
  'gfmPotentialFootnoteCall',
];

/** The parser drops one at the start. Where the text has one there, it is text. */
const byteOrderMark = '\ufeff';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx)
  .use(asPlainCharacters)
  .freeze();

/** MDX of a policy → mdast. Throws a `VFileMessage` with its place where MDX cannot be read. */
export function parsePolicyMdx(body: string): Root {
  return processor.parse(body.startsWith(byteOrderMark) ? byteOrderMark + body : body);
}

function asPlainCharacters(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: plainCharacters } },
  ];
}
