import { attribute, type HtmlElement, isElement, walk } from './tree.ts';

/** Addresses of the pages that a frameset is made of. */
export function framesOf(root: HtmlElement): readonly string[] {
  const frames: string[] = [];
  walk(root, (node) => {
    if (isElement(node) && (node.tag === 'frame' || node.tag === 'iframe')) {
      const address = attribute(node, 'src')?.trim() ?? '';
      if (address !== '') frames.push(address.slice(0, 500));
    }
    return frames.length < 20;
  });
  return frames;
}

export function hasPasswordField(root: HtmlElement): boolean {
  let found = false;
  walk(root, (node) => {
    if (node.tag === 'input' && attribute(node, 'type')?.toLowerCase() === 'password') found = true;
    return !found;
  });
  return found;
}
