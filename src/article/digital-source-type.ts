import type { TranslationFacts } from './translation.ts'

/** The terms of the IPTC vocabulary that translations need. */
type DigitalSourceType =
  | 'trainedAlgorithmicMedia'
  | 'algorithmicMedia'
  | 'compositeWithTrainedAlgorithmicMedia'
  | 'compositeSynthetic'

/**
 * How the words of a translation came about, for machines; `null` if a person wrote them. A program of unknown
 * technique counts as a trained model.
 *
 * | kind          | rules                | a trained model, or unknown            |
 * | ------------- | -------------------- | -------------------------------------- |
 * | `machine`     | `algorithmicMedia`   | `trainedAlgorithmicMedia`              |
 * | `post-edited` | `compositeSynthetic` | `compositeWithTrainedAlgorithmicMedia` |
 *
 * @see https://cv.iptc.org/newscodes/digitalsourcetype/
 */
export function digitalSourceType({
  kind,
  technique,
}: Pick<TranslationFacts, 'kind' | 'technique'>): DigitalSourceType | null {
  if (kind === 'human') return null
  const isTrained = technique !== 'rules'
  if (kind === 'machine') return isTrained ? 'trainedAlgorithmicMedia' : 'algorithmicMedia'
  return isTrained ? 'compositeWithTrainedAlgorithmicMedia' : 'compositeSynthetic'
}

/** The address of the IPTC vocabulary, which its terms follow. */
export const sourceTypeScheme = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/** The identifier of a term in the IPTC vocabulary. */
export function iptcTerm(type: DigitalSourceType): string {
  return sourceTypeScheme + type
}

/** The same term in the vocabulary of schema.org. @see https://schema.org/digitalSourceType */
export function schemaTerm(type: DigitalSourceType): string {
  return `https://schema.org/${type.charAt(0).toUpperCase()}${type.slice(1)}DigitalSource`
}
