import { learnAlike } from './normal-text.ts';

let loading: Promise<RegExp> | undefined;

/** Makes traditional characters known to `normalText`; gives a pattern that finds them. */
export function loadTraditional(): Promise<RegExp> {
  loading ??= import('./traditional-characters.ts').then(
    ({ traditionalCharacters, simplifiedCharacters }) => {
      learnAlike(traditionalCharacters, simplifiedCharacters);
      return new RegExp(`[${traditionalCharacters}]`, 'u');
    },
  );
  // What failed is tried again the next time.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
