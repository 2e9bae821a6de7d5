import { circledNumeral } from '../../../src/policy/numerals.ts';
import { enclosedNumberOf, showsWithoutText, type Field } from './fields.ts';
import type { Close, ElementTable, PropertyTable, Story } from './story.ts';
import { readRunProperties } from './styles.ts';
import { isSymbolFont, symbolOf } from './symbols.ts';
import { childOf, type XmlElement } from './xml.ts';

/** Runs and what stands in them. */
export const runElements: ElementTable = {
  'w:r': openRun,
  'm:r': openRun,
  'w:t': (story, element) => openText(story, element),
  'm:t': (story, element) => openText(story, element),
  'w:delText'(story, element) {
    const close = leaveOut(story, 'docx-deleted');
    const closeText = openText(story, element);
    return () => {
      closeText();
      close();
    };
  },
  'w:instrText'(story) {
    const target = collect(story, 'code');
    return () => {
      if (story.muted === undefined) story.fields.addCode(target.end());
      else target.end();
    };
  },
  'w:tab': (story) => story.characters('\t'),
  'w:ptab': (story) => story.characters('\t'),
  'w:cr': (story) => breakLine(story, false),
  'w:br': (story, { attributes }) =>
    breakLine(story, ['page', 'column'].includes(attributes.get('w:type') ?? '')),
  'w:noBreakHyphen'(story) {
    story.characters('-');
    if (!story.isDropped) story.count('docx-hyphen');
  },
  'w:softHyphen': (story) => story.leaveOut('\u00ad', 'docx-soft-hyphen'),
  'w:sym': readSymbol,
  'w:footnoteReference': (story, element) => readCall(story, element, 'f'),
  'w:endnoteReference': (story, element) => readCall(story, element, 'e'),
  'w:commentReference'(story, { attributes }) {
    const id = attributes.get('w:id') ?? '';
    const text = story.document.comments.get(id);
    if (text === undefined || story.muted !== undefined) return;
    story.document.comments.delete(id);
    story.document.findings.part();
    story.leaveOut(text, 'docx-comment');
    story.document.findings.part();
  },
  'w:fldChar'(story, { attributes }) {
    if (story.muted !== undefined) return;
    const type = attributes.get('w:fldCharType');
    if (type === 'begin') story.fields.begin();
    else if (type === 'separate') story.fields.separate();
    else if (type === 'end') finishField(story, story.fields.end());
  },
  'w:fldSimple'(story, { attributes }) {
    if (story.muted !== undefined) return undefined;
    story.fields.begin();
    story.fields.addCode(attributes.get('w:instr') ?? '');
    story.fields.separate();
    return () => finishField(story, story.fields.end());
  },
  'w:rt'(story) {
    return leaveOut(story, 'docx-ruby');
  },
  'm:oMath'(story) {
    const before = story.paragraph?.text.length ?? 0;
    return () => {
      if (!story.isDropped) story.count('docx-math', story.paragraph?.text.slice(before));
    };
  },
  'w:ins': (story) => story.count('docx-tracked-change'),
  'w:moveTo': (story) => story.count('docx-tracked-change'),
  'w:del': openDeleted,
  'w:moveFrom': openDeleted,
  // Parts of the day on which the file is printed.
  ...Object.fromEntries(
    ['dayShort', 'dayLong', 'monthShort', 'monthLong', 'yearShort', 'yearLong'].map((name) => [
      `w:${name}`,
      (story: Story) => reportField(story, name),
    ]),
  ),
};

export const runProperties: PropertyTable = {
  'w:rPr'(story, node) {
    story.run = story.document.styles.run(
      readRunProperties(node),
      story.paragraph?.properties?.style,
    );
    if (childOf(node, 'w:rPrChange') !== undefined) story.count('docx-tracked-change');
  },
};

function openRun(story: Story): Close {
  const { run } = story;
  story.settle();
  story.run = undefined;
  return () => {
    story.run = run;
  };
}

