import type { Clause, ClauseKind } from '../policy/clause.ts';
import { isHeading } from '../policy/clause-blocks.ts';
import type { IsoDate } from '../policy/dates.ts';
import { known } from '../policy/document.ts';
import type { Policy } from '../policy/policy.ts';
import type { TableRows } from '../policy/table.ts';
import { validityOn } from '../policy/validity.ts';
import { policyUrl, type SiteAddress } from './policy-record.ts';
import { type Xml, xmlDocument, xmlElement as element } from './xml.ts';

/** What stands for a day that nobody knows: the standard asks for one, and this one says that. */
const unknownDay = '0001-01-01';

/**
 * A policy as Akoma Ntoso 3.0 (OASIS LegalDocML). Clauses keep their anchors as `eId`; numbers are text.
 * Labels, gaps and texts put together in document order are the body, character for character, but for
 * characters that XML has not. Places that an editor has corrected stand as printed.
 */
export function akomaNtoso(
  policy: Policy,
  { day, address }: { readonly day: IsoDate; readonly address: SiteAddress },
): string {
  const { meta } = policy;
  const body = policy.clauses.map((clause) => hierarchical(clause));
  // A body has a clause at least.
  const filled = body.length > 0 ? body : [element('hcontainer', { eId: 'empty', name: 'empty' })];
  const preface = [
    element('p', {}, [element('docTitle', {}, [meta.title])]),
    ...(known(meta.number) === undefined
      ? []
      : [element('p', {}, [element('docNumber', {}, [meta.number])])]),
    ...(meta.history ?? []).map((line) => element('p', { class: 'history' }, [line])),
  ];
  const act = element(
    'act',
    { name: meta.type, contains: meta.version === undefined ? 'originalVersion' : 'singleVersion' },
    [
      metaOf(policy, { day, address }),
      element('preface', {}, preface),
      element('body', {}, filled),
      ...(policy.footnotes.length === 0
        ? []
        : [
            element(
              'conclusions',
              {},
              policy.footnotes.map(({ id, text }) =>
                element('p', { class: 'footnote' }, [`〔${id}〕${text}`]),
              ),
            ),
          ]),
    ],
  );
  return xmlDocument(
    element('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, [act]),
  );
}

function metaOf(
  policy: Policy,
  { day, address }: { readonly day: IsoDate; readonly address: SiteAddress },
): Xml {
  const { meta, id, region } = policy;
  const made = known(meta.adopted) ?? known(meta.published);
  const work = `/akn/cn-${region.code}/act/${made ?? 'unknown'}/${id}`;
  const expression = `${work}/zho@${meta.version?.from ?? made ?? ''}`;
  const date = (name: string, on: string | undefined) =>
    element('FRBRdate', { date: on ?? unknownDay, name: on === undefined ? 'unknown' : name });
  const author = element('FRBRauthor', { href: '#issuer', as: '#author' });
  const { status, sentence } = validityOn(policy, day);
  const issuers = known(meta.issuers) ?? ['unknown'];
  return element('meta', {}, [
    element('identification', { source: '#zhengdian' }, [
      element('FRBRWork', {}, [
        element('FRBRthis', { value: `${work}/!main` }),
        element('FRBRuri', { value: work }),
        element('FRBRalias', { value: policyUrl(id, address), name: 'page' }),
        date('adopted', made),
        author,
        element('FRBRcountry', { value: 'cn' }),
        element('FRBRsubtype', { value: meta.type }),
        ...(known(meta.number) === undefined
          ? []
          : [element('FRBRnumber', { value: meta.number })]),
        element('FRBRname', { value: meta.title }),
        element('FRBRprescriptive', { value: String(meta.stage === '正式') }),
        element('FRBRauthoritative', { value: 'false' }),
      ]),
      element('FRBRExpression', {}, [
        element('FRBRthis', { value: `${expression}/!main` }),
        element('FRBRuri', { value: expression }),
        date('version', meta.version?.from ?? made),
        author,
        element('FRBRlanguage', { language: 'zho' }),
      ]),
      element('FRBRManifestation', {}, [
        element('FRBRthis', { value: `${expression}/!main.xml` }),
        element('FRBRuri', { value: `${expression}.akn` }),
        element('FRBRdate', { date: day, name: 'made' }),
        element('FRBRauthor', { href: '#zhengdian', as: '#editor' }),
        element('FRBRformat', { value: 'application/akn+xml' }),
      ]),
    ]),
    element('references', { source: '#zhengdian' }, [
      element('TLCOrganization', {
        eId: 'issuer',
        href: '/ontology/issuer',
        showAs: issuers.join('、'),
      }),
      element('TLCOrganization', { eId: 'zhengdian', href: '/ontology/zhengdian', showAs: '政典' }),
      element('TLCRole', { eId: 'author', href: '/ontology/author', showAs: '发文机关' }),
      element('TLCRole', { eId: 'editor', href: '/ontology/editor', showAs: '编辑' }),
    ]),
    element('proprietary', { source: '#zhengdian' }, [
      element('validity', { xmlns: 'urn:zhengdian:record', day, status }, [sentence]),
      element('record', {
        xmlns: 'urn:zhengdian:record',
        published: meta.published,
        effective: meta.effective,
        expires: meta.expires,
        publisher: meta.source.publisher,
        url: meta.source.url,
        authoritative: meta.source.authoritative,
      }),
    ]),
  ]);
}

/** Kinds of clauses that the standard has an element for; all others are containers with a name. */
const elements: Readonly<Partial<Record<ClauseKind, string>>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
};
function hierarchical(clause: Clause): Xml {
  const { kind, label, gap, children } = clause;
  const name = elements[kind];
  const attributes =
    name === undefined ? { eId: clause.anchor, name: kind } : { eId: clause.anchor };
  const num = label === '' ? [] : [element('num', {}, [label + gap])];
  const heads = isHeading(clause);
  const heading = heads && clause.text !== '' ? [element('heading', {}, [clause.text])] : [];
  const below = children.map((child) => hierarchical(child));
  const text = heads ? [] : blocksOf(clause);
  const own =
    below.length === 0
      ? [element('content', {}, text.length > 0 ? text : [element('p', {})])]
      : [...(text.length > 0 ? [element('intro', {}, text)] : []), ...below];
  // A heading without anything below it needs no content.
  const rest = heads && below.length === 0 ? [] : own;
  return element(name ?? 'hcontainer', attributes, [...num, ...heading, ...rest]);
}

function blocksOf({ rows, figure, text, anchor }: Clause): readonly Xml[] {
  if (rows !== undefined) return [tableOf(rows, anchor)];
  if (figure !== undefined) {
    const image = element('img', { src: figure.src, alt: figure.alt });
    return [element('p', {}, [image]), ...(text === '' ? [] : [element('p', {}, [text])])];
  }
  return text === '' ? [] : [element('p', {}, [text])];
}

function tableOf(rows: TableRows, anchor: string): Xml {
  return element(
    'table',
    { eId: `${anchor}__table` },
    rows.map((row) =>
      element(
        'tr',
        {},
        row.map(({ text, header, rows: down, columns }) =>
          element(
            header ? 'th' : 'td',
            {
              ...(down > 1 ? { rowspan: String(down) } : {}),
              ...(columns > 1 ? { colspan: String(columns) } : {}),
            },
            text.split('\n').map((line) => element('p', {}, [line])),
          ),
        ),
      ),
    ),
  );
}
