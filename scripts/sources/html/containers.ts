import { attribute, type HtmlElement } from './tree.ts';

/** Where sites keep the text of a document. */
export interface Container {
  readonly id?: string;
  readonly class?: string;
  readonly tag?: string;
  /** Holds more than the text: title, dates, buttons. Text is looked for inside it once more. */
  readonly broad: boolean;
  /** Who uses it. */
  readonly sites: string;
}

/** The closer to the text, the earlier. Ids and classes are compared without regard to case. */
export const containers: readonly Container[] = [
  { id: 'UCAP-CONTENT', broad: false, sites: '中国政府网及用同一系统的省市（运城等）' },
  { class: 'TRS_UEDITOR', broad: false, sites: '拓尔思新版：北京、湖北等省市，教育部门' },
  { class: 'trs_editor_view', broad: false, sites: '拓尔思新版：国务院部门、省市' },
  { class: 'TRS_Editor', broad: false, sites: '拓尔思旧版：国务院部门、多数省市' },
  { class: 'zfxxgk_zw_content', broad: false, sites: '政府信息公开栏目的正文' },
  { id: 'zoom', broad: false, sites: '大汉网络：浙江、江苏、山东等省市（zoom、Zoom）' },
  { class: 'pages_content', broad: false, sites: '中国政府网' },
  { class: 'article-content', broad: false, sites: '省市网站' },
  { class: 'article_content', broad: false, sites: '省市网站' },
  { class: 'content_body', broad: false, sites: '省市网站' },
  { class: 'detail-content', broad: false, sites: '省市网站' },
  { id: 'mainText', broad: false, sites: '北京' },
  { id: 'info_content', broad: false, sites: '运城等' },
  { class: 'WordSection1', broad: false, sites: 'Word 另存的网页' },
  { tag: 'article', broad: true, sites: '通用' },
  { class: 'article', broad: true, sites: '通用' },
  { id: 'content', broad: true, sites: '国务院新闻办公室等' },
  { tag: 'main', broad: true, sites: '通用' },
];

const separator = /[\t\n\f\r ]+/u;

/** The entries of the table that an element is, by their places in it. */
export function containersOf(element: HtmlElement): readonly number[] {
  const keys = [`<${element.tag}>`];
  const id = attribute(element, 'id');
  if (id !== undefined) keys.push(`#${id.trim().toLowerCase()}`);
  const names = attribute(element, 'class');
  if (names !== undefined) {
    for (const name of names.toLowerCase().split(separator)) keys.push(`.${name}`);
  }
  return keys.flatMap((key) => places.get(key) ?? []);
}

const places: ReadonlyMap<string, number> = new Map(
  containers.flatMap((container, place) => keysOf(container).map((key) => [key, place] as const)),
);

function keysOf(container: Container): readonly string[] {
  const { id, tag } = container;
  if (id !== undefined) return [`#${id.toLowerCase()}`];
  if (tag !== undefined) return [`<${tag}>`];
  return [`.${(container.class ?? '').toLowerCase()}`];
}

/** `nav`, `footer`, `breadcrumb`: names that pages give to what stands around a document. */
const aroundName =
  /^(?:nav|navbar|navigation|menu|submenu|footer|foot|copyright|sidebar|breadcrumbs?|crumbs?|share|bdsharebuttonbox|toolbar|friend-?links?|qr-?code)$/u;
const aroundTags: ReadonlySet<string> = new Set(['nav', 'footer', 'aside']);
const aroundRoles: ReadonlySet<string> = new Set(
  'navigation banner contentinfo complementary search'.split(' '),
);

/** The page itself says that this is navigation, head, foot or margin. */
export function isAround(element: HtmlElement): boolean {
  if (aroundTags.has(element.tag)) return true;
  if (element.attrs.length === 0) return false;
  if (aroundRoles.has(attribute(element, 'role') ?? '')) return true;
  const id = attribute(element, 'id');
  if (id !== undefined && aroundName.test(id.toLowerCase())) return true;
  const names = attribute(element, 'class');
  return (
    names
      ?.toLowerCase()
      .split(separator)
      .some((name) => aroundName.test(name)) ?? false
  );
}
