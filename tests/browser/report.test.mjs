// usage: node report.test.mjs FOLDER
// Opens the HTML reports empty.html, typical.html, large.html and hostile.html of a folder in Chromium and looks at them as readers do:
// light and dark, without script, on a narrow screen, on paper, behind a strict server. One line per check; exits 1 when one fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const folder = resolve(process.argv[2]);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let failed = 0;

function check(holds, what, seen = '') {
  if (!holds) failed++;
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}${holds || seen === '' ? '' : `: ${seen}`}`);
}

const address = name => pathToFileURL(join(folder, `${name}.html`)).href;

async function withPage(options, name, look) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors = [];
  const requests = [];
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', error => errors.push(error.message));
  page.on('request', request => requests.push(request.url()));
  await page.goto(name.startsWith('http') ? name : address(name));
  await look(page, { errors, requests, context });
  await context.close();
}

for (const colorScheme of ['light', 'dark']) {
  for (const name of ['empty', 'typical', 'hostile', 'large']) {
    await withPage({ colorScheme }, name, async (page, { errors, requests }) => {
      check(requests.every(url => url === address(name) || url.startsWith('data:')), `${name}, ${colorScheme}: asks for nothing but itself`, requests.join(' '));
      check(errors.length === 0, `${name}, ${colorScheme}: no error on the console`, errors.join(' | '));
      if (name === 'large') return;
      // The page forbids injected scripts; evaluate() goes past the document.
      await page.evaluate(axe);
      const { violations } = await page.evaluate(values => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), tags);
      check(violations.length === 0, `${name}, ${colorScheme}: no accessibility violation`, violations.map(violation => `${violation.id} ${violation.nodes[0].html.slice(0, 200)}`).join(' | '));
    });
  }
}

await withPage({ javaScriptEnabled: false }, 'typical', async page => {
  const text = await page.locator('main').textContent();
  check(['NO-GO', 'The final stage runs as root.', '+USER node', 'container.non-root', '[REDACTED]'].every(part => text.includes(part)), 'without script: all can be read');
  check(await page.locator('article').count() === 7, 'without script: all findings are there');
  check(!await page.locator('#f').isVisible() && await page.locator('button:visible').count() === 0, 'without script: what would not work is hidden');
});

await withPage({ viewport: { width: 1280, height: 800 } }, 'typical', async page => {
  for (const part of ['#gate', '.reasons li:last-child', '.num', '.first li:first-child a']) {
    const box = await page.locator(part).first().boundingBox();
    check(box && box.y + box.height <= 800, `${part} is seen without scrolling`, JSON.stringify(box));
  }
});

for (const name of ['typical', 'hostile', 'empty']) {
  await withPage({ viewport: { width: 320, height: 640 } }, name, async page => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    check(width <= 320, `${name}: 320 pixels are enough`, width);
  });
}

await withPage({}, 'typical', async page => {
  const shown = () => page.locator('article:visible').count();
  await page.fill('#q', 'ROOT unprivileged');
  await page.waitForFunction(() => document.getElementById('n').textContent.endsWith('1 of 7'));
  check(await shown() === 1, 'search: every word has to be there', await shown());
  check(await page.locator('.sev:visible').count() === 1, 'search: empty groups are hidden');
  await page.selectOption('#s', 'low');
  check(await shown() === 0, 'search and severity together', await shown());
  await page.fill('#q', '');
  await page.waitForFunction(() => document.getElementById('n').textContent.endsWith('2 of 7'));
  check(await shown() === 2, 'severity alone', await shown());
  const id = await page.locator('article').nth(2).getAttribute('id');
  await page.evaluate(anchor => { location.hash = anchor; }, id);
  await page.waitForFunction(anchor => document.activeElement.id === anchor, id);
  check(await page.locator(`#${id}`).isVisible(), 'a deep link shows and focuses even a finding that the filter hides');
});

await withPage({}, 'typical', async (page, { context }) => {
  const id = await page.locator('article').nth(3).getAttribute('id');
  const other = await context.newPage();
  await other.goto(`${address('typical')}#${id}`);
  check(await other.evaluate(() => document.activeElement.id) === id, 'a deep link from outside focuses its finding');
});

await withPage({}, 'typical', async (page, { context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('button[data-p]').first().click();
  await page.waitForFunction(() => document.getElementById('live').textContent !== '');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  check(copied === '--- a/services/api/Dockerfile\n+++ b/services/api/Dockerfile\n@@ -14,3 +14,3 @@\n EXPOSE 3000\n-USER root\n+USER node\n CMD ["node", "dist/server.js"]\n',
    'the button copies a diff that git apply takes', JSON.stringify(copied));
});

await withPage({}, 'typical', async page => {
  await page.emulateMedia({ media: 'print' });
  check(!await page.locator('#f').isVisible() && await page.locator('button:visible').count() === 0, 'on paper: no controls');
  check(await page.locator('article:visible').count() === 7, 'on paper: all findings');
  check((await page.pdf({ format: 'A4' })).length > 10_000, 'on paper: a PDF can be made');
});

await withPage({ forcedColors: 'active' }, 'typical', async page => {
  check(await page.locator('#gate').isVisible() && await page.locator('mark').first().isVisible(), 'forced colours: the verdict and the marks are there');
});

await withPage({}, 'hostile', async page => {
  check(await page.evaluate(() => globalThis.pwned === undefined), 'hostile text runs nothing');
  check(await page.locator('img, iframe, object, main script').count() === 0, 'hostile text makes no element');
  check(await page.locator('a[href^="javascript" i]').count() === 0, 'hostile text makes no script link');
  const text = await page.locator('main').textContent();
  check(/^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/.test(text), 'control and direction characters are shown as escapes');
  check(text.includes('</script><script>window.pwned=1</script>'), 'hostile text is shown as it is');
});

{
  // Even when the encoding failed, the policy would stop what gets in.
  const html = readFileSync(join(folder, 'typical.html'), 'utf8');
  writeFileSync(join(folder, 'injected.html'), html.replace('</h1>', '<img src=x onerror="window.pwned=1"><script>window.pwned=2</script></h1>'));
  await withPage({}, 'injected', async page => check(await page.evaluate(() => globalThis.pwned === undefined), 'the policy stops injected scripts and handlers'));
}

{
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "sandbox; default-src 'none'; img-src 'self'; style-src 'self';" });
    response.end(readFileSync(join(folder, 'typical.html')));
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  await withPage({}, `http://127.0.0.1:${server.address().port}/`, async page => {
    const text = await page.locator('main').innerText();
    check(text.includes('NO-GO') && text.includes('-USER root\n+USER node\n'), 'a strict server takes style and script: all can be read, line by line');
  });
  server.close();
}

await withPage({}, 'large', async page => {
  check(await page.locator('article').count() === 1000, 'a thousand findings are all there');
  await page.selectOption('#s', 'critical');
  check(await page.locator('article:not([hidden])').count() === 125, 'and can be filtered');
});

await browser.close();
console.log(failed === 0 ? 'all hold' : `${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
