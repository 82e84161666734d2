import type { Source } from '../../article/article.ts'
import { listKey } from '../../article/listing.ts'

// Not any short word: first names are short, too.
const leadingWord =
  /^(?:by|von|vom|de|du|da|do|di|dal|del|par|por|door|av|af|od|от|від|przez|من|بقلم) /u

/** Whether a name in a byline is the source itself, by its name or its host: `BBC News`, `Von merkur.de`. */
export function isSourceName(name: string, { name: sourceName, domain }: Source): boolean {
  const own = new Set([sourceName, domain, domain.split('.').slice(0, -1).join('.')].map(folded))
  const whole = folded(name)
  return [whole, whole.replace(leadingWord, '')].some(
    (one) => own.has(one) || (one.includes('.') && `.${domain}`.endsWith(`.${one}`)),
  )
}

// Hosts are written with and without `www.`, names with and without their article.
function folded(name: string): string {
  return listKey(name)
    .replace(/^(?:https?:)? *www\./, '')
    .replace(/[.,:;]$/, '')
}
