import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser of the journeys: CHROMIUM_PATH, else the usual places. Throws with how to install one.
 */
export function findChromium(environment: Record<string, string | undefined> = process.env): string {
  const chosen = environment.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist`);
  const found = chosen ?? PLACES.find((place) => existsSync(place));
  if (!found) {
    throw new Error(
      'no Chromium found: install one (Debian: apt-get install chromium fonts-noto-core fonts-noto-cjk) or name it with CHROMIUM_PATH',
    );
  }
  return found;
}
