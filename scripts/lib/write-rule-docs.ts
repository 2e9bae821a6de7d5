import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rulesPage } from './rule-docs.ts';

// Run after a rule was added or changed: node scripts/lib/write-rule-docs.ts
if (import.meta.main) {
  await writeFile(join(import.meta.dirname, '..', '..', 'docs', 'rules.md'), await rulesPage());
}
