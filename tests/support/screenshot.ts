import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { GalleryRequest } from '#ui/gallery/gallery-page.tsx';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HOST = 'http://gallery.test';

/** The content policy that the gallery must live with: no scripts, no inline styles. */
export const CONTENT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

/** Renders a page of the gallery as HTML. */
export type RenderGallery = (request: GalleryRequest) => string;

/** The one style sheet, bundled and minified as it is served. */
export async function bundleStyles(): Promise<string> {
  const result = await build({
    entryPoints: [join(ROOT, 'src/ui/styles/index.css')],
    bundle: true,
    minify: true,
    write: false,
  });
  return result.outputFiles[0]!.text;
}

/** Debian's Chromium, or the one `CHROMIUM_PATH` names. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--force-color-profile=srgb'],
  });
}

/**
 * Opens a page of the gallery under its content policy without a server: the answers are made here.
 * Gives the complaints of the browser's console, among them violations of the policy.
 */
export async function openGallery(
  page: Page,
  request: Omit<GalleryRequest, 'stylesheet'>,
  render: RenderGallery,
  styles: string,
): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.route(`${HOST}/**`, (route) =>
    route.request().url().endsWith('.css')
      ? route.fulfill({ contentType: 'text/css', body: styles })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': CONTENT_POLICY },
          body: render({ ...request, stylesheet: '/look.css', icon: undefined }),
        }),
  );
  await page.goto(`${HOST}/${request.language}/gallery/${request.page}`);
  return complaints;
}

async function bundleRender(): Promise<RenderGallery> {
  const outfile = join(await mkdtemp(join(tmpdir(), 'wasl-gallery-')), 'gallery.mjs');
  await build({
    entryPoints: [join(ROOT, 'src/ui/gallery/gallery-page.tsx')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    outfile,
    logLevel: 'error',
  });
  const { GalleryPage } = await import(pathToFileURL(outfile).href);
  return (request) => String(GalleryPage(request));
}

/**
 * Takes pictures of the gallery: `node tests/support/screenshot.ts --out DIR --page list --language ar --theme dark --width 390`.
 * Each option may be given several times; without `--whole` only the first screen is taken.
 */
async function takePictures(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: join(tmpdir(), 'wasl-pictures') },
      page: { type: 'string', multiple: true, default: ['list'] },
      language: { type: 'string', multiple: true, default: ['en', 'ar'] },
      theme: { type: 'string', multiple: true, default: ['light'] },
      width: { type: 'string', multiple: true, default: ['1280'] },
      whole: { type: 'boolean', default: false },
      print: { type: 'boolean', default: false },
    },
  });
  await mkdir(values.out, { recursive: true });
  const [render, styles, browser] = [await bundleRender(), await bundleStyles(), await launchChromium()];
  for (const name of values.page)
    for (const language of values.language)
      for (const theme of values.theme)
        for (const width of values.width) {
          const page = await browser.newPage({ viewport: { width: Number(width), height: 900 } });
          if (values.print) await page.emulateMedia({ media: 'print' });
          const request = { page: name, language, theme } as Omit<GalleryRequest, 'stylesheet'>;
          const complaints = await openGallery(page, request, render, styles);
          const path = join(values.out, `${name}-${language}-${theme}-${width}.png`);
          await page.screenshot({ path, fullPage: values.whole });
          console.log(path, complaints.join('; '));
          await page.close();
        }
  await browser.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await takePictures();
