import { calendars } from './calendars/calendars.ts'
import type { Corpus } from './corpus-page.ts'
import { encodings } from './encodings/encodings.ts'
import { live } from './live/live.ts'
import { heldOutNoise, noise } from './noise/noise.ts'
import { scripts } from './scripts/scripts.ts'

export const corpora: readonly Corpus[] = [noise, heldOutNoise, scripts, encodings, calendars, live]
