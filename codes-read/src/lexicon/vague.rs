//! The words of headers that may announce codes, and many other things. This module is a leaf.

/// Headers that may announce codes, and many other things.
pub(crate) const STATUS: &[&str] = &[
    "status", "statuses", "statusvalue", "statusvalues", "httpstatuses", "http", "httpresponse", "状态", "狀態",
    "ステータス", "状態", "상태", "상태값", "상탯값",
];

/// The status word of a smart card: two bytes, which every vendor writes in hexadecimal without a prefix.
pub(crate) const STATUS_WORD: &[&str] = &["statusword", "statuswords", "sw", "sw12", "sw1sw2"];

/// The value that a function returns, which may be a code or anything else.
pub(crate) const RETURN_VALUE: &[&str] = &[
    "returnvalue",
    "returnvalues",
    "returnedvalue",
    "returnedvalues",
    "返回值",
    "回傳值",
    "戻り値",
    "返り値",
    "返却値",
    "반환값",
    "리턴값",
    "결과값",
    "rückgabewert",
    "rückgabewerte",
    "valeurderetour",
    "valeursderetour",
    "valorderetorno",
    "valoresderetorno",
    "valorediritorno",
    "valoridiritorno",
    "возвращаемоезначение",
    "возвращаемыезначения",
    "wartośćzwracana",
];

/// Words that mean a returned value in a header, and anything in a heading.
pub(crate) const RETURN: &[&str] =
    &["return", "returns", "exit", "exits", "errorvalue", "errorvalues", "errorstatus", "返回结果"];

/// The value of a symbol.
pub(crate) const VALUE: &[&str] = &[
    "value", "values", "hex", "hexvalue", "hexadecimal", "hexadecimalvalue", "dec", "decimal", "decimalvalue", "值",
    "enumvalue", "enumeratedvalue", "数值", "取值", "數值", "枚举值", "十六进制", "十进制", "値", "数値", "값",
    "valor", "valores", "wert", "werte", "valeur", "valeurs", "valore", "valori", "значение",
];

/// Words before "value" that make it something other than the value of a code.
pub(crate) const BEFORE_NO_VALUE: &[&str] = &[
    "default", "max", "maximum", "min", "minimum", "example", "sample", "recommended", "expected", "typical",
    "initial", "allowed", "valid", "possible", "accepted", "supported", "new", "old", "current", "previous", "input",
    "parameter", "attribute", "property", "field", "key", "config", "setting", "limit", "threshold",
];

/// Words in brackets for the way in which numbers are written: `status(dec/hex)`.
pub(crate) const NOTATION: &[&str] =
    &["dechex", "hexdec", "decimalhexadecimal", "hexadecimaldecimal", "dec", "hex", "decimal", "hexadecimal"];

/// Words for hexadecimal numbers.
pub(crate) const HEXADECIMAL: &[&str] = &["hex", "hexadecimal"];

/// Words for hexadecimal numbers that a longer header may contain.
pub(crate) const HEXADECIMAL_PARTS: &[&str] = &["十六进制", "十六進制", "16进制", "16進", "16진수"];

/// Parts of a header that announce other numbers too.
pub(crate) const DECIMAL_PARTS: &[&str] = &["dec", "10进制", "10進", "10진수"];

/// Words that may count the rows.
pub(crate) const NUMBER: &[&str] = &[
    "id", "number", "no", "num", "编号", "編號", "代号", "代號", "番号", "번호", "아이디", "号码", "識別番号", "nr",
    "nº", "numéro", "número", "numero", "nummer", "номер",
];

/// A header that lists errors, or counts them.
pub(crate) const ERRORS: &[&str] = &["errors"];

/// Types of results. A column of them may hold their names beside their values.
pub(crate) const RESULT: &[&str] = &["hresult", "hresults", "ntstatus", "sqlstate", "sqlstates"];

/// Headers above words that are codes, or above meanings.
pub(crate) const ERROR: &[&str] = &[
    "error", "exception", "errortype", "errorclass", "errorkind", "exceptiontype", "exceptionclass", "errorreason",
    "statusreason", "failurereason", "rejectreason", "rejectionreason", "declinereason", "problemtype",
    "errorparameter", "error参数", "errorパラメータ", "error파라미터", "ruleid", "ruleids", "diagnosticid", "erreur",
    "fehler", "ошибка", "hata", "错误", "錯誤", "错误类型", "錯誤類型", "异常类型", "異常類型", "エラー種別",
    "エラータイプ", "오류유형", "에러유형", "拒绝原因", "拒絕原因", "拒否理由", "거절사유", "エラー", "오류", "에러",
];

/// Words before "error" that make it the difference between two numbers.
pub(crate) const BEFORE_NO_ERROR: &[&str] = &[
    "standard", "mean", "average", "median", "max", "maximum", "min", "minimum", "relative", "absolute", "rms",
    "percent", "rounding", "measurement", "approximation",
];

/// Headers of names of errors, which identify the errors if no other column does.
pub(crate) const NAME_OF_ERROR: &[&str] =
    &["errorname", "errornames", "exceptionname", "错误名", "错误名称", "エラー名", "에러명", "오류명"];

/// Headers of names of anything, which are codes if a heading announces them.
pub(crate) const NAME: &[&str] = &[
    "name", "term", "field", "property", "member", "constant", "symbol", "enumerator", "variant", "identifier", "rule",
    "reason", "state", "type", "result", "outcome", "message", "errormessage", "mensagem", "mensaje", "messaggio",
    "名称", "枚举", "名前", "이름",
];
