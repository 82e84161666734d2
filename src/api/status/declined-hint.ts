import type { TranslationVitals } from '../../store/translations/translation-vitals.ts'

/**
 * Reports translations that an engine declined, most often for a wrong key, as none is asked for again by itself;
 * `null` if there are none.
 *
 * @param siteUrl Where they are asked for.
 */
export function declinedHint({ reasons }: TranslationVitals, siteUrl: string): string | null {
  const { engine_declined: count = 0 } = reasons
  if (count === 0) return null
  const declined = count === 1 ? '1 translation was' : `${count} translations were`
  return `${declined} declined by an engine: the log has its words under faults. Ask again, once that is fixed: npm run translate -- --site ${siteUrl}`
}
