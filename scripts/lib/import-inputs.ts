import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { endingOf, sourceEndings } from '../sources/read-source.ts';

/** Hidden files, what Word leaves beside an open document, packages of programs. */
const passedBy = /^(?:\.|~\$|node_modules$)/u;

export interface ImportInputs {
  /** Files to import, each once, those of a folder in the order of their names. */
  readonly files: readonly string[];
  /** Files of folders that no reader is for. */
  readonly passedOver: readonly string[];
  /** What was named and is not there, or cannot be listed, with the reason. */
  readonly missing: readonly { readonly path: string; readonly why: string }[];
}

/**
 * Files and folders, as somebody named them → files. Folders are walked; hidden files, and what
 * offices and editors leave beside a document (`~$…`), are passed over. A file that is named twice,
 * or by two ways, is taken once. Links that lead in a circle end the walk, not the program.
 */
export function findInputs(
  inputs: readonly string[],
  endings: ReadonlySet<string> = sourceEndings,
): ImportInputs {
  const files: string[] = [];
  const passedOver: string[] = [];
  const missing: { path: string; why: string }[] = [];
  const seen = new Set<string>();
  const once = (path: string): boolean => {
    const real = realpathSync(path);
    if (seen.has(real)) return false;
    seen.add(real);
    return true;
  };
  const visit = (path: string, named: boolean): void => {
    try {
      const found = statSync(path);
      if (found.isDirectory()) {
        if (!once(path)) return;
        const names = readdirSync(path).toSorted();
        for (const name of names) if (!passedBy.test(name)) visit(join(path, name), false);
      } else if (!named && !endings.has(endingOf(path))) passedOver.push(path);
      else if (!found.isFile()) missing.push({ path, why: '不是普通文件' });
      else if (once(path)) files.push(path);
    } catch (error) {
      missing.push({ path, why: reasonOf(error) });
    }
  };
  for (const input of inputs) visit(input, true);
  return { files, passedOver, missing };
}

/** What the file system says, for people. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或者文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '这个位置只能读，不能写',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已满',
  EISDIR: '是文件夹，不是文件',
  ENOTDIR: '路径中有一段不是文件夹',
  ENAMETOOLONG: '文件名太长',
  EMFILE: '打开的文件太多',
  ELOOP: '链接绕成了圈',
  EIO: '磁盘读写出错',
};
