/** Words beside a date that say it is of a later change, not of the first printing. Lower case. */
// oxfmt-ignore
export const updateWords: readonly string[] = [
  'update', 'updated', 'modified', 'last modified', 'last edited', 'revised', 'reviewed', 'edited', 'corrected',
  'aktualisiert', 'stand', 'zuletzt', 'geändert', 'mis à jour', 'mise à jour', 'modifié', 'actualizado', 'actualizada', 'actualización', 'atualizado', 'atualizada', 'aggiornato', 'aggiornamento', 'actualitzat', 'bijgewerkt', 'gewijzigd', 'bygwerk',
  'opdateret', 'oppdatert', 'uppdaterad', 'uppdaterat', 'ändrad', 'päivitetty', 'muokattu', 'uppfært', 'uuendatud', 'atjaunots', 'atnaujinta', 'zaktualizowano', 'aktualizacja', 'aktualizováno', 'aktualizace', 'aktualizované', 'posodobljeno', 'ažurirano', 'izmijenjeno', 'frissítve', 'frissült', 'actualizat', 'përditësuar', 'güncelleme', 'güncellendi', 'yenilənib',
  'обновлено', 'обновлён', 'изменено', 'оновлено', 'абноўлена', 'актуализирана', 'обновена', 'ажурирано', 'ενημέρωση', 'ενημερώθηκε', 'تحديث', 'آخر تحديث', 'به‌روزرسانی', 'עודכן', 'עדכון', 'अपडेट', 'अपडेटेड', 'আপডেট', 'cập nhật', 'diperbarui', 'dikemas kini', 'อัปเดต', 'ปรับปรุง', '更新', '最終更新', '수정', '업데이트', '입력 수정',
]
