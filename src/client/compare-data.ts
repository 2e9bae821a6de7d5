/** A policy as its file of data has it, as far as it is compared. */
export interface Compared {
  readonly id: string;
  readonly title: string;
  readonly region: { readonly name: string };
  readonly year: number | null;
  readonly topicNames: Readonly<Record<string, string>>;
  readonly clauses: readonly ComparedClause[];
}

interface ComparedClause {
  readonly anchor: string;
  readonly parent: string | null;
  readonly label: string;
  readonly citation: string;
  readonly text: string;
  readonly reading?: string;
  readonly topics: readonly string[];
}

interface Counterpart {
  readonly policy: string;
  readonly anchor: string;
  readonly relation: string;
  readonly confirmed: boolean;
}

/** What stands in a column: a policy, and the clauses of it that can have counterparts. */
export interface Column {
  readonly policy: Compared;
  readonly units: readonly Unit[];
}

export interface Unit {
  readonly policy: Compared;
  readonly anchor: string;
  readonly place: string;
  readonly text: string;
  readonly topics: readonly string[];
  readonly counterparts: readonly Counterpart[];
}

const columns = new Map<string, Promise<Column>>();

/** A policy with its clauses and their counterparts; rejects where a file is not to be had. */
export function columnOf(id: string, base: string): Promise<Column> {
  let column = columns.get(id);
  if (column === undefined) {
    column = readColumn(id, base);
    columns.set(id, column);
    // What failed is tried again the next time.
    column.catch(() => columns.delete(id));
  }
  return column;
}

async function readColumn(id: string, base: string): Promise<Column> {
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(`${base}api/${path}/${id}.json`);
    if (!response.ok) throw new Error(`${path}/${id}: ${response.status}`);
    return await response.json();
  };
  const [policy, { counterparts }] = (await Promise.all([
    read('policies'),
    read('counterparts'),
  ])) as [Compared, { counterparts: Readonly<Record<string, readonly Counterpart[]>> }];
  const byAnchor = new Map(policy.clauses.map((clause) => [clause.anchor, clause]));
  const units = Object.entries(counterparts).flatMap(([anchor, own]): readonly Unit[] => {
    const clause = byAnchor.get(anchor);
    if (clause === undefined) return [];
    const { citation: place, topics } = clause;
    return [{ policy, anchor, place, topics, text: wholeText(policy, clause), counterparts: own }];
  });
  return { policy, units };
}

/** A clause with all that stands below it. */
function wholeText({ clauses }: Compared, { anchor, text, reading }: ComparedClause): string {
  const within = new Set([anchor]);
  let whole = (reading ?? text).trimStart();
  for (const each of clauses) {
    if (each.parent === null || !within.has(each.parent)) continue;
    within.add(each.anchor);
    whole += each.label + (each.reading ?? each.text);
  }
  return whole;
}
