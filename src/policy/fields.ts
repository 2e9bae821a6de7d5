import { z } from 'zod';
import { parseIsoDate } from './dates.ts';

/** Text that says something. */
export const text = z.string().trim().min(1);

/** A day that exists: `2023-04-18`. */
export const day = z.string().transform((value, context) => {
  const date = parseIsoDate(value);
  if (date === undefined) {
    context.addIssue({ code: 'custom', message: `${value} 不是存在的日期` });
    return z.NEVER;
  }
  return date;
});
