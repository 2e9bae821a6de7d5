import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Report } from './body-report.ts';
import { components, isFigureSource } from './components.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The attributes of a component that is allowed; undefined and a finding where it is not. */
export function readAttributes(
  node: JsxElement,
  report: Report,
): Readonly<Record<string, string>> | undefined {
  const name = node.name ?? '';
  const rule = Object.hasOwn(components, name) ? components[name] : undefined;
  if (rule === undefined) {
    report('mdx-component', node, { label: name });
    return undefined;
  }
  const values: Record<string, string> = {};
  const faults = new Set<string>();
  const refuse = (attribute: string, detail?: string) => {
    if (!faults.has(attribute))
      report('mdx-attribute', node, {
        label: `${name} ${attribute}`,
        ...(detail === undefined ? {} : { detail }),
      });
    faults.add(attribute);
  };
  for (const attribute of node.attributes) {
    const known =
      attribute.type === 'mdxJsxAttribute' &&
      [...rule.required, ...rule.optional].includes(attribute.name);
    if (!known || typeof attribute.value !== 'string') {
      refuse(attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}');
    } else if (/[\n\r]/u.test(attribute.value)) refuse(attribute.name, '不能换行');
    else values[attribute.name] = attribute.value;
  }
  for (const each of rule.required) {
    if (!values[each]?.trim() && !faults.has(each)) refuse(each, '必须有，且不能为空');
  }
  if (name === 'Figure' && faults.size === 0 && !isFigureSource(values['src'] ?? '')) {
    refuse('src', '应是 figures/ 下的图片，如 figures/flow.png');
  }
  if (rule.content === 'none' && node.children.length > 0) {
    report('mdx-component', node, { label: name, detail: '标签里不能有内容' });
    return undefined;
  }
  return faults.size === 0 ? values : undefined;
}
