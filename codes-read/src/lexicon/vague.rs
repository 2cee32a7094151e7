//! The words of headers that codes may have, and much else. A leaf.

/// Headers that codes may have, and much else.
pub(crate) const STATUS: &[&str] = &[
    "status",
    "statuses",
    "httpstatuses",
    "http",
    "httpresponse",
    "状态",
    "狀態",
    "ステータス",
    "状態",
    "상태",
    "상태값",
];

/// The status of a smart card's answer: two bytes, which every vendor writes in hexadecimal without a prefix.
pub(crate) const STATUS_WORD: &[&str] = &["statusword", "statuswords", "sw", "sw12", "sw1sw2"];

/// What a function returns: a code or anything.
pub(crate) const RETURN_VALUE: &[&str] = &[
    "returnvalue",
    "returnvalues",
    "returnedvalue",
    "returnedvalues",
    "return",
    "returns",
    "errorvalue",
    "errorvalues",
    "errorstatus",
    "返回值",
    "返回结果",
    "回傳值",
    "戻り値",
    "返り値",
    "返却値",
    "반환값",
    "리턴값",
    "결과값",
];

/// What stands beside a symbol.
pub(crate) const VALUE: &[&str] = &[
    "value",
    "values",
    "hex",
    "hexvalue",
    "hexadecimal",
    "hexadecimalvalue",
    "dec",
    "decimal",
    "decimalvalue",
    "值",
    "数值",
    "取值",
    "數值",
    "十六进制",
    "十进制",
    "値",
    "数値",
    "값",
    "valor",
    "valores",
    "wert",
    "werte",
    "valeur",
    "valeurs",
    "valore",
    "valori",
    "значение",
];

/// Words that say how numbers are written.
pub(crate) const HEXADECIMAL: &[&str] = &["hex", "hexadecimal"];

/// The same, as parts.
pub(crate) const HEXADECIMAL_PARTS: &[&str] = &["十六进制", "十六進制", "16进制", "16進", "16진수"];

/// Parts of a header that says that they are written in another way, too.
pub(crate) const DECIMAL_PARTS: &[&str] = &["dec", "10进制", "10進", "10진수"];

/// What may count the rows.
pub(crate) const NUMBER: &[&str] =
    &["id", "number", "no", "num", "编号", "編號", "代号", "代號", "番号", "번호", "아이디", "号码", "識別番号"];

/// What counts errors, or lists them.
pub(crate) const ERRORS: &[&str] = &["errors"];

/// Types of results, whose names may stand beside their values.
pub(crate) const RESULT: &[&str] = &["hresult", "hresults", "ntstatus", "sqlstate", "sqlstates"];

/// What stands above words that are codes, or above meanings.
pub(crate) const ERROR: &[&str] = &[
    "error",
    "exception",
    "errortype",
    "errorreason",
    "failurereason",
    "rejectreason",
    "rejectionreason",
    "declinereason",
    "problemtype",
    "ruleid",
    "ruleids",
    "diagnosticid",
    "erro",
    "erreur",
    "fehler",
    "ошибка",
    "hata",
    "错误",
    "錯誤",
    "エラー",
    "오류",
    "에러",
];

/// What names errors, and is all that tells them apart where nothing else does.
pub(crate) const NAME_OF_ERROR: &[&str] =
    &["errorname", "errornames", "exceptionname", "错误名", "错误名称", "エラー名", "에러명", "오류명"];

/// What names anything, and codes where a heading says so.
pub(crate) const NAME: &[&str] = &[
    "name",
    "term",
    "field",
    "property",
    "member",
    "constant",
    "symbol",
    "enumerator",
    "identifier",
    "state",
    "type",
    "名称",
    "枚举",
    "名前",
    "이름",
];
