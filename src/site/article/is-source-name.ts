import type { Source } from '../../article/article-content.ts'
import { listKey } from '../../article/listing.ts'

// Only these words, since first names can be as short.
const leadingWord =
  /^(?:by|von|vom|de|du|da|do|di|dal|del|par|por|door|av|af|od|от|від|przez|من|بقلم) /u

// Words that differ between spellings of one source, or between a source and its newsroom; as `listKey` folds them.
const silentWords = new Set(
  (
    'the der die das le la les el los las il lo gli de het den det o os ' +
    'redaktion redaktionen onlineredaktion newsroom newsdesk desk staff team editors reporters ' +
    'redaction redaccion redacao redazione redactie redaksjonen redakcja redakce redakcia redakcija urednistvo toimitus ' +
    'szerkesztoseg redactia equipe equipo редакция редакція'
  )
    .split(' ')
    .map(listKey),
)

/**
 * Whether a name in a byline is the source itself, by its name, its host or its newsroom: `BBC News`, `Von merkur.de`,
 * `Redaktion Hafenbote`.
 */
export function isSourceName(name: string, { name: sourceName, domain }: Source): boolean {
  const names = [sourceName, domain, domain.split('.').slice(0, -1).join('.')].map(folded)
  const own = new Set([...names, ...names.map(telling)])
  const whole = folded(name)
  return [whole, whole.replace(leadingWord, ''), telling(whole)].some(
    (one) =>
      one !== '' && (own.has(one) || (one.includes('.') && `.${domain}`.endsWith(`.${one}`))),
  )
}

// Hosts appear with and without `www.`
function folded(name: string): string {
  return listKey(name)
    .replace(/^(?:https?:)? *www\./, '')
    .replace(/[.,:;]$/, '')
}

function telling(name: string): string {
  return name
    .replace(leadingWord, '')
    .split(/[\s-]+/u)
    .filter((word) => !silentWords.has(word))
    .join(' ')
}
