import type { SourcePicture } from '../../../src/import/source-document.ts';
import { attribute, type HtmlElement, textOf } from './tree.ts';

/** `data:image/png;base64,…` has no name; the kind of data stands for it. */
const dataAddress = /^\s*(?<kind>data:[^;,]{0,60})/iu;
const longestAddress = 500;

function addressOf(value: string): string {
  return (dataAddress.exec(value)?.groups?.['kind'] ?? value).trim().slice(0, longestAddress);
}

/** Undefined for the dots of one pixel that count visitors or keep a distance. */
export function pictureOf(
  element: HtmlElement,
  part: SourcePicture['part'],
): SourcePicture | undefined {
  const width = attribute(element, 'width');
  const height = attribute(element, 'height');
  if (dot.test(width ?? '') || dot.test(height ?? '')) return undefined;
  const address = attribute(element, 'src') ?? attribute(element, 'data-src') ?? '';
  const { line, column } = element;
  return {
    kind: 'picture',
    place: { line, column },
    name: addressOf(address),
    alt: attribute(element, 'alt')?.trim() ?? '',
    part,
  };
}

const dot = /^\s*[01](?:px)?\s*$/u;

/** Address of a page or file that is shown inside this one. */
export function embedded(element: HtmlElement): string | undefined {
  const address = attribute(element, 'src') ?? attribute(element, 'data') ?? '';
  return address.trim() === '' || element.tag.startsWith('no') ? undefined : addressOf(address);
}

/** `附件1.doc`, `/u/cms/2024/方案.pdf?t=1` */
const file = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|dps|ofd|rtf|zip|rar|7z)(?:[?#]|$)/iu;

const script = /^\s*javascript:/iu;

/** Text and address of a link to a file. */
export function attachmentOf(element: HtmlElement): string | undefined {
  const address = attribute(element, 'href') ?? '';
  if (script.test(address) || !file.test(address.slice(0, longestAddress))) return undefined;
  const text = element.characters <= 200 ? textOf(element).trim() : '';
  return text === '' ? addressOf(address) : `${text} ${addressOf(address)}`;
}
