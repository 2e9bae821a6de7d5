import { UnreadableSource } from '../../../src/import/source-document.ts';
import { blockElements, blockProperties } from './block-elements.ts';
import { drawingElements } from './drawing-elements.ts';
import { runElements, runProperties } from './run-elements.ts';
import type { Close, ElementTable, PropertyTable, Story } from './story.ts';
import { readXml } from './xml.ts';

const elements: ElementTable = { ...blockElements, ...runElements, ...drawingElements };
const properties: PropertyTable = { ...blockProperties, ...runProperties };

/** w:pPr, w:tblPrEx, m:ctrlPr: small, without text, and needed as a whole. */
const propertyName = /^[mw]:[A-Za-z]+Pr(?:Ex)?$/u;

/** Moves a story through its part, from `root` to the end. `more` are elements that only this part has. */
export function readStory(story: Story, root: string, more: ElementTable = {}): void {
  const open: (Close | undefined)[] = [];
  story.document.findings.part();
  const isProperty = new Map<string, boolean>();
  readXml(story.part.bytes, story.part.name, {
    open(element) {
      const { name, attributes } = element;
      if (open.length === 0 && name !== root) throw new UnreadableSource('docx-not-word');
      const act = Object.hasOwn(more, name) ? more[name] : elements[name];
      const close = act?.(story, element) ?? undefined;
      const space = attributes.size === 0 ? undefined : attributes.get('xml:space');
      open.push(space === undefined ? close : keepBlanks(story, space === 'preserve', close));
    },
    close() {
      open.pop()?.();
    },
    text(text) {
      if (story.target !== undefined) story.target.text += text;
    },
    isSubtree(name) {
      const known = isProperty.get(name) ?? propertyName.test(name);
      isProperty.set(name, known);
      return known;
    },
    subtree(node) {
      properties[node.name]?.(story, node);
    },
  });
  story.flush();
}

/** `xml:space` holds for all within. */
function keepBlanks(story: Story, keeps: boolean, close: Close | undefined): Close {
  const { keepsBlanks } = story;
  story.keepsBlanks = keeps;
  return () => {
    story.keepsBlanks = keepsBlanks;
    close?.();
  };
}
