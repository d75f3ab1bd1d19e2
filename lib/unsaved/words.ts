interface Words {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** Whole words of alphabets, then signs of scripts that put no blanks between words. Built when first asked: most pages ask for few. */
function words(alphabetic: string, signs: string): Words {
  let built: RegExp | null = null;
  const pattern = () => {
    built ??= new RegExp(`(?<!\\p{L})(?:${alphabetic})(?!\\p{L})|${signs}`, 'iu');
    return built;
  };
  return { test: (text) => pattern().test(text), exec: (text) => pattern().exec(text) };
}

/** Controls that send what was entered. Seen on products in ten languages. */
export const saveWords = words(
  'saves?|save changes|submit|update|apply|create|add|send|post|ok|done|confirm|finish|publish|reply|complete|insert|upload|' +
    'speichern|sichern|übernehmen|aktualisieren|anlegen|erstellen|anwenden|senden|absenden|hinzufügen|fertig|bestätigen|abschließen|' +
    'enregistrer|sauvegarder|valider|soumettre|envoyer|appliquer|créer|ajouter|guardar|grabar|enviar|aceptar|actualizar|crear|aplicar|' +
    'salvar|gravar|submeter|atualizar|criar|salva|сохранить|отправить|обновить|создать|применить|opslaan|zapisz|spara|lagre|gem|uložit|tallenna|kaydet|lưu|simpan',
  '保存|提交|更新|创建|应用|确定|确认|完成|发送|发布|添加|新增|儲存|送出|建立|套用|確定|傳送|送信|作成|適用|登録|저장|บันทึก|حفظ|שמור',
);

/** What a page says after it saved. */
export const successWords = words(
  'saved|success(?:ful(?:ly)?)?|updated|created|sent|submitted|added|done|stored|gespeichert|erfolgreich|aktualisiert|gesendet|angelegt|erstellt|' +
    'enregistrée?|succès|guardado|éxito|salvo|sucesso|salvato|сохранено|успешно|opgeslagen|zapisano|sparat|lagret',
  '成功|已保存|已儲存|已提交|已更新|已发送|已傳送|保存しました',
);

/** What a page says when it refused. */
export const errorWords = words(
  'errors?|fail(?:ed|ure|s)?|could(?: not|n.t)|cannot|can.t|unable|invalid|required|problem|denied|refused|rejected|conflict|offline|unsaved|not saved|' +
    'wrong|try again|retry|must|missing|already|in use|taken|not (?:allowed|accepted|sent|delivered|possible)|locked|forbidden|expired|timed out|time-?out|bereits|gesperrt|nicht möglich|too (?:short|long)|fehler|fehlgeschlagen|ungültig|erforderlich|pflichtfeld|konnte nicht|nicht gespeichert|erreur|échec|échoué|' +
    'requis|obligatoire|obligatorio|inválido|falló|obrigatório|falhou|ошибка|не удалось|errore|fout|mislukt|błąd',
  '失败|失敗|超时|逾時|过期|過期|已存在|重试|错误|錯誤|无法|無法|必填|不能为空|不能為空|请输入|請輸入|请填写|無效|无效|异常|エラー|必須',
);

/** Controls that send once more what was refused. */
export const againWords = words(
  'retry|try again|send again|resend|erneut|noch ?(?:ein)?mal|wiederholen|réessayer|renvoyer|reintentar|reenviar|tentar novamente|повторить|riprova|opnieuw',
  '重试|重試|重发|重發|重新发送|再試行|再送信',
);

/** Controls after which fields hold something else without anybody having written it. */
export const leaveWords = words(
  'cancel|close|discard|dismiss|reset|revert|undo|redo|back|previous|edit|new|open|view|details?|refresh|reload|load|more|show|hide|expand|collapse|search|' +
    'abbrechen|schließen|verwerfen|zurücksetzen|zurück|bearbeiten|neu|öffnen|ansehen|annuler|fermer|modifier|cancelar|cerrar|editar|fechar|отмена|закрыть',
  '取消|关闭|關閉|放弃|重置|撤销|返回|编辑|編輯|新建|打开|查看|刷新|更多|展开|收起|搜索|查询|重設|查詢|キャンセル|閉じる|編集',
);

/** Controls that add, remove, repeat or move a row. */
export const rowWords = words(
  'add|append|insert|new (?:row|line|item|entry)|plus|remove|delete|trash|minus|times|clear|duplicate|clone|copy|move|up|down|yes|confirm|ok|' +
    'hinzufügen|neue zeile|entfernen|löschen|duplizieren|kopieren|ajouter|supprimer|añadir|agregar|eliminar|quitar|adicionar|remover|добавить|удалить',
  '添加|新增|增加|删除|移除|刪除|複製|复制|上移|下移|确定|追加|削除|^[+＋×✕✖xX−-]$',
);

/** Controls that begin something new. */
export const newWords = words(
  'new|neue?[rs]?|nouve(?:au|lle)|nuev[oa]|nov[oa]|nuov[oa]|nowy|nieuwe?|новый',
  '新建|新規',
);

/** Controls that give up what was edited. */
export const giveUpWords = words(
  'discard|revert|reset|cancel|undo all|verwerfen|zurücksetzen|abbrechen|annuler|rétablir|descartar|cancelar|annulla|отмена|annuleren|anuluj|avbryt',
  '放弃|放棄|取消|重置|重設|撤销|還原|还原|キャンセル|破棄',
);

/** Controls that put a text, a template or a picture into what is being written. */
export const insertWords = words(
  'insert|paste|use template|einfügen|einsetzen|vorlage (?:einfügen|verwenden)|insérer|coller|insertar|pegar|inserir|colar|inserisci|вставить|invoegen|wstaw',
  '插入|貼上|粘贴|挿入',
);

export const searchWords = words(
  'search|filters?|find|query|keywords?|lookup|quick ?jump|suchen?|suchbegriff|filtern?|finden|recherche[r]?|rechercher|filtrer|buscar|búsqueda|filtrar|pesquisar|busca|' +
    'поиск|найти|фильтр|cerca|zoeken|szukaj|sök|søk|hledat',
  '搜索|搜尋|查询|查詢|检索|筛选|篩選|过滤|検索|검색|ค้นหา|بحث',
);

/** Ways of looking at a list: nothing of the record. */
export const viewWords = words(
  'sort(?: by|ed)?|order by|group by|per page|page size|rows per page|items per page|go to page|' +
    'sortier(?:en|ung)|pro seite|trier|par page|ordenar|por página|сортировка',
  '排序|每页|每頁|跳至|前往|条/页|並び替え',
);

/** A way of looking at the page, unless it is entered in a form of settings. */
export const settingWords = words(
  'view|layout|columns?|zoom|language|locale|theme|time ?zone|show|hide|ansicht|sprache|langue|idioma|vista',
  '显示|隐藏|顯示|隱藏|语言|語言|主题|視圖|视图',
);

export const signInWords = words(
  'log ?in|log ?on|sign ?in|sign ?on|anmelden|einloggen|connexion|se connecter|iniciar sesión|acceder|entrar|fazer login|войти|вход|accedi|inloggen|zaloguj|logga in',
  '登录|登錄|登入|ログイン|로그인',
);

export const drawWords = words(
  'sign(?:ature|ed|ing)?|draw(?:ing)?|sketch|annotat\\w*|unterschrift|unterschreiben|zeichnen|signez|firma|подпись|assinatura',
  '签名|簽名|签字|手写|署名',
);

/** Of these, what names the saving of a whole page. */
export const submitWords = words(
  'saves?|save (?:all|changes|draft)|submit|apply|update|speichern|sichern|übernehmen|enregistrer|sauvegarder|guardar|grabar|salvar|gravar|salva|сохранить|opslaan|zapisz|spara|lagre|gem|uložit|tallenna|kaydet|lưu|simpan',
  '保存|提交|儲存|저장',
);

export const yesWords = words('yes|confirm|ok|okay|ja|oui|sí|sim|да', '确定|确认|確定');
