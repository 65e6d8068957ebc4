import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { interpretedOnly, memoryOf, type PageMemory } from '@zhiban/soak';

/** A Chromium of its own for each page that is measured, so that its processes are the page's alone. */
export interface MeasuredPage {
  browser: Browser;
  page: Page;
  /** CPU time of all the browser's processes since their start, ms. */
  cpuMs(): Promise<number>;
  memory(): Promise<PageMemory>;
}

const args = ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage'];

export interface PageWishes {
  initScript?: string;
  /** Scripts are never compiled, so that the heap is what the page holds. */
  interpreted?: boolean;
}

export async function openPage(address: string, { initScript, interpreted }: PageWishes = {}): Promise<MeasuredPage> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: interpreted ? [...args, interpretedOnly] : args,
    // The bench ends it; a soak that is interrupted still has its summary to write.
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 });
  if (initScript) await page.addInitScript(initScript);
  await page.goto(address);
  const whole = await browser.newBrowserCDPSession();
  const own = await page.context().newCDPSession(page);
  return { browser, page, cpuMs: () => cpuMs(whole), memory: () => memoryOf(own) };
}

async function cpuMs(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
