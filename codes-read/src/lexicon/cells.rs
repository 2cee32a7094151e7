//! The words and signs in cells of codes. This module is a leaf.

/// Words that mean "other", alone or before a noun.
pub(crate) const OTHER: &[&str] = &[
    "other", "others", "any other", "all other", "all others", "every other", "else", "anything else",
    "everything else", "otro", "otros", "otra", "otras", "cualquier otro", "todos los demás", "outro", "outros",
    "outra", "outras", "qualquer outro", "demais", "os demais", "todos os outros", "andere", "anderer", "alle anderen",
    "sonstige", "sonstiger", "sonstiges", "sonst", "alle übrigen", "autre", "autres", "tous les autres",
    "toutes les autres", "altro", "altri", "altre", "прочие", "прочее", "другие", "другое", "любой другой",
    "любые другие", "иное", "остальные", "все остальные", "inne", "overig", "overige", "khác", "diğer", "non-zero",
    "nonzero", "non zero", "其他", "其它", "其余", "其餘", "除此之外", "除此以外", "非零", "その他", "それ以外",
    "上記以外", "기타", "그 외", "나머지",
];

/// Nouns behind such words: "other error codes", `その他のエラー`.
pub(crate) const NOUNS: &[&str] = &[
    "code", "codes", "error", "errors", "error code", "error codes", "return code", "return codes", "return value",
    "return values", "status", "statuses", "status code", "status codes", "value", "values", "number", "numbers",
    "fehler", "fehlercodes", "werte", "errores", "código", "códigos", "valor", "valores", "erro", "erros", "erreur",
    "erreurs", "valeur", "valeurs", "errori", "codici", "valori", "ошибка", "ошибки", "коды", "значение", "значения",
    "błędy", "错误", "错误码", "错误代码", "返回码", "返回值", "状态码", "代码", "情况", "错误情况", "值", "数", "數",
    "整数", "число", "числа", "錯誤", "錯誤碼", "エラー", "エラーコード", "コード", "値", "수", "오류", "오류 코드",
    "에러", "코드", "값",
];

/// Words that stand for all other codes among numbers, but are codes themselves among words.
pub(crate) const AMONG_NUMBERS: [&str; 22] = [
    "unknown", "xxx", "xxxx", "nnn", "nnnn", "none", "null", "nil", "any", "default", "unbekannt", "desconocido",
    "desconhecido", "inconnu", "sconosciuto", "неизвестно", "空", "未知", "不明", "알 수 없음", "없음", "なし",
];

/// Words before a number that only announce a code.
pub(crate) const LEADING: &[&str] = &[
    "http", "https", "code", "error", "err", "errcode", "errorcode", "error-code", "errno", "status", "statuscode",
    "return", "returncode", "retcode", "ret", "exit", "exitcode", "result", "resultcode", "response", "störung",
    "fehler", "fehlercode", "erreur", "erro", "errore", "fout", "hata", "błąd", "código", "codigo", "codice", "код",
    "ошибка", "오류", "에러", "코드", "오류코드", "에러코드",
];

/// Such words in scripts that write no space between words.
pub(crate) const LEADING_PARTS: &[&str] = &[
    "错误码", "错误代码", "错误", "返回码", "返回值", "返回代码", "状态码", "状态", "等于", "响应码", "结果码",
    "业务码", "代码", "錯誤碼", "錯誤代碼", "返回碼", "狀態碼", "代碼", "报警", "告警", "故障码", "故障", "アラーム",
    "エラーコード", "エラー", "ステータスコード", "戻り値", "コード",
];

/// Words for faults, which may be counted: "Warning 30 minutes before landing".
pub(crate) const COUNTED: &[&str] = &["alarm", "alarme", "alarma", "alert", "exception", "failure", "fault", "warning"];

/// Counters after a number: `1000番`.
pub(crate) const COUNTERS: [&str; 4] = ["番", "号", "號", "번"];

