import { startClauseTools } from './clause-tools.ts';
import { startContents } from './contents.ts';

/** What a policy page does beyond being read. */
export function startReading(): void {
  startContents();
  startClauseTools();
  document.querySelector('#print')?.addEventListener('click', () => print());
}
