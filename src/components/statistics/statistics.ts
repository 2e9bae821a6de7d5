import type { IsoDate } from '../../policy/dates.ts';
import type { Library } from '../../policy/library.ts';
import { deadlineStatistic } from './deadline-statistic.ts';
import { policyStatistics } from './policy-statistics.ts';
import { reportSection } from './report-section.ts';
import type { StatisticFile, StatisticSection } from './statistic.ts';
import { topicStatistic } from './topic-statistic.ts';
import { unitStatistic } from './unit-statistic.ts';

const known = new WeakMap<Library, readonly StatisticSection[]>();

/** All that the page of statistics shows; what holds is said for the day that a library is first asked for. */
export function statisticsOf(library: Library, day: IsoDate): readonly StatisticSection[] {
  const sections = known.get(library) ?? buildSections(library, day);
  known.set(library, sections);
  return sections;
}

function buildSections(library: Library, day: IsoDate): readonly StatisticSection[] {
  return [
    { id: 'policies', name: '文件', statistics: policyStatistics(library, day) },
    {
      id: 'measures',
      name: '措施',
      statistics: [
        topicStatistic(library),
        unitStatistic(library),
        deadlineStatistic(library, day),
      ],
    },
    reportSection(library),
  ];
}

/** The tables of all sections as files. */
export function statisticFiles(sections: readonly StatisticSection[]): readonly StatisticFile[] {
  return sections.flatMap(({ statistics, file }) => [
    ...statistics.flatMap((statistic) => statistic.file ?? []),
    ...(file === undefined ? [] : [file]),
  ]);
}
