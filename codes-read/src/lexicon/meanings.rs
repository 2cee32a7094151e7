//! The words of headers beside codes: of meanings, advice and names. This module is a leaf.

/// Endings of the header of a column with names of codes.
pub(crate) const NAME_ENDS: &[&str] = &[
    "name", "names", "constant", "symbol", "macro", "enum", "名称", "名稱", "名字", "常量", "名", "名前", "이름",
    "명칭", "명",
];

/// The last word of the header of such a column.
pub(crate) const CONSTANT: &[&str] = &["constant", "constants", "macro", "enumerator", "mnemonic"];

/// The first word of the header of a column of names, in languages that name first the names and then what has them.
pub(crate) const NAME_STARTS: &[&str] = &["nome", "nombre", "nom"];

/// Headers of a column of names.
pub(crate) const NAME: &[&str] = &[
    "name", "names", "errorname", "codename", "constant", "constants", "constantname", "symbol", "symbolicname",
    "symbolicconstant", "identifier", "macro", "enum", "enumname", "enumeration", "mnemonic", "errorconstant",
    "statusname", "eventname", "key", "variable", "名称", "名稱", "错误名", "错误名称", "事件名称", "符号", "枚举",
    "枚举名", "常量", "常量名", "宏", "宏定义", "名前", "エラー名", "シンボル", "定数", "定数名", "コード名",
    "代码名称", "코드명", "이름", "명칭", "상수", "상수명", "심볼", "nom", "nombre", "nome", "название", "имя",
    "константа", "konstante", "constante", "fehlername", "nomdelerreur", "nombredelerror", "nombredeerror",
    "nomedoerro", "nomedelerrore", "названиеошибки", "имяошибки", "hataadı",
];

/// Headers that announce the meaning of the code itself.
pub(crate) const DESCRIPTION: &[&str] = &[
    "description", "desc", "meaning", "explanation", "explain", "definition", "definición", "definição", "definizione",
    "définition", "giảithích", "địnhnghĩa", "interpretation", "说明", "說明", "描述", "含义", "含義", "意义", "意義",
    "意思", "释义", "解释", "解釋", "定义", "説明", "意味", "内容", "解説", "概要", "설명", "의미", "내용", "뜻",
    "정의", "해설", "beschreibung", "bedeutung", "erklärung", "erläuterung", "signification", "explication",
    "descripción", "significado", "explicación", "descrição", "descrizione", "significato", "описание", "значение",
    "расшифровка", "пояснение", "опис", "omschrijving", "betekenis", "beskrivning", "açıklama", "môtả", "ýnghĩa",
    "deskripsi", "descriere", "opis",
];

/// Headers that announce the text that comes with the code.
pub(crate) const MESSAGE: &[&str] = &[
    "message", "msg", "phrase", "信息", "訊息", "資訊", "消息", "提示", "文案", "メッセージ", "エラー情報", "文言",
    "메시지", "메세지", "에러정보", "오류정보", "안내", "문구", "meldung", "fehlertext", "mensaje", "mensagem",
    "messaggio", "сообщение", "текст",
];

/// Headers that announce the reason for the code.
pub(crate) const REASON: &[&str] = &[
    "reason", "cause", "原因", "理由", "場面", "원인", "이유", "사유", "발생조건", "ursache", "raison", "causa",
    "motivo", "причина",
];

/// Headers that are too common to be searched for within longer ones.
pub(crate) const DETAILS: &[&str] = &[
    "detail", "details", "text", "comment", "comments", "remark", "remarks", "note", "notes", "summary", "title",
    "error", "errors", "scenario", "situation", "título", "titolo", "titel", "titre", "заголовок", "detalle",
    "detalles", "detalhe", "detalhes", "détail", "détails", "dettagli", "подробности", "chitiết", "content",
    "contents", "information", "información", "informação", "информация", "response", "respuesta", "resposta", "when",
    "whenitoccurs", "whenithappens", "cuándo", "cuándoocurre", "cuandoocurre", "quando", "quandoocorre", "condition",
    "whatitmeans", "whathappened", "whatitis", "problem", "issue", "备注", "備註", "详情", "场景", "错误", "错误详情",
    "注释", "标题", "備考", "詳細", "エラー", "補足", "비고", "상세", "오류", "에러", "참고", "상황",
];

/// Headers that announce what to do about the code.
pub(crate) const HANDLING: &[&str] = &[
    "solution", "solve", "handling", "handle", "suggest", "recommend", "advice", "action", "resolution", "resolve",
    "remedy", "workaround", "howto", "whattodo", "whattocheck", "troubleshoot", "debug", "countermeasure",
    "processing", "measure", "mitigation", "correct", "possiblefix", "remediat", "nextstep", "guidance", "rimedio",
    "rozwiązanie", "oplossing", "solusi", "устранен", "чтоделать", "quéhacer", "oquefazer", "comotratar", "tratamento",
    "tratamiento", "recomenda", "khắcphục", "giảipháp", "処置", "çözüm", "hànhđộng", "рекоменд", "empfehlung", "retry",
    "reconnect", "解决", "解決", "处理", "處理", "建议", "建議", "措施", "方案", "对策", "對策", "排查", "应对",
    "処理", "対処", "対応", "対策", "推奨", "アクション", "ソリューション", "回避", "조치", "해결", "처리", "대처",
    "대응", "권장", "솔루션", "방안", "제안", "lösung", "behebung", "behandlung", "maßnahme", "abhilfe", "solución",
    "acción", "solução", "ação", "soluzione", "azione", "решение", "действи", "aktion", "aksiyon",
];

/// The last words of such headers, which are too short to be searched for within longer words.
pub(crate) const FIX: &[&str] = &["fix", "fixes"];

/// Further such headers. As last words, they say what kind of text it is, or what was lost.
pub(crate) const HINT: &[&str] = &["hint", "tip", "quickfix", "recovery", "clientrecovery"];

/// Words for action that also end other words: "transaction", "informação".
pub(crate) const ACTION: &[&str] = &["action", "acción", "ação", "azione", "aktion", "aksiyon"];

/// Headers that announce short forms of the description.
pub(crate) const TITLE: &[&str] = &[
    "title", "título", "titolo", "titel", "titre", "заголовок", "text", "statustext", "shorttext", "phrase",
    "reasonphrase", "summary", "标题", "標題", "タイトル", "제목",
];

/// The last word of the header of a column of names, if the cells below it are identifiers.
pub(crate) const MAY_NAME_ENDS: &[&str] = &["status", "state", "result", "title"];

/// The first word of such a header, in languages that put it before what it belongs to.
pub(crate) const MAY_NAME_STARTS: &[&str] = &["status", "estado", "estatus", "situação", "stato", "statut"];

/// Headers of such a column.
pub(crate) const MAY_NAME: &[&str] = &[
    "member", "members", "result", "results", "status", "state", "parameter", "parametername", "field", "term",
    "enumerator", "variant", "sentinel", "slug", "define", "label", "title", "命名", "标识", "英文名", "错误代号",
    "錯誤代號", "状态", "類型", "メンバー", "定義", "멤버", "상태",
];
