import type { AnswerSummary } from '../search/answer.ts';
import { type Asked, viewNames, withChoice } from './search-address.ts';
import { hitsAsCsv, mostRows, saveFile } from './search-csv.ts';
import { findDocuments, showDocuments } from './search-documents.ts';
import { make, makeButton, makeChoice, makeLink, part } from './elements.ts';
import { fitBeside } from './search-beside.ts';
import { showFacets } from './search-facets.ts';
import { type ListSetting, showByDocument, showHits, step } from './search-list.ts';
import { noHits } from './search-notices.ts';
import { listTitle, meaningText, sizeText } from './search-reasons.ts';
import { showWords } from './search-words.ts';

export interface AnswerSetting extends Pick<
  ListSetting,
  'give' | 'giveAt' | 'giveGroups' | 'failed' | 'again'
> {
  readonly base: string;
  readonly asked: Asked;
  /** Asks anew. */
  readonly go: (asked: Asked) => void;
  /** Hits that are shown at first. */
  readonly shown: number;
  readonly isCurrent: () => boolean;
}

/**
 * Shows what is known of an answer, then its hits as they come, then the documents. Resolves when
 * the first exact hits stand there.
 */
export function showAnswer(summary: AnswerSummary, setting: AnswerSetting): Promise<void> {
  const { base, asked, go, isCurrent } = setting;
  part('search-answer').dataset['view'] = asked.view;
  const chosen = Object.values(asked.chosen).flat().length;
  const clear = () => go({ ...asked, chosen: {} });
  const facets = part<HTMLDetailsElement>('search-facets');
  facets.hidden = chosen === 0 && Object.values(summary.facets).flat().length === 0;
  part('facets-chosen').textContent = chosen === 0 ? '' : `已选 ${chosen} 项`;
  showFacets(part('facet-values'), {
    facets: summary.facets,
    chosen: asked.chosen,
    choose: (choice) => go(withChoice(asked, choice)),
    clear,
  });
  const documents = part<HTMLDetailsElement>('search-documents');
  documents.hidden = false;
  showDocuments(part('documents'), undefined, base);
  fitBeside(facets);
  fitBeside(documents);
  const exactly = showExact(summary, setting, chosen === 0 ? undefined : clear);
  const near = part('near');
  near.hidden = summary.near === 0;
  part('near-hits').replaceChildren();
  part('near-count').textContent = `${summary.near} 条`;
  const nearly = exactly.then(() =>
    summary.near > 0 && isCurrent()
      ? showHits(part('near-hits'), listSetting(summary, setting, 'near'))
      : undefined,
  );
  void nearly
    .then(() => findDocuments(summary.reading, base))
    // The documents are an addition: without them the answer stands.
    .catch(() => [])
    .then((pages) => {
      if (!isCurrent()) return;
      documents.hidden = pages.length === 0;
      showDocuments(part('documents'), pages, base);
    });
  return exactly;
}

function showExact(
  summary: AnswerSummary,
  setting: AnswerSetting,
  clear: (() => void) | undefined,
): Promise<void> {
  const { asked, base } = setting;
  const place = part('exact-hits');
  part('exact-count').textContent = summary.exact === 0 ? '' : sizeText(summary);
  part('exact-name').textContent = listTitle(summary);
  part('exact-meaning').hidden = summary.exact === 0;
  part('exact-grain').textContent = meaningText(summary.grain);
  part('to-near').hidden = summary.near === 0;
  part('exact-also').replaceChildren(...inTitled(summary));
  const tools = part('search-tools');
  tools.hidden = summary.exact === 0;
  if (summary.exact === 0) {
    place.replaceChildren(
      ...(summary.missing.length > 0 ? [] : [noHits(summary, { base, clear })]),
    );
    return Promise.resolve();
  }
  showTools(tools, summary, setting);
  const list = listSetting(summary, setting, 'exact');
  switch (asked.view) {
    case 'hits':
      return showHits(place, list);
    case 'documents':
      return showByDocument(place, list);
    case 'words':
      return showWords(place, list);
    default:
      return asked.view satisfies never;
  }
}

/** A way to the words in the document that one of them names. */
function inTitled({ tried }: AnswerSummary): readonly (Node | string)[] {
  return tried.flatMap((trial) => {
    if (trial.kind !== 'in-titled') return [];
    const link = makeLink(`?q=${encodeURIComponent(trial.query)}`, [
      `只看标题含「${trial.words}」的文件`,
    ]);
    return [link, `：${trial.found} 条`];
  });
}

function listSetting(
  summary: AnswerSummary,
  setting: AnswerSetting,
  list: ListSetting['list'],
): ListSetting {
  const { base, give, giveAt, giveGroups, failed, again, shown } = setting;
  const isExact = list === 'exact';
  return {
    ...{ base, give, giveAt, giveGroups, failed, again, list },
    total: isExact ? summary.listed : summary.near,
    first: isExact ? shown : step,
  };
}

function showTools(
  place: HTMLElement,
  summary: AnswerSummary,
  { asked, base, go, give }: AnswerSetting,
): void {
  const focused = document.activeElement;
  const name = focused instanceof HTMLInputElement && place.contains(focused) ? focused.name : '';
  const said = make('span', 'csv-said');
  said.setAttribute('role', 'status');
  const csv = makeButton('下载命中条文（CSV）', () => void save());
  const save = async () => {
    csv.disabled = true;
    const file = await hitsAsCsv({ listed: summary.listed, base, give }, (count) => {
      said.textContent = `已取出 ${count} 条…`;
    });
    csv.disabled = false;
    if (file === undefined) {
      said.textContent = '没有下载成，请重试。';
      return;
    }
    const isCut = summary.exact > mostRows;
    said.textContent = isCut
      ? `只下载了前 ${mostRows} 条，共 ${summary.exact} 条。`
      : `已下载 ${file.rows} 条。`;
    saveFile(`政典-${asked.query.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 30)}.csv`, file.text);
  };
  place.replaceChildren(
    makeChoice('视图', viewNames, { chosen: asked.view, choose: (view) => go({ ...asked, view }) }),
    makeChoice(
      '排序',
      { relevance: '最相关', date: '最新' },
      { chosen: asked.sort, choose: (sort) => go({ ...asked, sort }) },
    ),
    make('p', 'csv', [csv, said]),
  );
  if (name !== '') place.querySelector<HTMLElement>(`input[name="${name}"]:checked`)?.focus();
}