function openDeleted(story: Story): Close {
  story.count('docx-tracked-change');
  return leaveOut(story, 'docx-deleted');
}

/** The outermost reason holds. */
function leaveOut(story: Story, why: NonNullable<Story['out']>): Close {
  const { out } = story;
  story.out ??= why;
  return () => {
    story.out = out;
  };
}

/** Characters up to the element's end. */
function collect(
  story: Story,
  kind: NonNullable<Story['target']>['kind'],
): { readonly end: () => string } {
  const { target: outer } = story;
  const target = { kind, text: '' };
  story.target = target;
  return {
    end() {
      story.target = outer;
      return target.text;
    },
  };
}

/** Blanks round a text with a line break among them are the layout of the XML. */
const layoutStart = /^[ \t]*[\r\n][ \t\r\n]*/u;
const layoutEnd = /[\r\n][ \t\r\n]*$/u;

function openText(story: Story, { attributes }: XmlElement): Close {
  const own = attributes.get('xml:space');
  const keepsBlanks = own === undefined ? story.keepsBlanks : own === 'preserve';
  const target = collect(story, 'text');
  return () => {
    let text = target.end();
    if (!keepsBlanks) {
      const start = layoutStart.exec(text)?.[0] ?? '';
      text = text.slice(start.length);
      const end = layoutEnd.exec(text)?.[0] ?? '';
      text = text.slice(0, text.length - end.length);
      if (start + end !== '') story.leaveOut(start + end, 'docx-layout-blank');
      // Readers of docx do not agree on these.
      if (/^[ \t]|[ \t]$/u.test(text) && !story.isDropped) story.count('docx-unmarked-blank', text);
    }
    const shown = text.replace(/[\r\n]/gu, ' ');
    if (shown !== text) story.count('docx-text-with-break', shown);
    story.characters(shown);
    if (story.isDropped || shown.trim() === '') return;
    const { raised, struck, font } = story.lookOfRun();
    if (raised) story.count('docx-raised', shown);
    if (struck) story.count('docx-struck', shown);
    if (font !== undefined && isSymbolFont(font)) {
      story.count('docx-unknown-symbol', `${shown}（${font}）`);
    }
  };
}

function breakLine(story: Story, isPage: boolean): undefined {
  story.breakLine(isPage);
  if (!isPage && !story.isDropped) story.count('docx-line-break');
}

function readSymbol(story: Story, { attributes }: XmlElement): undefined {
  const font = attributes.get('w:font') ?? '';
  const hex = attributes.get('w:char') ?? '';
  const code = /^[0-9a-f]{1,6}$/iu.test(hex) ? Number.parseInt(hex, 16) : 0xfffd;
  const symbol = symbolOf(font, code);
  // A sign that nobody knows keeps its private place, so that it is not lost without a trace.
  story.characters(symbol ?? String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd));
  if (story.isDropped) return;
  if (symbol === undefined) story.count('docx-unknown-symbol', `${hex}（${font}）`);
  else story.count('docx-symbol', symbol);
}

function readCall(story: Story, { attributes }: XmlElement, kind: 'e' | 'f'): undefined {
  story.call(kind, attributes.get('w:id') ?? '');
  if (attributes.get('w:customMarkFollows') !== undefined && !story.isDropped) {
    story.count('docx-own-note-mark');
  }
}

function finishField(story: Story, field: Field | undefined): void {
  if (field === undefined || story.isDropped || !showsWithoutText(field)) return;
  const number = enclosedNumberOf(field);
  const enclosed = number === undefined ? undefined : circledNumeral(number);
  if (enclosed === undefined) {
    story.leaveOut(field.code, 'docx-field-without-text');
  } else {
    story.characters(enclosed);
    story.count('docx-enclosed-number', enclosed);
  }
}

function reportField(story: Story, name: string): undefined {
  story.leaveOut(name, 'docx-field-without-text');
}
