import type { Frame } from 'playwright-core';
import type { SheetPage } from './driver';

/** 5,488 output tokens of a 1024x1536 high image, in USD at $30, $45 and $60 per 1M. */
export const AT_30 = '0.16464';
export const AT_45 = '0.24696';
export const AT_60 = '0.32928';
export const CELL = 'M3';
export const FOLLOWING = '=IMGCOST("1024x1536","high","gpt-image-2",,,IMG_RATES)';

export const openRates = async (sheet: SheetPage): Promise<Frame> => {
  await sheet.clickMenu('Image cost › Edit rates');
  const frame = await sheet.sidebarFrame();
  await frame.waitForSelector('#rate-gpt-image-2');
  return frame;
};

/** Opens the form of GPT Image 2 and types a price of image output. */
export const typeOutput = async (frame: Frame, price: string): Promise<void> => {
  await frame.locator('#rate-gpt-image-2').click();
  await frame.getByLabel('Image output', { exact: true }).fill(price);
};
export const save = (frame: Frame): Promise<void> =>
  frame.getByRole('button', { name: 'Save', exact: true }).click();
export const saved = (frame: Frame) => frame.locator('.message.done').waitFor();
