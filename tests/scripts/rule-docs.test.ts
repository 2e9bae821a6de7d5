import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ruleText, rulesPage } from '../../scripts/lib/rule-docs.ts';
import { ruleIds } from '../../src/policy/rules.ts';

test('docs/rules.md is what the table of rules says (node scripts/lib/write-rule-docs.ts writes it)', async () => {
  expect(await readFile('docs/rules.md', 'utf8')).toBe(await rulesPage());
});

test('every rule stands in it once', async () => {
  const page = await rulesPage();
  const headings = [...page.matchAll(/^### `(?<id>[^`]+)`$/gmu)].map(
    ({ groups }) => groups?.['id'],
  );
  expect(headings.toSorted()).toEqual(ruleIds.toSorted());
});

test('a rule is explained with its reason, its examples and what the check says of them', async () => {
  expect(await ruleText('clause-gap')).toBe(`### \`clause-gap\`

警告（warning）。缺号多半是漏录了一条，引用条文的人会找不到它。

不对：

\`\`\`mdx
第一条 为做好工作，制定本办法。

‸第三条 本办法自2021年3月1日起施行。
\`\`\`

> 第三条跟在第一条之后，中间缺号。
> 与原文核对：是漏录或误录就改正；原文如此，在元数据 accepted 里写明。

对：

\`\`\`mdx
第一条 为做好工作，制定本办法。

第二条 市政府负责。

第三条 本办法自2021年3月1日起施行。
\`\`\``);
});

test('what nobody sees is named in an example', async () => {
  expect(await ruleText('file-characters')).toContain('罚款‸⟨U+202E⟩二百元');
});
