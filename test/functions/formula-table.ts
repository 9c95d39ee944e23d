/** What a cell shows for a formula: a value, or the whole message of an error. */
type Expected = number | string | { error: string };

interface Row {
  readonly name: string;
  readonly formula: string;
  readonly expected: Expected;
}

const row = (name: string, formula: string, expected: Expected): Row => ({ name, formula, expected });
const error = (message: string): Expected => ({ error: message });

/**
 * Formulas as typed and what they show. Money by hand from tokens × price: 5,488 × $30/1M = $0.16464.
 * Token figures: OpenAI's calculator script and model pages, 2026-11-22.
 */
export const FORMULA_TABLE: readonly Row[] = [
  row('a high portrait', '=IMGCOST("1024x1536","high")', 0.16464),
  row('semicolons between arguments', '=IMGCOST("1024x1536";"high")', 0.16464),
  row('no argument: all defaults', '=IMGCOST()', 0.05268),
  row('a size alone is medium', '=IMGCOST("1024x1024")', 0.05268),
  row('a portrait by another name', '=IMGCOST("vertical","high")', 0.16464),
  row('a landscape in Chinese', '=IMGCOST("橫向","high")', 0.16464),
  row('a ratio with a stroke', '=IMGSIZE("16/9","high")', '1280x720'),
  row('a ratio stands for its preset', '=IMGCOST("4:5","high")', 0.18357),
  row('zh-TW quality', '=IMGCOST("1024x1024","高")', 0.21072),
  row('any case of quality', '=IMGCOST("square","HIGH")', 0.21072),
  row('a skipped quality is medium', '=IMGCOST("1024x1024",,"gpt-image-2")', 0.05268),
  row('a rate by its name', '=IMGCOST("1024x1024","high","GPT Image 2 Batch")', 0.10536),
  row('a dated snapshot', '=IMGCOST("1024x1024","high","gpt-image-2-2026-04-21")', 0.21072),
  row('2.5 high is a quarter of 2 high', '=IMGCOST("1024x1024","high","gpt-image-2.5-flare")', 0.05268),
  row('a prompt as text: 8 tokens', '=IMGCOST("1024x1024","high","gpt-image-2","a cat")', 0.21076),
  row('a prompt as tokens', '=IMGCOST("1024x1024","high","gpt-image-2",200)', 0.21172),
  row(
    'a 2.5 edit adds 10 text tokens an image: 18, 1,024 and 1,756',
    '=IMGCOST("1024x1024","high","gpt-image-2.5-flare","a cat",1)',
    0.060962,
  ),
  row('references by size', '=IMGCOST("1024x1024","high","gpt-image-2",,"1024x1024; 1280x720")', 0.226272),
  row('2.6 where it was measured', '=IMGCOST("1536x1024","low","gpt-image-2.6-flare")', 0.01992),
  row('1.5 by its table', '=IMGCOST("1024x1024","high","gpt-image-1.5")', 0.13312),
  row('credits in dollars', '=IMGCOST("1024x1024","high","internal-credits")', 0.21072),
  row('a wrapper by tier', '=IMGCOST("3840x2160","high","kie-2")', 0.08),
  row('auto where a rate sells it', '=IMGCOST("1024x1024","auto","apiframe-2")', 0.23),
  row('a sum over an array', '=SUM(IMGCOST({"1024x1024";"1024x1536"},"high"))', 0.37536),

  row('a plan: 48 generations', '=IMGTOTAL("4:5","high",20,2,20%)', 8.81136),
  row('a plan without buffer', '=IMGTOTAL("4:5","high",20,2)', 7.3428),
  row('no finals cost nothing', '=IMGTOTAL("4:5","high",0,2)', 0),
  row('20 × 2 × 1.2', '=IMGGENERATIONS(20,2,20%)', 48),
  row('10 × 1.1 is 11, not 12', '=IMGGENERATIONS(10,1,10%)', 11),
  row('3 × 2.5 × 1.2 is 9', '=IMGGENERATIONS(3,2.5,20%)', 9),
  row('rounded up once, at the end', '=IMGGENERATIONS(3,1.1)', 4),

  row('tokens of a high square', '=IMGTOKENS("1024x1024","high")', 7024),
  row('two images in one call: before the ceil', '=IMGTOKENS("1024x1024","low","gpt-image-2",2)', 391),
  row('half to even at a tie', '=IMGTOKENS("1024x672","low")', 108),
  row('a prompt as text', '=IMGPROMPTTOKENS("a cat")', 8),
  row('a prompt as tokens', '=IMGPROMPTTOKENS(42)', 42),
  row('a prompt as tokens, and said to be so', '=IMGPROMPTTOKENS("4,200 tokens")', 4200),
  row('a prompt as tokens, and said to be so in Chinese', '=IMGPROMPTTOKENS("42 個 Token")', 42),
  row('references as a count', '=IMGREFTOKENS(2)', 2048),
  row('references by size, each on its own', '=IMGREFTOKENS("1024x1024; 1280x720")', 1944),
  row('the tile rule', '=IMGREFTOKENS(1,"gpt-image-1")', 194),
  row('credits of one generation', '=IMGCREDITS("1024x1024","high","internal-credits")', 21.072),
  row('credits without a dollar value', '=IMGCREDITS("1024x1024","high","pixapi-2")', 14),
  row('a price of a rate', '=IMGRATE("gpt-image-2","imageOut")', 30),
  row('an amount of a rate', '=IMGRATE("pixapi-2","high 2K")', 67),
  row('a text of a rate', '=IMGRATE("gpt-image-1","until")', '2026-10-23'),
  row('a price on the last day that it held', '=IMGRATE("venice-2","1K",DATE(2026,8,22))', 0.27),
  row('a price on the day after', '=IMGRATE("venice-2","high 1K",DATE(2026,8,23))', 0.26),
  row('a price as of a day as text', '=IMGRATE("venice-2","2K","2026-08-01")', 0.51),
  row('a price without a day is today’s', '=IMGRATE("venice-2","high 1K","")', 0.26),
  row('a rate that no longer ships', '=IMGRATE("gpt-image-2.5-flare-batch","imageOut")', 15),
  row('a field that a rate leaves out', '=IMGRATE("gpt-image-2","until")', ''),
  row('a check that passes', '=IMGCHECK("1024x1536","high")', 'OK'),
  row(
    'a check that does not',
    '=IMGCHECK("1920x1080","high")',
    'Size 1920x1080: 1080 is not a multiple of 16. Nearest valid size: 1920x1088.',
  ),

  row(
    'an invalid size',
    '=IMGCOST("1920x1080","high")',
    error('Size 1920x1080: 1080 is not a multiple of 16. Nearest valid size: 1920x1088.'),
  ),
  row(
    'a size that breaks two rules',
    '=IMGCOST("4096x4096","high")',
    error(
      'Size 4096x4096: 4096 is longer than 3840; 16,777,216 pixels are more than 8,294,400. Nearest valid size: 2880x2880.',
    ),
  ),
  row(
    'too many pixels',
    '=IMGCOST("3840x3840","high")',
    error('Size 3840x3840: 14,745,600 pixels are more than 8,294,400. Nearest valid size: 2880x2880.'),
  ),
  row(
    'too few pixels',
    '=IMGCOST("640x640","high")',
    error('Size 640x640: 409,600 pixels are fewer than 655,360. Nearest valid size: 816x816.'),
  ),
  row(
    'too long a ratio',
    '=IMGCOST("3072x1008","high")',
    error('Size 3072x1008: the ratio 3.05:1 is above 3:1. Nearest valid size: 3072x1024.'),
  ),
  row(
    'edges off the grid',
    '=IMGCOST("1000x1000","high")',
    error('Size 1000x1000: 1000 is not a multiple of 16. Nearest valid size: 1008x1008.'),
  ),
  row(
    'an edge of zero',
    '=IMGCOST("0x1024","high")',
    error('Size 0x1024: both edges must be above 0. Nearest valid size: 512x1280.'),
  ),
  row(
    'a negative edge',
    '=IMGCOST("-1024x1024","high")',
    error(
      'Size -1024x1024: write pixels such as 1024x1536, a ratio such as 4:5, or square, portrait or landscape.',
    ),
  ),
  row(
    'text as a size',
    '=IMGCOST("poster","high")',
    error(
      'Size poster: write pixels such as 1024x1536, a ratio such as 4:5, or square, portrait or landscape.',
    ),
  ),
  row(
    'a ratio without a preset',
    '=IMGCOST("21:9","high")',
    error(
      'Size 21:9: this ratio has no preset. Find a size with =IMGSIZE("21:9"; "medium"), write pixels, or one of 1:1, 3:2, 2:3, 4:5, 5:4, 4:3, 3:4, 16:9, 9:16.',
    ),
  ),
  row(
    'size auto',
    '=IMGCOST("auto","high")',
    error('Size auto: the model chooses, so it cannot be computed. Write pixels such as 1024x1024.'),
  ),
  row(
    'a size that a fixed model does not make',
    '=IMGCOST("1024x1280","high","gpt-image-1.5")',
    error('Size 1024x1280: gpt-image-1.5 makes only 1024x1024, 1024x1536 or 1536x1024.'),
  ),
  row('an unknown quality', '=IMGCOST("1024x1024","best")', error('Quality best: use low, medium or high.')),
  row(
    'quality auto',
    '=IMGCOST("1024x1024","auto")',
    error(
      'Quality auto: gpt-image-2 chooses, so it cannot be computed: between $0.0059 (low) and $0.2107 (high) an image. Use low, medium or high.',
    ),
  ),
  row(
    'a quality that the model does not offer',
    '=IMGCOST("1024x1024","max")',
    error('Quality max: gpt-image-2 does not offer it. Use low, medium or high.'),
  ),
  row(
    'an unknown model',
    '=IMGTOKENS("1024x1024","high","dall-e-3")',
    error(
      'Model dall-e-3: not known. Use gpt-image-2, gpt-image-2.5-flare, gpt-image-2.5-sunburst, gpt-image-2.6-flare, gpt-image-2.6-sunburst, gpt-image-1.5, gpt-image-1-mini, gpt-image-1 or chatgpt-image-latest.',
    ),
  ),
  row(
    'too many images in one call',
    '=IMGTOKENS("1024x1024","high","gpt-image-2",11)',
    error('n (images in one call) 11: give at most 10.'),
  ),
  row(
    'what nobody has measured',
    '=IMGCOST("1536x1024","medium","gpt-image-2.6-flare")',
    error(
      'gpt-image-2.6-flare 1536x1024 medium: not measured, and no formula is known. Measured: 1536x1024/low, 1536x1024/high, 3840x2160/high.',
    ),
  ),
  row(
    'references of a model that nobody has measured',
    '=IMGCOST("1536x1024","low","gpt-image-2.6-flare",,1)',
    error(
      'References: what an input image costs with gpt-image-2.6-flare is not known. Use 0 references or another model.',
    ),
  ),
  row(
    'negative references',
    '=IMGREFTOKENS(-1)',
    error('References -1: give a whole number of 0 or more, or sizes such as "1024x1024; 800x600".'),
  ),
  row(
    'fractional references',
    '=IMGREFTOKENS(1.5)',
    error('References 1.5: give a whole number of 0 or more, or sizes such as "1024x1024; 800x600".'),
  ),
  row('too many references', '=IMGREFTOKENS(17)', error('References 17: one call takes at most 16.')),
  row(
    'references that are no sizes',
    '=IMGREFTOKENS("1024x1024; cat")',
    error('References: "cat" is not a size. Give a count, or sizes such as "1024x1024; 800x600".'),
  ),
  row(
    'a prompt of half a token',
    '=IMGPROMPTTOKENS(1.5)',
    error('Prompt 1.5: give the text, or its tokens as a whole number of 0 or more.'),
  ),
  row(
    'a list of references without any size',
    '=IMGREFTOKENS(" ; ")',
    error('References: ";" is not a size. Give a count, or sizes such as "1024x1024; 800x600".'),
  ),
  row(
    'a long text instead of references: cut short',
    `=IMGREFTOKENS("${'x'.repeat(100)}")`,
    error(
      `References: "${'x'.repeat(59)}…" is not a size. Give a count, or sizes such as "1024x1024; 800x600".`,
    ),
  ),
  row(
    'more prompt tokens than can be counted',
    '=IMGCOST("1:1","low",,1E+308)',
    error('Prompt 1e+308: give at most 1,000,000,000.'),
  ),
  row(
    'a field of prices per million at a rate per image',
    '=IMGRATE("kie-2","imageOut")',
    error(
      'Field imageOut: kie-2 has no such field. Use id, name, billing, model, unit, source, checked, from, until, note, roundUpTo, perExtraReference, freeReferences, 1K, 2K or 4K.',
    ),
  ),
  row(
    'a day as text that can be read two ways',
    '=IMGRATE("venice-2","1K","8/9/2026")',
    error('Day 8/9/2026: not a day. Use a date, such as DATE(2026; 8; 22) or "2026-08-22".'),
  ),
  row(
    'a time instead of a day',
    '=IMGRATE("venice-2","1K",TIME(4,5,0))',
    error('Day 1899-12-30 04:05:00: not a day. Use a date, such as DATE(2026; 8; 22) or "2026-08-22".'),
  ),
  row(
    'a number instead of a day',
    '=IMGRATE("venice-2","1K",20260822)',
    error('Day 20260822: not a day. Use a date, such as DATE(2026; 8; 22) or "2026-08-22".'),
  ),
  row(
    'a day before a rate was offered',
    '=IMGRATE("gpt-image-2","imageOut",DATE(2026,4,20))',
    error('Rate gpt-image-2: not offered on 2026-04-20. Use a day from 2026-04-21 on.'),
  ),
  row(
    'a price that is unknown',
    '=IMGCOST("1024x1024","high","gpt-image-2.5-flare-batch",200)',
    error(
      'Rate gpt-image-2.5-flare-batch: the price of text input is unknown. Enter it in Image cost › Edit rates.',
    ),
  ),
  row(
    'a credits rate without a dollar value',
    '=IMGCOST("1024x1024","high","pixapi-2")',
    error(
      'Rate pixapi-2: what a credit costs is unknown. Enter dollars per credit in Image cost › Edit rates.',
    ),
  ),
  row(
    'a wrapper without that quality',
    '=IMGCOST("1024x1024","auto","muapi-2")',
    error('Rate muapi-2: no price for quality auto. It has low, medium, high.'),
  ),
  row(
    'credits of a rate in dollars',
    '=IMGCREDITS("1024x1024","high","gpt-image-2")',
    error('Rate gpt-image-2: charged in USD, not in credits. Use a credits rate, such as internal-credits.'),
  ),
  row(
    'retries below one',
    '=IMGGENERATIONS(20,0)',
    error('Retries 0: count the first image too; 1 means every first image is kept.'),
  ),
  row(
    'finals that are not whole',
    '=IMGGENERATIONS(2.5,2)',
    error('Finals 2.5: give a whole number of 0 or more.'),
  ),
  row('a negative buffer', '=IMGGENERATIONS(2,2,-10%)', error('Buffer -0.1: give a number of 0 or more.')),
  row('text as a number', '=IMGGENERATIONS("many",2)', error('Finals many: not a number. Give a number.')),
  row('finals missing', '=IMGTOTAL("1:1","high")', error('Finals: missing. Give a value.')),
  // 10 × 1,756 and 2.5 × 196 output tokens × $30/1M
  row(
    'a whole plan at the first rate',
    '=INDEX(IMGCOMPARE({"1024x1024";"1024x1024"},{"medium";"low"},,,{10;2.5}),2,3)',
    0.5415,
  ),
  row('its heading', '=INDEX(IMGCOMPARE({"1024x1024";"1024x1024"},{"medium";"low"},,,{10;2.5}),1,3)', 'USD'),
  row('one image keeps its heading', '=INDEX(IMGCOMPARE("1024x1024","medium"),1,3)', 'USD per image'),
  row('the default rate against itself', '=INDEX(IMGCOMPARE("1024x1024","medium"),2,7)', 0),
  row(
    'the kind of the largest lever',
    '=INDEX(IMGLEVERS("1024x1024","high",20,2,,,,1024),2,5)',
    'Another rate',
  ),
  row(
    'a table formula with a range',
    '=IMGLEVERS({"1:1";"4:5"},"high",20,2)',
    error('This table takes one row, not 2 cells. Copy the formula for each row.'),
  ),
  row(
    'something that is no marker',
    '=IMGCOST("1:1","high",,,,"soon")',
    error('Rates soon: not the marker of the rate table. Use IMG_RATES, or leave it out.'),
  ),

  // 27 × $5 + 1,024 × $8 + 196 × $30 = 14,207 millionths
  row(
    'a response by its usage',
    '=IMGUSAGE("{""usage"":{""input_tokens"":1051,""input_tokens_details"":{""text_tokens"":27,""image_tokens"":1024},""output_tokens"":196}}")',
    0.014207,
  ),
  row(
    'a detail of 1 is the table, as TRUE is',
    '=INDEX(IMGUSAGE("{""output_tokens"":196}",,"1"),1,1)',
    'Part',
  ),
  row(
    'a usage that is no JSON',
    '=IMGUSAGE("196 tokens")',
    error('Usage 196 tokens: not JSON. Paste the response, or its usage object, as it came.'),
  ),
  row(
    'a usage without tokens',
    '=IMGUSAGE("{}")',
    error('Usage {}: no input_tokens and no output_tokens in it. Paste the whole response.'),
  ),
  row(
    'a usage that says nothing of its input',
    '=IMGUSAGE("{""output_tokens"":196}")',
    error(
      'Usage: no input_tokens in it, so what it cost is not known. Paste the whole response, or set detail to TRUE to see the rest priced.',
    ),
  ),
  row(
    'a usage that says nothing of its output',
    '=IMGUSAGE("{""input_tokens"":13}")',
    error(
      'Usage: no output_tokens in it, so what it cost is not known. Paste the whole response, or set detail to TRUE to see the rest priced.',
    ),
  ),
  row(
    'a usage at a rate per image',
    '=IMGUSAGE("{""input_tokens"":13,""output_tokens"":196}","kie-2")',
    error('Rate kie-2: sold per image, so tokens have no price. Use a rate by tokens.'),
  ),
  row(
    'a detail that is neither true nor false',
    '=IMGUSAGE("{""output_tokens"":196}",,"maybe")',
    error('Detail maybe: use TRUE or FALSE.'),
  ),
];
