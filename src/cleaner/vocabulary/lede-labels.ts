/** What some pages print before a standfirst to say that it is one; matched without regard to case. */
// oxfmt-ignore
export const ledeLabels: readonly string[] = [
  'summary', 'in brief', 'at a glance', 'abstract', 'zusammenfassung', 'kurz gefasst', 'das wichtigste in kürze', 'resumen', 'en resumen', 'entradilla', 'résumé', 'en bref', 'chapô', 'resumo', 'riassunto', 'in breve', 'sommario', 'samenvatting', 'sammanfattning', 'sammendrag',
  'streszczenie', 'w skrócie', 'souhrn', 'perex', 'кратко', 'коротко', 'аннотация', 'özet', 'kısaca', 'ملخص', 'الملخص', 'خلاصة', 'תקציר', 'सारांश', 'tóm tắt', 'ringkasan',
  '核心提示', '导语', '導語', '导读', '導讀', '摘要', '内容提要', '內容提要', '提要', '要約', '概要', '要旨', '요약',
]
