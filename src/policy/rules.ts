import type { Finding } from './finding.ts';
import { fileRules } from './rules/files.ts';
import { libraryRules } from './rules/library.ts';
import type { Rule, RuleWords } from './rules/rule.ts';
import { textRules } from './rules/text.ts';

/**
 * All rules with all their texts, by their ids, in the order of the documentation. Editors read
 * them, so they are in Chinese. Ids are permanent: a rule that goes leaves its id unused.
 */
const table = { ...fileRules, ...textRules, ...libraryRules } as const;

export type RuleId = keyof typeof table;

/** The rules by subject, as the documentation shows them. */
export const ruleSections: readonly {
  readonly title: string;
  readonly rules: Readonly<Partial<Record<RuleId, Rule>>>;
}[] = [
  { title: '文件和元数据', rules: fileRules },
  { title: '正文的写法和编号', rules: textRules },
  { title: '文件之间，以及登记表', rules: libraryRules },
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
