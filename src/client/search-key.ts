/** `/` leads to the search box of any page; Esc does not empty it, as some browsers have it. */
export function startSearchKey(): void {
  addEventListener('keydown', (event) => {
    const { target } = event;
    const inBox = target instanceof HTMLInputElement && target.type === 'search';
    if (event.key === 'Escape' && inBox) event.preventDefault();
    if (event.key !== '/' || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof Element && target.closest(fields) !== null) return;
    const box = document.querySelector<HTMLInputElement>('input[name="q"]');
    if (box === null) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/** Where a `/` is a character. */
const fields = 'input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable]';
