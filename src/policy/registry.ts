import { z } from 'zod';
import { day, text } from './fields.ts';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);

/** `regions.yaml`: places by their GB/T 2260 codes. */
export const regionList = z.array(
  z.strictObject({
    code: z.string().regex(/^\d{6}$/u),
    name: text,
    level: z.enum(['国家', '省', '市', '县']),
    /** Code of the place one level up. */
    parent: z
      .string()
      .regex(/^\d{6}$/u)
      .optional(),
  }),
);
export type Region = z.output<typeof regionList>[number];

/** A place and all places it lies in, from the inside out; a circle of places ends where it closes. */
export function regionLine(regions: readonly Region[], region: Region): readonly Region[] {
  const line = [region];
  for (;;) {
    const above = regions.find(({ code }) => code === line.at(-1)?.parent);
    if (above === undefined || line.includes(above)) return line;
    line.push(above);
  }
}

/** `topics.yaml`: fields with their topics. Ids are part of addresses. */
export const topicFieldList = z.array(
  z.strictObject({
    id: slug,
    name: text,
    topics: z.array(z.strictObject({ id: slug, name: text })).default([]),
  }),
);
export type TopicField = z.output<typeof topicFieldList>[number];
export type Topic = TopicField['topics'][number];

/** `units.yaml`: each unit once a place, with the other names that texts use for it. */
export const unitList = z.array(
  z.strictObject({
    id: slug,
    region: z.string().regex(/^\d{6}$/u),
    name: text,
    aliases: z.array(text).default([]),
    /** Stands for many, such as 区政府各有关部门, and is never taken apart. */
    collective: z.boolean().default(false),
  }),
);
export type Unit = z.output<typeof unitList>[number];

/** `external.yaml`: documents that policies refer to and the library has not. */
export const outsideList = z.array(
  z.strictObject({
    id: slug,
    name: text,
    /** Other names that texts use for it. */
    aliases: z.array(text).default([]),
    number: text.optional(),
    issuer: text.optional(),
    /** 成文 or 公布, as far as it is known. */
    date: z
      .string()
      .regex(/^\d{4}(?:-\d{2}){0,2}$/u)
      .optional(),
    /** Where the official text is to be had. */
    url: z.url({ protocol: /^https?$/u }).optional(),
    /** That it was repealed, ran out or was amended, from which day on, and by what. */
    ended: z
      .strictObject({
        how: z.enum(['废止', '失效', '修改']),
        on: day,
        words: text,
      })
      .optional(),
    note: text.optional(),
  }),
);
export type OutsideEntry = z.output<typeof outsideList>[number];

export interface Registries {
  readonly regions: readonly Region[];
  readonly topics: readonly TopicField[];
  readonly units: readonly Unit[];
  readonly outside: readonly OutsideEntry[];
}

/** A topic or a whole field by its id; both can be set on a measure. */
export function topicName(topics: readonly TopicField[], id: string): string | undefined {
  for (const field of topics) {
    if (field.id === id) return field.name;
    const topic = field.topics.find((each) => each.id === id);
    if (topic !== undefined) return topic.name;
  }
  return undefined;
}

/** All fields and topics in the order of the registry, each field before its topics. */
export function topicsInOrder(fields: readonly TopicField[]): readonly Topic[] {
  return fields.flatMap(({ id, name, topics }) => [{ id, name }, ...topics]);
}

/** The unit that a text of this place means by a name. */
export function unitNamed(units: readonly Unit[], region: string, name: string): Unit | undefined {
  return units.find(
    (unit) => unit.region === region && (unit.name === name || unit.aliases.includes(name)),
  );
}

/** As `unitNamed`, for many names. */
export function unitFinder(
  units: readonly Unit[],
): (region: string, name: string) => Unit | undefined {
  const byName = new Map<string, Unit>();
  for (const unit of units) {
    for (const name of [unit.name, ...unit.aliases]) {
      const key = `${unit.region} ${name}`;
      if (!byName.has(key)) byName.set(key, unit);
    }
  }
  return (region, name) => byName.get(`${region} ${name}`);
}
