//! The words of headers for "code", and of headings above codes. This module is a leaf.

/// Words before `code`, except `status`, that make it the code of an error or a result.
pub(crate) const BEFORE_CODE: &[&str] = &[
    "err", "error", "ret", "return", "rtn", "returned", "result", "res", "resp", "response",
    // A common misspelling.
    "respone", "reponse", "reply", "info", "biz", "business", "api", "sdk", "service", "server", "client", "system",
    "rpc", "grpc", "json", "exit", "close", "closure", "disconnect", "event", "reason", "cause", "fault", "failure",
    "fail", "exception", "warning", "alarm", "abort", "completion", "errors", "reject", "rejection", "decline",
    "message", "msg", "notification", "alert", "termination", "cancellation", "refusal", "denial", "chargeback",
    "dispute", "unpaid", "rejected", "declined", "refused", "denied", "failed", "diagnostic", "problem", "ndr", "dsn",
    "fehler", "rückgabe", "retour", "antwort", "ergebnis", "abbruch", "fout",
];

/// Headers for the code of an error or a result that do not contain the word "code".
pub(crate) const ERROR_CODE: &[&str] = &["exitstatus", "exitvalue"];

/// Words before a word for number that make it the number of an error.
pub(crate) const BEFORE_NUMBER: &[&str] =
    &["err", "error", "exception", "fault", "failure", "alarm", "warning", "problem", "fehler", "störungs"];

/// The words for number.
pub(crate) const NUMBER: &[&str] = &["no", "nr", "num", "number", "id", "nummer"];

/// "Code" in other scripts, which follows another word.
pub(crate) const WORDS_FOR_CODE: &[&str] = &["码", "碼", "コード", "코드"];

/// Headers for the code of an error or a result in other scripts; a longer header may contain them.
pub(crate) const ERROR_CODE_PARTS: &[&str] = &[
    "错误码", "错误代码", "错误编码", "错误编号", "错误号", "错误值", "返回码", "返回代码", "返回编码", "返回错误码",
    "响应码", "响应代码", "结果码", "结果代码", "业务码", "业务状态码", "业务代码", "异常码", "异常代码", "异常编码",
    "失败码", "失败代码", "原因码", "原因代码", "警告码", "告警码", "应答码", "退出码", "退出代码", "事件码", "报错码",
    "报错代码", "系统码", "故障码", "故障代码", "关闭码", "错误代号", "出错码", "回应码", "错误状态码", "錯誤碼",
    "錯誤代碼", "錯誤編號", "錯誤編碼", "返回碼", "返回代碼", "回傳碼", "回傳代碼", "回應碼", "回應代碼", "響應碼",
    "結果碼", "結果代碼", "異常碼", "原因碼", "事件碼", "結束代碼", "錯誤代號", "失敗碼", "業務碼", "エラーコード",
    "エラー番号", "エラーid", "リターンコード", "結果コード", "応答コード", "レスポンスコード", "リザルトコード",
    "終了コード", "返却コード", "返りコード", "戻りコード", "復帰コード", "理由コード", "原因コード", "警告コード",
    "イベントコード", "異常コード", "完了コード", "切断コード", "失敗コード", "例外コード", "障害コード",
    "終了ステータス", "クローズコード", "오류코드", "에러코드", "오류번호", "에러번호", "응답코드", "결과코드",
    "반환코드", "리턴코드", "종료코드", "이벤트코드", "경고코드", "사유코드", "원인코드", "실패코드", "예외코드",
    "반환오류코드", "felkod", "fejlkode", "hatakodu", "hatakodları", "yanıtkodu", "cevapkodu", "dönüşkodu",
    "sonuçkodu",
];

/// "Code" in languages that put it before the word for error.
pub(crate) const CODE_FIRST: &[&str] = &[
    "code", "codes", "código", "códigos", "codigo", "codigos", "codice", "codici", "numéro", "número", "код", "коды",
    "номер", "kod", "kody", "kód", "kódy", "kode", "cod", "coduri", "mã",
];

/// Words after "code" for what it is the code of: errors, results, events.
pub(crate) const AFTER_CODE: &[&str] = &[
    "erreur", "erreurs", "retour", "réponse", "reponse", "résultat", "sortie", "motif", "rejet", "refus", "échec",
    "événement", "alarme", "error", "errores", "respuesta", "retorno", "resultado", "salida", "motivo", "rechazo",
    "fallo", "falla", "evento", "alarma", "erro", "erros", "resposta", "saída", "falha", "rejeição", "recusa",
    "ocorrência", "errore", "errori", "risposta", "ritorno", "risultato", "uscita", "rifiuto", "allarme", "ошибки",
    "ошибок", "ответа", "ответов", "возврата", "завершения", "выхода", "результата", "причины", "отказа", "события",
    "помилки", "błędu", "błędów", "chyby", "eroare", "kesalahan", "lỗi",
];

