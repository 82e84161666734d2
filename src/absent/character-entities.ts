/**
 * Stands for the table of named character references with which the Markdown printer decodes the identifier of
 * a footnote that has no label. Ours have one.
 */
export const characterEntities: Readonly<Record<string, string>> = {}
