// Runs before the first paint, so that a page never shows in another size or colour than chosen.
{
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const chosen = JSON.parse(localStorage.getItem('zhengdian-appearance') ?? '{}');
    for (const name of ['size', 'contrast', 'view', 'scheme', 'face']) {
      if (typeof chosen[name] === 'string') root.dataset[name] = chosen[name];
    }
  } catch {
    // Storage is closed or damaged: the standard appearance holds.
  }
}
