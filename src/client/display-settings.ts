const key = 'zhengdian-appearance';

/** Shows the kept choices in the panel and applies and keeps each change at once. */
export function startDisplaySettings(): void {
  const choices = document.querySelector<HTMLElement>('#display-settings');
  const panel = choices?.closest('details');
  if (!choices || !panel) return;
  const root = document.documentElement;
  const inputs = [...choices.querySelectorAll('input')];
  for (const input of inputs) {
    input.checked = input.value === (root.dataset[input.name] ?? '');
  }
  choices.addEventListener('change', () => {
    const chosen: Record<string, string> = {};
    for (const { name, value, checked } of inputs) {
      delete root.dataset[name];
      if (checked && value !== '') chosen[name] = value;
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
