import { known } from '../policy/document.ts';
import { numberRegister } from '../policy/number-register.ts';
import type { Policy } from '../policy/policy.ts';
import { assessmentDay, validityOn, validityPeriods } from '../policy/validity.ts';
import { policyUrl, type RecordSetting } from './policy-record.ts';

const columns = [
  ...['文件', '文号', '发文机关', '地区', '成文日期', '施行日期', '有效期至'],
  ...['时效', '按哪天', '依据', '原文', '下一次变化', '待评估起', '网址'],
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
      assessmentDay(meta) ?? '',
      policyUrl(id, address),
    ];
  });
  return [columns, ...rows];
}

const registerColumns = ['代字', '年份', '顺序号', '文件', '时效', '说明', '网址'];

/** The register of 文号 as rows; a row without a document for each run of numbers that is missing. */
export function registerRows(
  policies: readonly Policy[],
  { day, address }: Pick<RecordSetting, 'day' | 'address'>,
): readonly (readonly string[])[] {
  const { series, unnumbered } = numberRegister(policies);
  const status = (policy: Policy) => validityOn(policy, day).status;
  const rows = series.flatMap(({ issuer, year, entries, missing }) => {
    const held = entries.flatMap(({ serial, policies: same }) =>
      same.map((policy) => ({
        serial,
        cells: [
          String(serial),
          policy.meta.title,
          status(policy),
          same.length > 1 ? '重号' : '',
          policyUrl(policy.id, address),
        ],
      })),
    );
    const gaps = missing.map(([first, last]) => ({
      serial: first,
      cells: [first === last ? String(first) : `${first}—${last}`, '', '', '本库未收', ''],
    }));
    return [...held, ...gaps]
      .toSorted((a, b) => a.serial - b.serial)
      .map(({ cells }) => [issuer, String(year ?? ''), ...cells]);
  });
  const without = unnumbered.map((policy) => [
    ...['', '', '', policy.meta.title, status(policy), '没有文号'],
    policyUrl(policy.id, address),
  ]);
  return [registerColumns, ...rows, ...without];
}