/// Separators between numbers.
pub(crate) const SEPARATORS: [&str; 24] = [
    "\n", ",", "，", "、", ";", "；", "/", "|", "&", " or ", " and ", "或", "和", "及", " oder ", " und ", " ou ",
    " et ", " o ", " y ", " e ", " или ", " и ", " 또는 ",
];

/// Words before another code in brackets: `7 (or 8)`.
pub(crate) const OR: [&str; 8] = ["or ", "或", "または", "oder ", "ou ", "o ", "или ", "또는 "];

/// Separators between words.
pub(crate) const WORD_SEPARATORS: [&str; 11] = ["\n", ",", "，", "、", ";", "；", " / ", " | ", " or ", " and ", "或"];

/// Words between a range and the codes that it excludes.
pub(crate) const EXCEPT: [&str; 9] =
    ["excluding", "except for", "except", "excl.", "other than", "apart from", "but not", "not including", "without"];

/// Words and signs between the ends of a range.
pub(crate) const TO: [&str; 30] = [
    "..=", "...", "..", "…", "~", "～", "〜", "∼", "up to", "to", "through", "thru", "至", "到", "から", "부터", "bis",
    " à ", " a ", " al ", " hasta ", " até ", " ao ", " do ", " tot ", " t/m ", " до ", " по ", " sampai ", "\u{2013}",
];

/// Words and signs before or after a number that make it a bound, in lower case.
pub(crate) const AT_LEAST: &[&str] = &[
    ">=", "≥", "≧", "＞=", "at least", "from", "starting from", "starting at", "greater than or equal to",
    "no less than", "not less than", "minimum", "min.", "大于等于", "大于或等于", "大等于", "不小于", "ab",
    "mindestens", "à partir de", "a partir de", "от", "começando em",
];

pub(crate) const AT_MOST: &[&str] = &[
    "<=", "≤", "≦", "＜=", "at most", "up to", "until", "less than or equal to", "no more than", "not more than",
    "no greater than", "maximum", "max.", "小于等于", "小于或等于", "不大于", "不超过", "bis", "höchstens", "jusqu'à",
    "jusqu’à", "hasta", "até", "до",
];

pub(crate) const ABOVE: &[&str] = &[
    ">", "＞", "greater than", "more than", "larger than", "higher than", "bigger than", "above", "over", "beyond",
    "大于", "大於", "超过", "超過", "高于", "größer als", "mehr als", "über", "mayor que", "más de", "maior que",
    "supérieur à", "plus de", "больше", "более",
];

pub(crate) const BELOW: &[&str] = &[
    "<", "＜", "less than", "lower than", "smaller than", "fewer than", "below", "under", "小于", "小於", "低于",
    "少于", "kleiner als", "weniger als", "unter", "menor que", "menos de", "inférieur à", "moins de", "меньше",
    "менее",
];

pub(crate) const OR_MORE: &[&str] = &[
    "+", "and above", "or above", "and more", "or more", "and up", "and upwards", "upwards", "& above", "or higher",
    "and higher", "or greater", "and greater", "or larger", "and over", "or over", "and onward", "and onwards",
    "onward", "onwards", "and beyond", "and later", "or later", "or beyond", "及以上", "或以上", "以上", "以降",
    "から", "이상", "부터", "oder höher", "oder größer", "oder mehr", "und höher", "ou plus", "et plus", "o más",
    "o mayor", "en adelante", "ou mais", "ou maior", "и выше", "и более", "или больше",
];

pub(crate) const OR_LESS: &[&str] = &[
    "and below", "or below", "or less", "and less", "or lower", "and lower", "or smaller", "and under", "or fewer",
    "及以下", "或以下", "以下", "以内", "まで", "이하", "까지", "oder weniger", "oder kleiner", "oder niedriger",
    "und niedriger", "ou moins", "o menos", "o menor", "ou menos", "и ниже", "и менее", "или меньше",
];

pub(crate) const OR_LESS_WITHOUT: &[&str] = &["未満", "미만", "未满", "より小さい"];

pub(crate) const OR_MORE_WITHOUT: &[&str] = &["초과", "を超える", "より大きい", "超"];
