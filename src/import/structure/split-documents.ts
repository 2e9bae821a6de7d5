import { readClauseLabel } from '../../policy/clause-label.ts';

/** 《关于…的实施意见》起草说明, 关于《某办法（草案）》的说明, 《某规定》政策解读 */
const companionTitle =
  /^(?:关于)?(?:对)?《(?<name>[^》]{4,100})》(?:[（(][^（()）]{1,20}[）)])?的?(?:起草|编制|制定|修订|修改|立法|有关情况的)?(?:政策|图文|文字)?(?:情况)?(?:的)?(?:说明|解读)$/u;

/** A title is short and no sentence. */
const longestTitle = 80;

/**
 * Where a second document begins that explains the first: an index per document, the first of them
 * 0. Only a title that stands on its own line, names the first document and is followed by numbering
 * that begins anew counts; anything less sure stays one document.
 */
export function findDocumentStarts(texts: readonly (string | undefined)[]): readonly number[] {
  const starts = [0];
  const title = titleWords(texts);
  texts.forEach((text, index) => {
    const line = text?.trim() ?? '';
    if (line.length > longestTitle) return;
    const name = companionTitle.exec(line)?.groups?.['name'];
    if (name === undefined || !explains(title, name)) return;
    if (hasText(texts, starts.at(-1) ?? 0, index) && startsAnew(texts, index + 1)) {
      starts.push(index);
    }
  });
  return starts;
}

/** The lines before the first clause or paragraph, run together. */
function titleWords(texts: readonly (string | undefined)[]): string {
  const lines = texts.flatMap((text) => (text?.trim() ? [text.trim()] : [])).slice(0, 8);
  const end = lines.findIndex(
    (line, index) => index > 0 && /[：:。]$/u.test(line) && !/《/u.test(line),
  );
  return letters(lines.slice(0, end === -1 ? 4 : end).join(''));
}

/** The name need not be the same to the letter: 衢江区深入推进… is 《关于深入推进…》. */
function explains(title: string, name: string): boolean {
  const core = letters(name)
    .replace(/^关于/u, '')
    .replace(/(?:征求意见稿|草案|送审稿|试行)$/u, '');
  if (core.length < 4) return false;
  if (title.includes(core)) return true;
  const half = Math.floor(core.length * 0.6);
  return title.includes(core.slice(0, half)) || title.includes(core.slice(-half));
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function hasText(texts: readonly (string | undefined)[], from: number, to: number): boolean {
  return texts.slice(from, to).some((text) => /[。；]/u.test(text ?? ''));
}

/** The first number below the title is a first one. */
function startsAnew(texts: readonly (string | undefined)[], from: number): boolean {
  for (const text of texts.slice(from)) {
    const label = readClauseLabel(text?.trim() ?? '', () => true);
    if (label !== undefined) return label.number === 1;
  }
  return true;
}
