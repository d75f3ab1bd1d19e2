import type { WordTable } from './sign-out-words';

export const YES: WordTable = {
  en: ['OK', 'Okay', 'Yes', 'Confirm', 'Yes, log me out'],
  'zh-Hans': ['确定', '确认', '是'],
  'zh-Hant': ['確定', '是'],
  ja: ['はい', 'OK'],
  de: ['Ja', 'OK'],
  fr: ['Oui', 'OK'],
  es: ['Sí', 'Si', 'Aceptar'],
  'pt-BR': ['Sim', 'OK'],
  'pt-PT': ['Sim', 'OK'],
  ru: ['Да', 'ОК'],
};

export const NO: WordTable = {
  en: ['Cancel', 'No'],
  'zh-Hans': ['取消', '否'],
  'zh-Hant': ['取消', '否'],
  ja: ['キャンセル', 'いいえ'],
  de: ['Abbrechen', 'Nein'],
  fr: ['Annuler', 'Non'],
  es: ['Cancelar', 'No'],
  'pt-BR': ['Cancelar', 'Não'],
  'pt-PT': ['Cancelar', 'Não'],
  ru: ['Отмена', 'Отменить', 'Нет'],
};

/** Says that typed work would be lost. */
export const UNSAVED: WordTable = {
  en: [
    'unsaved',
    'not saved',
    'changes will be lost',
    'lose your changes',
    'lose changes',
    'without saving',
    'discard',
  ],
  'zh-Hans': ['未保存', '尚未保存', '没有保存', '确定要离开吗', '丢失'],
  'zh-Hant': ['未儲存', '尚未儲存', '確定要離開'],
  ja: ['保存されていない'],
  de: ['Änderungen gehen verloren', 'nicht gespeichert', 'ungespeichert', 'ohne zu speichern'],
  fr: ['non sauvegardé', 'non enregistré', 'sans enregistrer'],
  es: ['no guardado', 'sin guardar'],
  'pt-BR': ['não foi salvo', 'não salv', 'sem salvar'],
  'pt-PT': ['não guardad'],
  ru: ['несохранённы', 'не сохранен', 'без сохранения'],
};

/** Fit only where the box marks them as its main answer. */
export const GO_ON: WordTable = {
  en: ['Continue', 'Proceed', 'Leave', 'Exit'],
  'zh-Hans': ['继续', '离开', '好的', '好', '退出'],
  'zh-Hant': ['繼續', '離開', '好'],
  ja: ['続行', '続ける', '確認'],
  de: ['Weiter', 'Fortfahren', 'Bestätigen', 'Verlassen'],
  fr: ['Continuer', 'Confirmer', 'Valider', 'Quitter'],
  es: ['Continuar', 'Confirmar', 'Salir'],
  'pt-BR': ['Continuar', 'Confirmar', 'Sair'],
  ru: ['Продолжить', 'Подтвердить'],
  ko: ['확인', '예'],
  it: ['Continua', 'Conferma', 'Sì'],
  nl: ['Doorgaan', 'Bevestigen'],
  pl: ['Kontynuuj', 'Potwierdź', 'Tak'],
};

/** Closes the question without an answer. */
export const CLOSE: WordTable = {
  en: ['Close', 'Dismiss', 'Back', 'Go back', 'Stay', 'Stay signed in', 'Stay logged in', 'Not now', 'Later'],
  'zh-Hans': ['关闭', '返回', '再想想', '我再想想'],
  'zh-Hant': ['關閉', '返回'],
  ja: ['閉じる', '戻る'],
  de: ['Schließen', 'Zurück', 'Angemeldet bleiben'],
  fr: ['Fermer', 'Retour'],
  es: ['Cerrar', 'Volver'],
  'pt-BR': ['Fechar', 'Voltar'],
  ru: ['Закрыть', 'Назад'],
};

/** Gives typed work up and goes on. */
export const DISCARD: WordTable = {
  en: [
    "Don't save",
    'Do not save',
    'Discard',
    'Discard changes',
    'Leave without saving',
    'Leave anyway',
    'Leave page',
    'Log out anyway',
    'Sign out anyway',
  ],
  'zh-Hans': ['不保存', '放弃', '放弃更改', '放弃修改', '直接退出', '仍然退出', '不保存退出', '仍要离开', '放弃保存'],
  'zh-Hant': ['不儲存', '放棄', '捨棄', '放棄變更'],
  ja: ['保存しない', '破棄', '破棄する', '変更を破棄'],
  de: [
    'Nicht speichern',
    'Verwerfen',
    'Änderungen verwerfen',
    'Ohne Speichern',
    'Trotzdem abmelden',
    'Trotzdem verlassen',
  ],
  fr: ['Ne pas enregistrer', 'Abandonner', 'Ignorer les modifications', 'Quitter sans enregistrer'],
  es: ['No guardar', 'Descartar', 'Descartar cambios', 'Salir sin guardar'],
  'pt-BR': ['Não salvar', 'Descartar', 'Descartar alterações', 'Sair sem salvar'],
  'pt-PT': ['Não guardar', 'Rejeitar', 'Sair sem guardar'],
  ru: ['Не сохранять', 'Отменить изменения', 'Выйти без сохранения'],
};

/** A question about keeping typed work: here "No" is the answer that goes on. */
export const SAVE: WordTable = {
  en: ['Save', 'Save changes'],
  'zh-Hans': ['保存', '保存更改', '保存修改'],
  'zh-Hant': ['儲存', '儲存更改', '儲存變更'],
  ja: ['保存', '保存する', '変更を保存'],
  de: ['Speichern', 'Sichern', 'Änderungen speichern', 'gespeichert'],
  fr: ['Enregistrer', 'Sauvegarder', 'Sauver'],
  es: ['Guardar', 'Grabar', 'Guardar cambios'],
  'pt-BR': ['Salvar', 'Salvar as Alterações'],
  'pt-PT': ['Guardar', 'Gravar'],
  ru: ['Сохранить', 'Сохранить изменения'],
  ar: ['حفظ', 'إحفظ'],
  cs: ['Uložit'],
  da: ['Gem', 'Gemme'],
  el: ['Αποθήκευση'],
  fi: ['Tallenna'],
  he: ['שמור'],
  hu: ['Mentés'],
  id: ['Simpan', 'Menyimpan'],
  it: ['Salva'],
  ko: ['저장'],
  nb: ['Lagre'],
  nl: ['Opslaan', 'Bewaar', 'Bewaren'],
  pl: ['Zapisz', 'Zapisać'],
  sv: ['Spara'],
  th: ['บันทึก', 'จัดเก็บ'],
  tr: ['Kaydet'],
  uk: ['Зберегти'],
  vi: ['Lưu'],
};
