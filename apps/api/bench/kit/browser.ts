import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';

/** A Chromium of its own for each page that is measured, so that its processes are the page's alone. */
export interface MeasuredPage {
  browser: Browser;
  page: Page;
  /** CPU time of all the browser's processes since their start, ms. */
  cpuMs(): Promise<number>;
  /** Size of the page's heap after a collection, bytes, and its DOM nodes. */
  memory(): Promise<{ heap: number; nodes: number }>;
}

const args = ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'];

export async function openPage(address: string, initScript?: string): Promise<MeasuredPage> {
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 });
  if (initScript) await page.addInitScript(initScript);
  await page.goto(address);
  const whole = await browser.newBrowserCDPSession();
  const own = await page.context().newCDPSession(page);
  return { browser, page, cpuMs: () => cpuMs(whole), memory: () => memory(own) };
}

async function cpuMs(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function memory(session: CDPSession): Promise<{ heap: number; nodes: number }> {
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes };
}
