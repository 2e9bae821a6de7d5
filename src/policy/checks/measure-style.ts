import { ruleFinding } from '../rules.ts';
import { findingIn, type LibraryCheck } from './check.ts';

/** A document has a style of its own where so many of its measures share it. */
const fewest = 5;
const share = 0.8;

/** Measures without units or deadline in documents where nearly all the others have them. */
export const measuresOutOfStyle: LibraryCheck = function* ({ documents }) {
  for (const document of documents) {
    const { measures } = document;
    const styles = [
      { rule: 'measure-unit-missing', lacks: measures.filter(({ units }) => units.length === 0) },
      {
        rule: 'measure-deadline-missing',
        lacks: measures.filter(({ deadlines }) => deadlines.length === 0),
      },
    ] as const;
    for (const { rule, lacks } of styles) {
      const having = measures.length - lacks.length;
      if (measures.length < fewest || having < share * measures.length) continue;
      for (const { citation, place } of lacks) {
        const words = { label: citation, detail: `${measures.length} 项措施中 ${having} 项有` };
        yield findingIn(document, place, ruleFinding(rule, words));
      }
    }
  }
};
