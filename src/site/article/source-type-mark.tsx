import { digitalSourceType, schemaTerm } from '../../article/digital-source-type.ts'
import type { TranslationFacts } from '../../article/translation.ts'

/**
 * Marks for machines that a page shows what a program wrote; nothing if none did. RDFa knows the prefix `schema:`.
 *
 * @see https://www.w3.org/2011/rdfa-context/rdfa-1.1
 */
export function SourceTypeMark({ translation }: { translation: TranslationFacts | null }) {
  const type = translation && digitalSourceType(translation)
  return type ? <meta property="schema:digitalSourceType" content={schemaTerm(type)} /> : null
}