/// Words after "code" for a status.
pub(crate) const AFTER_CODE_STATUS: &[&str] =
    &["http", "estado", "status", "état", "statut", "stato", "состояния", "статуса"];

/// A single word "code".
pub(crate) const CODE: &[&str] = &[
    "code", "codes", "codevalue", "codevalues", "codenumber", "codeid", "codeno", "codeint", "codedec", "codedecimal",
    "codehex", "hexcode", "decimalcode", "numericcode", "externalcode", "internalcode", "外部code", "外部代码",
    "外部代碼", "内部code", "内部代码", "內部代碼", "代码", "代碼", "编码", "編碼", "代码值", "编码值", "码值", "碼值",
    "code值", "code码", "码", "碼", "コード", "コード値", "コード番号", "코드", "코드값", "코드번호", "código",
    "códigos", "codigo", "codigos", "codice", "код", "коды", "kod", "kodu", "kodlar", "kód", "kódy", "cod", "coduri",
    "mã", "cstat",
];

/// Words after "code" for a number that identifies something, not only an error.
pub(crate) const IDENTIFIER: &[&str] =
    &["id", "identifier", "identificador", "identifiant", "identificativo", "bezeichner", "标识", "識別子", "식별자"];

/// A code below another code.
pub(crate) const SUB_CODE: &[&str] = &[
    "subcode", "suberrorcode", "errorsubcode", "minorcode", "detailcode", "子码", "子错误码", "子錯誤碼", "サブコード",
    "詳細コード", "서브코드", "하위코드",
];

/// The code of a status. It is mostly an HTTP status, so a column beside it identifies the error better.
pub(crate) const STATUS_CODE: &[&str] = &[
    "statuscode", "statuscodes", "httpstatus", "httpcode", "httpcodes", "httpstatuscode", "httpresponsecode",
    "httperrorcode",
];

/// Words for the code of a status in other scripts; a longer header may contain them.
pub(crate) const STATUS_CODE_PARTS: &[&str] = &[
    "状态码", "状态代码", "状态编码", "http码", "状态值", "狀態碼", "狀態代碼", "ステータスコード", "状態コード",
    "httpコード", "상태코드", "스테이터스코드", "http코드", "http상태", "httpкод", "durumkodu", "durumkodları",
];

/// Endings of headers that contain a word for code but are not about codes.
pub(crate) const AFTER_NO_CODE: &[&str] = &[
    "rate", "ratio", "rates", "percentage", "count", "counts", "distribution", "prefix", "prefixes", "suffix", "digit",
    "digits", "首位", "前缀", "link", "links", "url", "example", "examples", "range", "率", "占比", "比例", "次数",
    "数量", "链接", "示例", "リンク", "件数", "링크", "비율", "范围", "範囲", "범위",
];

/// Parts of a heading that announce codes below it, besides those of a header.
pub(crate) const ERRORS_PARTS: &[&str] = &[
    "error", "errno", "errcode", "错误", "錯誤", "异常", "エラー", "例外", "오류", "에러", "fehler", "erreur", "ошибк",
    "помилк",
];

/// Endings of a heading above the results of calls, or the reasons of failures.
pub(crate) const RESULT_ENDS: &[&str] = &[
    "reasons", "failurereason", "failurereasons", "rejectionreason", "rejectreason", "rejectionreasons",
    "rejectreasons", "retorno", "retornos", "返回值说明", "失败原因", "故障", "반환값설명",
];

/// The last word of a heading that mentions results before it.
pub(crate) const AFTER_RESULT: &[&str] =
    &["mapping", "mappings", "list", "table", "enum", "映射", "列表", "一覧", "목록"];

/// The last word of a heading above faults. It must be the whole word, since the key of "Defaults" has the same ending.
pub(crate) const FAULTS: &[&str] = &[
    "fault", "faults", "failure", "failures", "alarm", "alarms", "störung", "défaut", "alarme", "alarma", "fallo",
    "falla", "falha", "erro", "errore", "allarme",
];

/// The first word of a heading above faults, in languages that name first the faults and then what has them: "Falhas em
/// pagamentos".
pub(crate) const FAULTS_FIRST: &[&str] = &[
    "störungen", "störmeldungen", "alarmes", "défauts", "pannes", "échecs", "alarmas", "fallos", "fallas", "falhas",
    "erros", "errori", "allarmi", "guasti", "неисправности", "аварии", "отказы", "błędy", "awarie",
];

/// The last word of a heading that mentions faults before it.
pub(crate) const AFTER_FAULT: &[&str] =
    &["value", "values", "register", "registers", "list", "table", "messages", "numbers"];
