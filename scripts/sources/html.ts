import type {
  SourceBlock,
  SourceDocument,
  SourceMeta,
  SourceRemark,
} from '../../src/import/source-document.ts';
import { UnreadableSource } from '../../src/import/source-document.ts';
import { readBlocks } from './html/block-reader.ts';
import { decodePage } from './html/charset.ts';
import { hasPasswordField, framesOf } from './html/page-kind.ts';
import { pageFacts } from './html/page-facts.ts';
import { pageMeta } from './html/page-meta.ts';
import { parsePage } from './html/parse.ts';

/** Bytes of a page at most. The longest laws on official sites are below two million. */
export const largestPage = 32_000_000;

/**
 * A web page → its lines, tables and pictures in reading order. Nothing of it is run or fetched.
 * Throws `UnreadableSource` for a page without text, a frameset, a page too large.
 */
export function readHtml(bytes: Uint8Array): SourceDocument {
  if (bytes.length > largestPage) throw new UnreadableSource('file-too-large');
  const { text, encoding, remarks } = decodePage(bytes);
  const { root, savedFrom, flattened } = parsePage(text);
  const meta = pageMeta(root, savedFrom);
  const facts = pageFacts(root, meta);
  const { blocks, leftOut, notices } = readBlocks(root, facts);
  const characters = charactersOf(blocks, () => true);
  if (characters === 0) {
    const frames = framesOf(root);
    if (frames.length > 0) throw new UnreadableSource('html-frameset', frames.join(' '));
    throw new UnreadableSource('file-empty');
  }
  const own = charactersOf(blocks, ({ part }) => part !== 'around');
  return {
    format: 'html',
    encoding,
    blocks,
    leftOut,
    meta,
    remarks: [
      ...remarks,
      ...(flattened === 0 ? [] : [{ id: 'html-deep', detail: `${flattened} 个标签` } as const]),
      ...(facts.shown.size === 0 ? [] : [{ id: 'html-hidden-whole' } as const]),
      ...shortRemark(own, hasPasswordField(root), meta),
      ...notices.remarks(),
    ],
  };
}

const leastCharacters = 60;
/** A page that says it is one of these is believed up to this length. */
const leastBesideSign = 600;
const otherPage =
  /404|403|出错|错误|登录|验证码|不存在|无法访问|访问受限|not found|forbidden|log ?in/iu;

/** A login page, an error page, the shell of a page that a script fills. */
function shortRemark(
  own: number,
  password: boolean,
  meta: readonly SourceMeta[],
): readonly SourceRemark[] {
  const sign =
    password || meta.some(({ name, content }) => name === 'title' && otherPage.test(content));
  const least = sign ? leastBesideSign : leastCharacters;
  return own < least ? [{ id: 'html-short', detail: `${own} 个字` }] : [];
}

const whiteSpace = /\s+/gu;

function charactersOf(
  blocks: readonly SourceBlock[],
  chosen: (block: { readonly part: string | undefined }) => boolean,
): number {
  const count = (text: string): number => text.replace(whiteSpace, '').length;
  return blocks.reduce((sum, block) => {
    if (block.kind === 'footnote') return sum + count(block.text);
    if (block.kind === 'picture' || !chosen(block)) return sum;
    if (block.kind === 'line') return sum + count(block.text);
    return sum + block.rows.flat().reduce((cells, cell) => cells + count(cell.text), 0);
  }, 0);
}
