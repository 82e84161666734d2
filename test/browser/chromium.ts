import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Debian's Chromium, or the one that `CHROMIUM` names. */
export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

export const hasChromium = existsSync(chromiumPath)

// In a container there is no sandbox to be had, and nothing but the page is to use the network.
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Starts Chromium without a window. */
export function launchChromium(...moreFlags: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: [...flags, ...moreFlags] })
}
