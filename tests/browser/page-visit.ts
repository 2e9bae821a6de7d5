import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';

/** What a reader meets on a page, seen in one visit and in one without script. */
export interface PageVisit {
  /** Accessibility faults in light colours: `image-alt: img.logo`. */
  readonly axeLight: readonly string[];
  /** Contrast faults in dark colours. */
  readonly axeDark: readonly string[];
  /** Errors on the console, exceptions, violations of the security policy. */
  readonly complaints: readonly string[];
  /** Requests to another origin, and answers other than 2xx and 3xx. */
  readonly strayRequests: readonly string[];
  /** What sticks out to the right at 320 px. */
  readonly overflow: readonly string[];
  /** Where the first press of Tab leads: text and target of the link. */
  readonly firstStop: string;
  /** Text of `main` as shown, white space removed. */
  readonly scriptedText: string;
  readonly plainText: string;
}

/**
 * A reader with two windows, one of them without script, who goes from page to page: opening a
 * window takes longer than looking at most pages.
 */
export async function openVisitor(browser: Browser): Promise<(url: string) => Promise<PageVisit>> {
  const scripted = await browser.newContext({ viewport: wide, reducedMotion: 'reduce' });
  const plain = await browser.newContext({ viewport: wide, javaScriptEnabled: false });
  const [page, plainPage] = [await scripted.newPage(), await plain.newPage()];
  return async (url) => {
    const plainText = await visitPlainly(plainPage, url);
    return { ...(await visitWithScript(page, url)), plainText };
  };
}

const wide = { width: 1280, height: 900 };

async function visitWithScript(page: Page, url: string) {
  const complaints: string[] = [];
  const strayRequests: string[] = [];
  const { origin } = new URL(url);
  page.removeAllListeners();
  page.on('console', (message) => {
    // A page for a missing address is answered with 404, which the browser notes as an error.
    const isOwnStatus = message.location().url === url && url.endsWith('/404.html');
    if (message.type() === 'error' && !isOwnStatus) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (target.origin !== origin && !/^(?:data|blob):$/u.test(target.protocol)) {
      strayRequests.push(request.url());
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) strayRequests.push(`${response.status()} ${response.url()}`);
  });
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(url, { waitUntil: 'load' });
  await page.keyboard.press('Tab');
  const firstStop = await page.evaluate(() => {
    const active = document.activeElement;
    return `${active?.textContent?.trim()} → ${active?.getAttribute('href')}`;
  });
  const scriptedText = await mainText(page);
  const axeLight = await axeFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const axeDark = await axeFaults(page, ['color-contrast']);
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await wideElements(page);
  return { axeLight, axeDark, complaints, strayRequests, overflow, firstStop, scriptedText };
}

async function visitPlainly(page: Page, url: string): Promise<string> {
  await page.goto(url, { waitUntil: 'load' });
  return await mainText(page);
}

/** Faults of all rules, or of those named. */
async function axeFaults(page: Page, rules?: string[]): Promise<readonly string[]> {
  // Preloading would fetch the style sheets once more, which a strict policy may refuse; the
  // legacy mode leaves out frames, of which there are none, and takes half the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ preload: false, resultTypes: ['violations'] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`,
    ),
  );
}

/** Elements that make the page scroll sideways; those that scroll by themselves are not meant. */
function wideElements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [`${scrollWidth} px wide`, ...wide.slice(0, 5)];
  });
}

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replace(/\s+/gu, '');
}
