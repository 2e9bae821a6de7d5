import { UnreadableSource } from '../../../src/import/source-document.ts';
import { readNodes } from './xml.ts';
import { openZip, type ZipArchive } from './zip.ts';

export interface Relation {
  /** The last word of its type: `styles`, `image`, `footnotes`; the same in strict files. */
  readonly type: string;
  /** Name of a part, or an address where it is `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** A part and what it refers to, by the ids that it uses. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly relations: ReadonlyMap<string, Relation>;
}

export interface WordPackage {
  readonly main: Part;
  /** Undefined where the relation leads nowhere. */
  open(relation: Relation): Part | undefined;
  /** The part that the main part relates to as `styles`, `numbering`, … */
  related(type: string): Part | undefined;
}

/** Throws `UnreadableSource` for anything that is no office document; the main part may be a sheet yet. */
export function openPackage(bytes: Uint8Array): WordPackage {
  refuseOthers(bytes);
  const zip = openZip(bytes);
  const root = [...relationsOf(zip, '').values()].find(({ type }) => type === 'officeDocument');
  const main = root && partOf(zip, root);
  if (main === undefined) throw new UnreadableSource('docx-not-word');
  const open = (relation: Relation): Part | undefined => partOf(zip, relation);
  return {
    main,
    open,
    related(type) {
      const relation = [...main.relations.values()].find((candidate) => candidate.type === type);
      const part = relation && open(relation);
      // Without its numbers or notes the text would be another one.
      if (relation !== undefined && part === undefined) {
        throw new UnreadableSource('docx-damaged', `里面没有“${relation.target}”`);
      }
      return part;
    },
  };
}

/** Files that are not even a zip: an encrypted docx and an old .doc are OLE files. */
function refuseOthers(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) throw new UnreadableSource('file-empty');
  if (file.subarray(0, 8).equals(oleSignature)) {
    const encrypted = file.includes('EncryptedPackage', 0, 'utf16le');
    throw new UnreadableSource(encrypted ? 'docx-encrypted' : 'docx-old-doc');
  }
  if (!file.subarray(0, 2).equals(zipSignature)) throw new UnreadableSource('docx-not-word');
}

const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const zipSignature = Buffer.from('PK');

function partOf(zip: ZipArchive, { target, external }: Relation): Part | undefined {
  if (external) return undefined;
  // Targets are addresses; names in a zip are not, but some writers escape them too.
  const name = [target, unescaped(target)].find((candidate) => zip.has(candidate));
  const bytes = name === undefined ? undefined : zip.read(name);
  if (name === undefined || bytes === undefined) return undefined;
  return { name, bytes, relations: relationsOf(zip, name) };
}

/** `word/document.xml` has its relations in `word/_rels/document.xml.rels`, the package in `_rels/.rels`. */
function relationsOf(zip: ZipArchive, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const relations = new Map<string, Relation>();
  const bytes = zip.read(name);
  if (bytes === undefined) return relations;
  readNodes(bytes, name, {
    'rel:Relationship'({ attributes }) {
      const external = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      relations.set(attributes.get('Id') ?? '', {
        type: attributes.get('Type')?.split('/').at(-1) ?? '',
        target: external ? target : resolved(folder, target),
        external,
      });
    },
  });
  return relations;
}

/** `word/` and `../media/a.png` → `media/a.png`; `/word/a.xml` → `word/a.xml`. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function unescaped(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
