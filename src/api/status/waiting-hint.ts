import type { TranslationVitals } from '../../store/translations/translation-vitals.ts'

const isLateAfterMinutes = 60

/** Reports that a translation waits for more than an hour; `null` if none does. */
export function waitingHint({ waitingSince }: TranslationVitals, now: Date): string | null {
  if (waitingSince === null) return null
  const minutes = (now.getTime() - Date.parse(waitingSince)) / 60_000
  if (minutes <= isLateAfterMinutes) return null
  return `Translations wait since ${waitingSince}: look whether the queue, the cron and the engines work`
}
