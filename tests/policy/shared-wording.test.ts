import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedWording } from '../../src/policy/shared-wording.ts';

function marked(text: string, other: string): string {
  return sharedWording(text, other)
    .map((stretch) => (stretch.shared ? `[${stretch.text}]` : stretch.text))
    .join('');
}

test.each([
  [
    '建立健全行政执法全过程记录制度。',
    '研究探索行政执法全过程记录制度，明确执法环节。',
    '建立健全[行政执法全过程记录制度]。',
  ],
  ['加强行政复议、行政应诉工作', '行政复议和行政应诉', '加强[行政复议]、[行政应诉]工作'],
  ['公开、公平、公正的原则', '公开公平公正', '[公开、公平、公正]的原则'],
  ['行政复议', '行政诉讼', '行政复议'],
  ['', '行政诉讼', ''],
])('%s beside %s', (text, other, expected) => {
  expect(marked(text, other)).toBe(expected);
});

test('the stretches together are the text, and what is shared stands in the other', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'依法行政，。 a1'), maxLength: 60 });
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(texts, texts, (text, other) => {
      const stretches = sharedWording(text, other);
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      for (const { text: piece, shared } of stretches) {
        if (shared) expect(letters(other)).toContain(letters(piece));
      }
    }),
  );
});
