import { changedPrice } from '../../../src/rates/changed-price';
import { SHIPPED_RATES } from '../../../src/rates/shipped-rates';
import { cost, edited, newDocument, save } from '../../support/rate-documents';

jest.setTimeout(60_000);

/** A response as OpenAI gives it: one 1024x1024 image of high quality, and 17 tokens of prompt. */
const response = (day: string) =>
  JSON.stringify({
    created: Date.parse(`${day}T12:00:00Z`) / 1000,
    usage: {
      input_tokens: 17,
      input_tokens_details: { text_tokens: 17, image_tokens: 0 },
      output_tokens: 7024,
      total_tokens: 7041,
    },
  });

test('a new price for today leaves every figure of yesterday bit for bit, and prices what happens from today on', async () => {
  const host = await newDocument();
  await save(host, edited(31));
  host.typeInto('Sheet1', 'A1', response('2026-11-21'));
  host.typeInto('Sheet1', 'A2', response('2026-11-22'));
  const figures = () => {
    host.typeInto('Sheet1', 'B1', '=IMGUSAGE(A1,"gpt-image-2",IMG_RATES)');
    host.typeInto('Sheet1', 'B2', '=IMGUSAGE(A2,"gpt-image-2",IMG_RATES)');
    host.typeInto('Sheet1', 'B3', '=IMGRATE("gpt-image-2","imageOut",DATE(2026,11,21),IMG_RATES)');
    host.typeInto('Sheet1', 'B4', '=IMGRATE("gpt-image-2","imageOut",DATE(2026,11,22),IMG_RATES)');
    return ['B1', 'B2', 'B3', 'B4'].map((cell) => host.value('Sheet1', cell));
  };
  const before = figures();
  const [was, is] = [edited(31), edited(45)];
  const rate = changedPrice(was.rate as never, is.rate as never, {
    validFrom: '2026-11-22',
    correctsMistake: false,
  });
  await save(host, { ...is, rate });
  const after = figures();
  const prompt = (17 * SHIPPED_RATES[0].price.textIn) / 1e6;
  expect(before).toEqual([expect.closeTo(cost(31) + prompt, 12), before[0], 31, 31]);
  expect(after).toEqual([before[0], expect.closeTo(cost(45) + prompt, 12), 31, 45]);
});
