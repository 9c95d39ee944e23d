import { refuseUnsafe, sidebarFile } from '../../src/build/sidebar-file';

test('sidebar.html is one static page that fetches nothing', async () => {
  const html = await sidebarFile();
  expect(html).toMatch(/^<!DOCTYPE html>/);
  expect(html).toContain('<base target="_top">');
  expect(html.match(/<script/g)).toHaveLength(1);
  const forbidden = /<link|<img|\bfetch\(|WebSocket|\beval\(|new Function|<\?/;
  expect(forbidden.exec(html)?.[0]).toBeUndefined();
});

test('no template literal is left: HtmlService cuts those that hold //', async () => {
  const script = /<script>([\s\S]*)<\/script>/.exec(await sidebarFile())?.[1] ?? '';
  expect(script.length).toBeGreaterThan(10_000);
  expect(script.includes('`')).toBe(false);
});

test.each([
  ['a script that never ends', 'x = "<!-- <script"'],
  ['a script that ends early', 'x = "</SCRIPT>"'],
  ['a template tag', 'x = "<?= y ?>"'],
  ['a picture from elsewhere', 'x = "<img src=https://x.example/y.png>"'],
  ['a font from elsewhere', '@import "https://x.example/font.css"'],
])('%s stops the build', (_, text) => {
  expect(() => refuseUnsafe('script', text)).toThrow(/sidebar's script holds/);
});
