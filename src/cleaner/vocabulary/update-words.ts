/** Words beside a date that say it is of a later change, not of the first printing. Lower case. */
// oxfmt-ignore
export const updateWords: readonly string[] = [
  'update', 'updated', 'modified', 'last modified', 'last edited', 'revised', 'reviewed', 'edited', 'corrected',
  'aktualisiert', 'stand', 'zuletzt', 'geändert', 'mis à jour', 'mise à jour', 'modifié', 'actualizado', 'actualizada', 'actualización', 'atualizado', 'atualizada', 'aggiornato', 'aggiornamento', 'actualitzat', 'bijgewerkt', 'gewijzigd', 'bygwerk',
  'opdateret', 'oppdatert', 'uppdaterad', 'uppdaterat', 'ändrad', 'päivitetty', 'muokattu', 'uppfært', 'uuendatud', 'atjaunots', 'atnaujinta', 'zaktualizowano', 'aktualizacja', 'aktualizováno', 'aktualizace', 'aktualizované', 'posodobljeno', 'ažurirano', 'izmijenjeno', 'frissítve', 'frissült', 'actualizat', 'përditësuar', 'güncelleme', 'güncellendi', 'yenilənib',
  'обновлено', 'обновлён', 'изменено', 'оновлено', 'абноўлена', 'актуализирана', 'обновена', 'ажурирано', 'ενημέρωση', 'ενημερώθηκε', 'تحديث', 'آخر تحديث', 'به‌روزرسانی', 'עודכן', 'עדכון', 'अपडेट', 'अपडेटेड', 'আপডেট', 'cập nhật', 'diperbarui', 'dikemas kini', 'อัปเดต', 'ปรับปรุง', '更新', '最終更新', '수정', '업데이트', '입력 수정',
]

/** Words beside a date that say it is of the first printing. Lower case. */
// oxfmt-ignore
export const publishWords: readonly string[] = [
  'published', 'posted', 'first published', 'created', 'veröffentlicht', 'erstellt', 'erschienen', 'publié', 'publiée', 'paru', 'publicado', 'publicada', 'creado', 'pubblicato', 'publicat', 'gepubliceerd', 'geplaatst',
  'publiceret', 'offentliggjort', 'publisert', 'publicerad', 'publicerat', 'julkaistu', 'birt', 'avaldatud', 'publicēts', 'paskelbta', 'opublikowano', 'publikováno', 'publikované', 'vydáno', 'objavljeno', 'objavljen', 'megjelent', 'publikuar', 'yayınlanma', 'yayınlandı', 'oluşturulma', 'yayın tarihi',
  'опубликовано', 'опубліковано', 'апублікавана', 'публикувана', 'публикувано', 'објављено', 'δημοσίευση', 'δημοσιεύθηκε', 'نشر', 'تاريخ النشر', 'انتشار', 'פורסם', 'प्रकाशित', 'প্রকাশিত', 'đăng', 'diterbitkan', 'เผยแพร่', '発行', '公開', '掲載', '投稿', '发布', '發布', '发表', '發表', '입력', '등록', '승인', '발행', '게시',
]

/** Words beside a date that say it is of the day when somebody found the page, not of its printing. Lower case. */
// oxfmt-ignore
export const retrievalWords: readonly string[] = [
  'first seen', 'retrieved', 'retrieved on', 'accessed on', 'archived', 'archived on', 'zuerst gesehen', 'abgerufen am', 'archiviert am', 'vu pour la première fois', 'consulté le', 'archivé le', 'visto por primera vez', 'consultado el', 'archivado el',
  'consultato il', 'acessado em', 'geraadpleegd op', 'أول ظهور', 'дата обращения', '閲覧日',
]
