import { known } from '../policy/document.ts';
import type { Policy } from '../policy/policy.ts';
import { validityOn, validityPeriods } from '../policy/validity.ts';
import { policyUrl, type RecordSetting } from './policy-record.ts';

const columns = [
  ...['文件', '文号', '发文机关', '地区', '成文日期', '施行日期', '有效期至'],
  ...['时效', '按哪天', '依据', '原文', '下一次变化', '网址'],
];

/** All policies with their validity on a day as rows, unknown facts left empty. */
export function validityRows(
  policies: readonly Policy[],
  { day, address }: Pick<RecordSetting, 'day' | 'address'>,
): readonly (readonly string[])[] {
  const rows = policies.map((policy) => {
    const { meta, region, id } = policy;
    const { status, sentence, proof } = validityOn(policy, day);
    const next = validityPeriods(policy).find(({ from }) => from !== undefined && from > day);
    return [
      meta.title,
      known(meta.number) ?? '',
      (known(meta.issuers) ?? []).join('、'),
      region.name,
      known(meta.adopted) ?? '',
      known(meta.effective) ?? '',
      known(meta.expires) ?? '',
      status,
      day,
      sentence,
      proof?.words ?? '',
      next?.from === undefined ? '' : `${next.from} ${next.status}`,
      policyUrl(id, address),
    ];
  });
  return [columns, ...rows];
}
