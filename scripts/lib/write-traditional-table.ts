import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as OpenCC from 'opencc-js/t2cn';

const file = join(import.meta.dirname, '..', '..', 'src', 'search', 'traditional-characters.ts');

/**
 * The characters of the basic plane that are written otherwise in simplified text, one for one, and
 * the characters that stand for them, in the same order. Those that have a choice get the commonest.
 */
export function traditionalPairs(): { readonly traditional: string; readonly simplified: string } {
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  let traditional = '';
  let simplified = '';
  for (let code = 0x3400; code < 0xfb00; code += 1) {
    const character = String.fromCharCode(code);
    if (!/\p{Script=Han}/u.test(character) || character.normalize('NFKC') !== character) continue;
    const converted = convert(character);
    if (converted === character || converted.length !== 1) continue;
    traditional += character;
    simplified += converted;
  }
  return { traditional, simplified };
}

if (import.meta.main) {
  const { traditional, simplified } = traditionalPairs();
  writeFileSync(
    file,
    `/** Written by \`node scripts/lib/write-traditional-table.ts\` from the dictionary of OpenCC. */
export const traditionalCharacters =
  '${traditional}';

/** The simplified character for each of them, in the same order. */
export const simplifiedCharacters =
  '${simplified}';
`,
  );
}
