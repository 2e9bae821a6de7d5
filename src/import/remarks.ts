import { fileRemarks } from './remarks/files.ts';
import { docxRemarks } from './remarks/docx.ts';
import { htmlRemarks } from './remarks/html.ts';
import { pdfRemarks } from './remarks/pdf.ts';
import { structureRemarks } from './remarks/structure.ts';
import { characterRemarks } from './remarks/characters.ts';
import { metadataRemarks } from './remarks/metadata.ts';
import type { Remark } from './remarks/remark.ts';

/**
 * What an import has to say, in one table: what readers found in a source, what was cleaned away,
 * what a person has to look at. Ids are permanent. Web people read the texts, so they are Chinese.
 */
const remarks = {
  ...fileRemarks,
  ...docxRemarks,
  ...htmlRemarks,
  ...pdfRemarks,
  ...structureRemarks,
  ...characterRemarks,
  ...metadataRemarks,
} as const;

export type RemarkId = keyof typeof remarks;

export function remarkOf(id: RemarkId): Remark {
  return remarks[id];
}
