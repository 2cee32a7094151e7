//! The words of headings and lists of codes, and of the texts above them. This module is a leaf.

/// Words of a text above codes. The second word begins with "cod", "sta" or "val".
pub(crate) const INTRODUCTIONS: &[&str] =
    &["error code", "exit code", "status code", "return code", "exit status", "return value"];

/// The same in scripts that do not separate words.
pub(crate) const INTRODUCTIONS_PARTS: &[&str] = &[
    "错误码", "错误代码", "錯誤碼", "状态码", "狀態碼", "返回码", "errorCode", "エラーコード", "errorコード",
    "ステータスコード", "終了コード", "에러 코드", "에러코드", "오류 코드", "오류코드",
];

/// Endings of a heading about several errors, in scripts that do not separate words.
pub(crate) const ERRORS_ENDS: &[&str] = &["错误", "錯誤", "エラー", "오류", "에러"];

/// Words of a line that ends with a colon, directly above codes.
pub(crate) const LEADS: &[&str] = &[
    "following errors",
    "following codes",
    "following exceptions",
    "these errors",
    "these codes",
    "of the errors",
    "error responses",
    "possible errors",
    "errorcode",
    "以下错误",
    "下列错误",
    "以下錯誤",
    "可能的错误",
    "次のエラー",
    "以下のエラー",
    "다음 오류",
    "folgende fehler",
    "folgenden fehler",
    "siguientes errores",
    "seguintes erros",
    "erreurs suivantes",
    "следующие ошибки",
];

/// Words of a text above codes that are listed beside others.
pub(crate) const MENTIONS: &[&str] = &["code", "error", "码", "错误", "コード", "エラー"];

/// Words of a heading above text codes that are all constants: `INVALID_PATH`.
pub(crate) const EXCEPTIONS: &[&str] = &["exception", "fault"];

/// Words of a heading above numbers that are codes.
pub(crate) const NUMBERS: &[&str] = &["exit code", "exit value", "exit status", "error code"];

/// Last words of a heading above text codes with numbers, besides those for rules.
pub(crate) const FINDINGS: &[&str] = &["warnings", "alarms", "alerts"];

/// Words of a heading above the names of what a linter finds.
pub(crate) const LINTS: &[&str] = &["lint"];

/// Endings of a heading that is about a program or its source.
pub(crate) const PROGRAMS: &[&str] =
    &["vs code", "vscode", "studio code", "claude code", "source code", "源代码", "完整代码", "示例代码"];

/// The names of the files that are tables of contents of a book.
pub(crate) const CONTENTS_FILES: &[&str] = &["summary", "toc", "sidebar"];

/// Parts of a symbol that names a failure.
pub(crate) const FAILURES: &[&str] = &[
    "invalid", "err_", "fail", "not", "denied", "unknown", "missing", "_required", "exceed", "expire", "unauthor",
    "unsupport", "forbid", "timeout", "conflict", "already", "unavailable", "limit", "reject",
];

/// Fields, and endings of fields, that hold the code or the text of an error, without underscores.
pub(crate) const FIELDS_OF_ERRORS: &[&str] = &["errorcode", "errcode", "errormessage", "errormsg", "errmsg"];

/// Further fields that hold a code.
pub(crate) const FIELDS: &[&str] = &["code", "errno", "errornumber", "statuscode"];

/// Further endings of a field that is about an error.
pub(crate) const FIELDS_ENDS: &[&str] = &["errorinfo", "errorhandler", "errorfunc"];

/// Words of a text about a class of exceptions.
pub(crate) const CLASSES: &[&str] =
    &["raise", "thrown", "throws", "class ", "class.", "subclass", "inherits", "抛出", "异常类"];

/// Labels of an HTTP status above a sample.
pub(crate) const STATUS_LABELS: &[&str] = &["Status:", "status:"];

/// Words before the status of a sample.
pub(crate) const SAMPLES: &[&str] = &["response ", "response: ", "responses "];

/// The beginnings of a heading about other pages, or about one error.
pub(crate) const ELSEWHERE: &[&str] = &[
    "error: ", "erro: ", "errore: ", "erreur: ", "erreur : ", "fehler: ", "see also", "related", "further reading",
    "references", "contents", "next steps", "参见", "另请参阅", "相关", "関連",
];

/// Last words, in the singular, of a heading about flags or about the codes of functions.
pub(crate) const FLAGS: &[&str] = &["flag", "function code"];

/// The beginnings of a heading about mending one error.
pub(crate) const MENDING: &[&str] = &["fix "];

/// Words behind codes that, as severities do, only say of which kind they are: `200 success`.
pub(crate) const OUTCOMES: &[&str] = &["failure", "success"];

/// Labels of a code below the name of an enum's member.
pub(crate) const VALUES: &[&str] = &["value", "identifier value", "enum value", "numeric value", "number"];

/// Words before a colon, or alone in a heading, that are no codes beside codes in their style.
pub(crate) const NO_CODES: &[&str] = &[
    "api", "appendix", "caution", "example", "examples", "faq", "important", "introduction", "note", "notes",
    "overview", "summary", "tip", "todo", "warning", "xx",
];
