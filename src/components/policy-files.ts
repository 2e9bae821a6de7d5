import type { Library } from '../policy/library.ts';
import type { Policy } from '../policy/policy.ts';

/** The files of one format, one a policy: `/policies/<id>/<id>.docx`; only of those that have one. */
export function policyFiles(
  { policies }: Pick<Library, 'policies'>,
  has: (policy: Policy) => boolean = () => true,
) {
  return policies
    .filter(has)
    .map((policy) => ({ params: { id: policy.id, file: policy.id }, props: { policy } }));
}
