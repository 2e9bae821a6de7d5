import { startClauseTools } from './clause-tools.ts';
import { startContents } from './contents.ts';
import peekAddress from './peek.ts?worker&url';

/** What a policy page does beyond being read. */
export function startReading(): void {
  startContents();
  startClauseTools();
  const text = document.querySelector('#text:has(.cites)');
  // Fetched when somebody comes near the text; as an address, because a module that is fetched later
  // brings more program with it than all that is here.
  const peek = () => import(/* @vite-ignore */ peekAddress);
  text?.addEventListener('pointerover', peek, { once: true });
  text?.addEventListener('focusin', peek, { once: true });
  document.querySelector('#print')?.addEventListener('click', () => print());
}
