import type { Finding } from './finding.ts';
import { characterRules } from './rules/characters.ts';
import { dayRules } from './rules/days.ts';
import { fileRules } from './rules/files.ts';
import { libraryRules } from './rules/library.ts';
import { linkRules } from './rules/links.ts';
import type { Rule, RuleWords } from './rules/rule.ts';
import { signRules } from './rules/signs.ts';
import { textRules } from './rules/text.ts';

/**
 * All rules with all their texts, by their ids, in the order of the documentation. Editors read
 * them, so they are in Chinese. Ids are permanent: a rule that goes leaves its id unused.
 */
const table = {
  ...fileRules,
  ...textRules,
  ...characterRules,
  ...signRules,
  ...dayRules,
  ...libraryRules,
  ...linkRules,
} as const;

export type RuleId = keyof typeof table;

/** The rules by subject, as the documentation shows them. */
export const ruleSections: readonly {
  readonly title: string;
  readonly rules: Readonly<Partial<Record<RuleId, Rule>>>;
}[] = [
  { title: '文件和元数据', rules: fileRules },
  { title: '正文的写法和编号', rules: textRules },
  { title: '正文的字、标点和数字', rules: characterRules },
  { title: '文件上印的和元数据写的', rules: signRules },
  { title: '日期和文号', rules: dayRules },
  { title: '文件之间，以及登记表', rules: libraryRules },
  { title: '措施、引用和文件的关系', rules: linkRules },
];

export const rules: Readonly<Record<RuleId, Rule>> = table;
export const ruleIds = Object.keys(table) as readonly RuleId[];

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(table, id);
}

/** A finding of a rule, without file and place. */
export function ruleFinding(rule: RuleId, words: RuleWords = {}): Finding {
  const { severity, message, advice } = rules[rule];
  return { rule, severity, message: message(words), advice: advice(words) };
}
