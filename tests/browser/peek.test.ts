import { expect, test } from 'vitest';
import { inWindow, siteUrl, useBrowser } from './search-visit.ts';

useBrowser();

const page = `${siteUrl}policies/hunan-2021/`;
const link = 'a.cites:has-text("《优化营商环境条例》")';

test('a reference shows what it names when it is pointed at, and Escape closes that', () =>
  inWindow(async (window) => {
    await window.goto(page);
    await window.locator('#text').hover();
    await window.locator(link).hover();
    const box = window.getByRole('tooltip');
    await box.getByText('优化营商环境条例').waitFor();
    expect(await box.textContent()).toContain('国务院令第722号');
    expect(await window.locator(link).getAttribute('aria-describedby')).toBe('peek');
    await window.keyboard.press('Escape');
    expect(await box.count()).toBe(0);
  }));

test('and when it has the focus; the link leads there', () =>
  inWindow(async (window) => {
    await window.goto(page);
    await window.locator(link).focus();
    await window.keyboard.press('Shift+Tab');
    await window.keyboard.press('Tab');
    await window.getByRole('tooltip').getByText('优化营商环境条例').waitFor();
    await window.keyboard.press('Enter');
    await window.waitForURL(/\/cited\/youhua-yingshang-huanjing-tiaoli\/$/u);
    await window.getByRole('link', { name: '湖南省法治政府建设实施方案（2021—2025年）' }).waitFor();
  }));

test('the first tap of a finger shows it, and the box has the link', () =>
  inWindow(
    async (window) => {
      await window.goto(page);
      await window.locator('#text p').first().tap();
      await window.waitForTimeout(300);
      await window.locator(link).tap();
      await window.getByRole('tooltip').getByText('优化营商环境条例').waitFor();
      expect(window.url()).toContain('hunan-2021');
      await window.getByRole('tooltip').getByRole('link', { name: '打开' }).tap();
      await window.waitForURL(/\/cited\//u);
    },
    { hasTouch: true, viewport: { width: 375, height: 800 } },
  ));
