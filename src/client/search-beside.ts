/** What stands beside the hits is open there, and closed where it stands above them. */
export function fitBeside(details: HTMLDetailsElement): void {
  const beside = getComputedStyle(details).getPropertyValue('--beside') === '1';
  if (details.dataset['beside'] === String(beside)) return;
  details.dataset['beside'] = String(beside);
  details.open = beside;
}
