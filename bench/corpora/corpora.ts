import type { Corpus } from './corpus-page.ts'
import { heldOutNoise, noise } from './noise/noise.ts'

export const corpora: readonly Corpus[] = [noise, heldOutNoise]
