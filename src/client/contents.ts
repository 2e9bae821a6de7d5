/** Opens the contents where they stand beside the text, and marks the clause being read. */
export function startContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('#contents');
  if (!contents) return;
  const beside = () => getComputedStyle(contents).getPropertyValue('--beside') === '1';
  contents.open = beside();
  contents.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement && !beside()) contents.open = false;
  });

  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.matches('.to-contents')) contents.open = true;
  });

  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const clause = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (clause) links.set(clause, link);
  }
  const seen = new Set<Element>();
  let current: HTMLAnchorElement | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      // The innermost clause at the reading line comes last in the document.
      const innermost = [...links.keys()].findLast((clause) => seen.has(clause));
      const link = innermost && links.get(innermost);
      if (link === undefined || link === current) return;
      current?.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'true');
      current = link;
      if (beside()) keepInSight(link, contents);
    },
    { rootMargin: '-20% 0px -79% 0px' },
  );
  for (const clause of links.keys()) observer.observe(clause);
}

/** Scrolls the tree, never the page. */
function keepInSight(link: HTMLElement, contents: HTMLElement): void {
  const frame = contents.closest('nav') ?? contents;
  const { top, bottom } = link.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  if (top < box.top + 40 || bottom > box.bottom - 40) {
    frame.scrollTop += top - box.top - frame.clientHeight / 3;
  }
}
