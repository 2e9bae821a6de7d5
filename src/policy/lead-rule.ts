import { type Clause, inDocumentOrder, readingOf } from './clause.ts';
import { findDuties } from './duties.ts';

/** Where a document says that of the units of a list the first one leads. */
export interface LeadRule {
  /** 排首位的牵头单位 */
  readonly words: string;
  /** Anchor of the clause that says so. */
  readonly anchor: string;
}

/** 排首位的牵头单位, 列第一位为牵头或汇总单位, 排在第一位的部门为牵头部门, 第一个单位为牵头单位 */
const firstLeads =
  /(?:(?:排|列)(?:名|列)?(?:在|于)?(?:首位|第一位?|最?前面?)|首(?:列|位|个)|第一个|居首位?)的?(?:责任|承办|落实)?(?:单位|部门)?(?:为|是|系|作为)?(?:主要)?牵头(?:(?:或|和)汇总)?(?:单位|部门)?/u;
const goesOnBelow = /下同/u;

/**
 * The rule that holds for a clause. A sentence of the text speaks of the whole document; in the bracket of
 * a measure the words hold for that measure, with 下同 for what follows as well.
 */
export function leadRuleReader(
  clauses: readonly Clause[],
): (clause: Clause) => LeadRule | undefined {
  const own = new Map<string, LeadRule>();
  let below: LeadRule | undefined;
  let whole: LeadRule | undefined;
  for (const clause of inDocumentOrder(clauses)) {
    const found = statedIn(clause);
    if (found !== undefined && !found.inBracket) whole ??= found.rule;
    if (found?.inBracket === true && found.below) below = found.rule;
    const holds = found?.inBracket === true ? found.rule : below;
    if (holds !== undefined) own.set(clause.anchor, holds);
  }
  return ({ anchor }) => own.get(anchor) ?? whole;
}

function statedIn(clause: Clause) {
  const text = readingOf(clause);
  // most clauses have none of it, and that is quick to see
  const found = text.includes('牵头') ? firstLeads.exec(text) : null;
  if (found === null) return undefined;
  const bracket = findDuties(text).find(
    ({ start, end }) => start <= found.index && found.index < end,
  );
  return {
    rule: { words: found[0], anchor: clause.anchor },
    inBracket: bracket !== undefined,
    below: bracket !== undefined && goesOnBelow.test(bracket.words),
  };
}
