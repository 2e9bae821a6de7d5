import type { CitedTarget } from '../policy/citation-graph.ts';
import type { DocumentType } from '../policy/document.ts';
import type { ValidityStatus } from '../policy/validity.ts';

/**
 * An address inside the site, right under any base: `href('/policies/')` → `/a/b/policies/`.
 * Every link of every page is made here.
 */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/u, '') + path;
}

/** The inverse of `href`: `/a/b/policies/` → `/policies/`. */
export function ownPath(address: string): string {
  return address.slice(import.meta.env.BASE_URL.replace(/\/$/u, '').length);
}

/** The page of a policy, or the clause in it that an anchor names. */
export function policyHref(id: string, anchor?: string): string {
  return href(`/policies/${id}/`) + (anchor === undefined ? '' : `#${anchor}`);
}

/** The page of an outside document. */
export function outsideHref(id: string): string {
  return href(`/cited/${id}/`);
}

/** The page that puts policies side by side, the first one leading. */
export function comparePath(ids: readonly string[]): string {
  return `/compare/?${new URLSearchParams([...ids.map((id) => ['p', id]), ['by', 'measure']])}`;
}

/** Where a reference leads: to the first of the clauses that it names, or to the document. */
export function targetHref(target: CitedTarget): string {
  return target.kind === 'policy'
    ? policyHref(target.policy, target.anchors[0])
    : outsideHref(target.document);
}

/** The full address of a page, only where the site's own address is known. */
export function absolute(path: string, site: URL | undefined): string | undefined {
  return site === undefined ? undefined : new URL(href(path), site).href;
}

/** Address segments of the document types. Permanent: they stand in published addresses. */
export const typeSlugs: Readonly<Record<DocumentType, string>> = {
  法律: 'law',
  行政法规: 'administrative-regulation',
  地方性法规: 'local-regulation',
  部门规章: 'department-rule',
  地方政府规章: 'local-rule',
  司法解释: 'judicial-interpretation',
  决定: 'decision',
  决议: 'resolution',
  命令: 'order',
  办法: 'measures',
  规定: 'provisions',
  细则: 'detailed-rules',
  意见: 'opinion',
  方案: 'scheme',
  规划: 'long-term-plan',
  计划: 'plan',
  要点: 'key-points',
  通知: 'notice',
  通报: 'circular',
  公告: 'announcement',
  通告: 'public-notice',
  公报: 'communique',
  批复: 'reply',
  函: 'letter',
  请示: 'request',
  议案: 'motion',
  纪要: 'minutes',
  报告: 'report',
  解读: 'explanation',
};

/** The catalogue of all that has a status: `/validity/in-force/`. */
export function cataloguePath(status: ValidityStatus): string {
  return `/validity/${validitySlugs[status]}/`;
}

/** Segments of addresses below `/validity/`, and fragments in it. Permanent, as they are published. */
export const validitySlugs: Readonly<Record<ValidityStatus, string>> = {
  尚未施行: 'pending',
  现行有效: 'in-force',
  已修改: 'amended',
  已废止: 'repealed',
  已失效: 'expired',
  征求意见稿: 'draft',
  未载明: 'unstated',
};
