const key = 'zhengdian-appearance';

/** Shows the kept choices in the panel and applies and keeps each change at once. */
export function startDisplaySettings(): void {
  const form = document.querySelector<HTMLFormElement>('#display-settings');
  const panel = form?.closest('details');
  if (!form || !panel) return;
  const root = document.documentElement;
  for (const input of form.querySelectorAll('input')) {
    input.checked = input.value === (root.dataset[input.name] ?? '');
  }
  form.addEventListener('change', () => {
    const chosen: Record<string, string> = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && value !== '') chosen[name] = value;
      delete root.dataset[name];
    }
    Object.assign(root.dataset, chosen);
    try {
      localStorage.setItem(key, JSON.stringify(chosen));
    } catch {
      // Storage is closed: the choice holds for this page.
    }
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel.open) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !panel.contains(event.target)) panel.open = false;
  });
}
