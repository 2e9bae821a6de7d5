/**
 * Combines the choices, keeps them in the address and says how many documents are left. Runs after
 * the validities of the page were set for today.
 */
export function startLibraryFilter(): void {
  const filter = document.querySelector<HTMLElement>('#library-filter');
  const count = document.querySelector<HTMLOutputElement>('#library-count');
  if (!filter || !count) return;
  const entries = [...document.querySelectorAll<HTMLElement>('.entries > li')];
  const selects = [...filter.querySelectorAll('select')];
  const empty = document.querySelector<HTMLElement>('#library-empty');

  const apply = () => {
    const chosen = selects.filter(({ value }) => value !== '');
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !chosen.every(({ name, value }) => valuesOf(entry, name).includes(value));
      if (!entry.hidden) shown += 1;
    }
    count.value = chosen.length === 0 ? `共${shown}件` : `符合条件${shown}件`;
    if (empty) empty.hidden = shown > 0;
  };
  const fromAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      select.value = query.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    apply();
  };
  const toAddress = () => {
    const query = new URLSearchParams(
      selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    );
    history.replaceState(undefined, '', query.size > 0 ? `?${query}` : location.pathname);
    apply();
  };
  filter.addEventListener('change', toAddress);
  document.querySelector('#library-reset')?.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    toAddress();
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
}

function valuesOf(entry: HTMLElement, name: string): readonly string[] {
  if (name === 'validity') {
    return [entry.querySelector<HTMLElement>('.validity')?.dataset.status ?? ''];
  }
  return (entry.dataset[name] ?? '').split(' ');
}
