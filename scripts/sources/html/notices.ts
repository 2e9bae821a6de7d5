import type { RemarkId } from '../../../src/import/remarks.ts';
import type { SourcePlace, SourceRemark } from '../../../src/import/source-document.ts';

/** More kinds of one remark than this are counted and not named. */
const mostNamed = 50;

/** Remarks about the text, the same ones told once with their number and first place. */
export class Notices {
  private readonly kinds = new Map<RemarkId, Map<string, Kind>>();

  add(id: RemarkId, place: SourcePlace, detail = ''): void {
    const kinds = this.kinds.get(id) ?? new Map<string, Kind>();
    this.kinds.set(id, kinds);
    const name = kinds.has(detail) || kinds.size < mostNamed ? detail : '其余';
    const known = kinds.get(name);
    if (known === undefined) kinds.set(name, { place, count: 1 });
    else known.count += 1;
  }

  remarks(): readonly SourceRemark[] {
    return [...this.kinds].flatMap(([id, kinds]) =>
      [...kinds].map(([name, { place, count }]): SourceRemark => {
        const times = count === 1 ? '' : `${count} 处`;
        const detail = name === '' ? times : `${name}${times && `（${times}）`}`;
        return detail === '' ? { id, place } : { id, place, detail };
      }),
    );
  }
}

interface Kind {
  readonly place: SourcePlace;
  count: number;
}
