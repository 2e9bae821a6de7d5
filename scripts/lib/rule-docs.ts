import { severityNames } from './finding-report.ts';
import { type RuleId, rules, ruleSections } from '../../src/policy/rules.ts';
import { type Example, type ExampleDocument, hereMark } from '../../src/policy/rules/rule.ts';
import { checkExample, exampleLibrary, filesOfExample } from './rule-examples.ts';

const intro = `# 检查的规则

\`npm run check\` 按这些规则检查文件库。编号不会改变，可以写进元数据 \`accepted\`。
\`npm run check -- --explain 编号\` 在终端里显示一条。

错误（error）不改正就不能发布；警告（warning）要与原文核对；提示（note）值得看一眼。
样例只写与规则有关的字段和文字，其余从略；\`${hereMark}\` 是检查指出的位置，不是文字。

本页由 \`scripts/lib/write-rule-docs.ts\` 写成，不要手改。`;

/** `docs/rules.md`: every rule with its reason and its examples, as they are tested. */
export async function rulesPage(): Promise<string> {
  const parts = [intro];
  for (const section of ruleSections) {
    const ids = Object.keys(section.rules) as readonly RuleId[];
    parts.push(`## ${section.title}`);
    for (const id of ids) parts.push(await ruleText(id));
  }
  return `${parts.join('\n\n')}\n`;
}

/** One rule as Markdown, which reads well in a terminal too. */
export async function ruleText(id: RuleId): Promise<string> {
  const { severity, why, good, bad } = rules[id];
  const [found] = await checkExample(exampleLibrary(bad));
  return [
    `### \`${id}\``,
    `${severityNames[severity]}。${why}`,
    '不对：',
    exampleText(bad),
    `> ${found?.message ?? ''}\n> ${found?.advice ?? ''}`,
    '对：',
    exampleText(good),
  ].join('\n\n');
}

function exampleText(example: Example): string {
  const files = Object.entries(filesOfExample(example));
  return files
    .map(([file, content]) => {
      const named = files.length > 1 || file !== 'policies/example.mdx';
      const lead = named ? `\`${file.replace(hereMark, '')}\`\n\n` : '';
      const language = file.endsWith('.yaml') ? 'yaml' : file.endsWith('.mdx') ? 'mdx' : '';
      return `${lead}\`\`\`${language}\n${visible(contentText(content))}\n\`\`\``;
    })
    .join('\n\n');
}

function contentText(content: ExampleDocument | string | Uint8Array): string {
  if (content instanceof Uint8Array) {
    return `（字节 ${[...content].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}）`;
  }
  if (typeof content === 'string') return content.replace(/\n$/u, '');
  const { fields = {}, body } = content;
  const lines = Object.entries(fields).map(([key, value]) =>
    value === undefined ? `（没有 ${key}）` : `${key}: ${value}`.trimEnd(),
  );
  if (lines.length === 0 && body === undefined) return '（元数据和正文齐全）';
  const front = lines.length === 0 ? [] : ['---', ...lines, '---'];
  const gap = lines.length > 0 && body !== undefined ? [''] : [];
  return [...front, ...gap, ...(body === undefined ? [] : [body])].join('\n');
}

/** Characters that nobody sees are named: ⟨U+202E⟩. */
function visible(text: string): string {
  return text.replace(/[[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]--\n]/gv, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
}
