import { statSync } from 'node:fs';
import { type DocumentType, documentTypes } from '../src/policy/document.ts';
import { parseIsoDate } from '../src/policy/dates.ts';
import type { DeclaredFields } from '../src/import/metadata/front-matter-found.ts';
import {
  type ExitCode,
  readArguments,
  runCommand,
  type Terminal,
  terminal,
  WrongUse,
} from './lib/command-line.ts';
import { runImportJob } from './lib/import-run.ts';

const help = `用法：npm run import -- 文件或文件夹… --into 文件夹 [选项]

把机关送来的文件（Word、网页、PDF、文本、Markdown）转成文件库的 MDX 文件。
原文的每一个字，不是在写出的文件里，就是在报告里。没有找到的信息记为 unknown。

  --into 文件夹     写到哪里；其中有 policies 文件夹的，写到那里面
  --dry-run         只报告，不写文件
  --report 文件     把完整的报告（JSON）写到这个文件
  --force           已有同名文件而内容不同的，也替换；原来的内容不保留
  --marks 文件夹    以前导入、编辑过的文件在这里：保留其中的文件信息、更正、
                    编者注和分隔线，只换正文的文字
  --id 编号         只导入一份文件时，指定它的编号，也就是网址
  --set 字段=值     由你认定的信息，可以写几个，例如
                    --set openness=主动公开 --set region=330803
                    字段：${['type', 'region', 'openness', 'published', 'publisher', 'url', 'authoritative', 'topics'].join('、')}
  --brief           只列出要人看的文件

能导入的是 txt、md、html、docx、pdf；文件夹会逐层找。旧的 .doc、.wps 先另存为 .docx。

退出码：0 全部导入，1 有文件没有导入，2 用法不对。`;

/** The command. */
export function runImport(args: readonly string[], io: Terminal): Promise<ExitCode> {
  const run = async (): Promise<ExitCode> => {
    const { values, positionals } = readArguments(args, {
      into: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
      force: { type: 'boolean', default: false },
      id: { type: 'string' },
      marks: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      brief: { type: 'boolean', default: false },
    });
    if (positionals.length === 0) throw new WrongUse('要写明导入哪些文件或者文件夹。');
    if (values.into === undefined) throw new WrongUse('要用 --into 写明写到哪个文件夹。');
    if (statSync(values.into, { throwIfNoEntry: false })?.isFile()) {
      throw new WrongUse(`--into 应是文件夹，${values.into} 是文件。`);
    }
    if (values.id !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(values.id)) {
      throw new WrongUse(`--id 应为小写字母、数字和连字符，如 taiyuan-2016，不能是 ${values.id}。`);
    }
    return await runImportJob(
      {
        inputs: positionals,
        into: values.into,
        dryRun: values['dry-run'],
        reportFile: values.report,
        force: values.force,
        id: values.id,
        brief: values.brief,
        marks: values.marks,
        declared: declaredFields(values.set),
      },
      io,
    );
  };
  return runCommand({ help, run }, args, io);
}

/** `['openness=主动公开']` → fields; throws `WrongUse` for others and for values that cannot be. */
export function declaredFields(settings: readonly string[]): DeclaredFields {
  const fields: Record<string, unknown> = {};
  for (const setting of settings) {
    const [, name = '', value = ''] = /^(?<name>[^=]+)=(?<value>.*)$/su.exec(setting) ?? [];
    const read = readers[name.trim()];
    if (read === undefined) {
      throw new WrongUse(
        `--set 应写成 字段=值，字段是 ${Object.keys(readers).join('、')} 之一，不能是 ${setting}。`,
      );
    }
    const parsed = read(value.trim());
    if (parsed === undefined) {
      throw new WrongUse(`--set ${setting} 的值不对。${expectedValues[name.trim()] ?? ''}`);
    }
    fields[name.trim()] = parsed;
  }
  return fields as DeclaredFields;
}

const expectedValues: Readonly<Record<string, string>> = {
  type: `应是 ${documentTypes.join('、')} 之一。`,
  region: '应是六位行政区划代码，如 330803。',
  openness: '应是 主动公开、依申请公开、不予公开 之一。',
  published: '应是 2024-03-20 这样的日期。',
  url: '应是 https:// 开头的网址。',
};

const text = (value: string) => (value === '' ? undefined : value);

const readers: Readonly<Record<string, (value: string) => unknown>> = {
  type: (value) => documentTypes.find((type): type is DocumentType => type === value),
  region: (value) => (/^\d{6}$/u.test(value) ? value : undefined),
  openness: (value) => ['主动公开', '依申请公开', '不予公开'].find((each) => each === value),
  published: parseIsoDate,
  publisher: text,
  url: (value) => (/^https?:\/\/\S+$/u.test(value) && URL.canParse(value) ? value : undefined),
  authoritative: text,
  topics: (value) => {
    const topics = value.split(/[,，]/u).map((topic) => topic.trim());
    return topics.every((topic) => topic !== '') ? topics : undefined;
  },
};

if (import.meta.main) process.exitCode = await runImport(process.argv.slice(2), terminal);
