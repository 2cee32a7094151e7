//! The words of tables that are not about codes of results: of instructions, of places and the like. This module is a
//! leaf.

/// Headers of tables of machine instructions.
pub(crate) const OPCODES: &[&str] = &[
    "opcode", "opcodes", "opcodehex", "opcodevalue", "mnemonic", "mnemonics", "gas", "gascost", "mingas", "usedgas",
    "gasused", "minimumgas", "stack", "stackinput", "stackoutput", "initialstack", "resultingstack", "operand",
    "operands", "操作码", "操作碼", "助记符", "オペコード", "オペランド", "ニーモニック", "니모닉",
];

/// Other things that have codes: places, languages, money, goods. These are words of a header or heading.
pub(crate) const OTHERS_WITH_CODES: &[&str] = &[
    "country", "countries", "nation", "region", "regions", "area", "areas", "language", "languages", "locale",
    "locales", "currency", "currencies", "timezone", "timezones", "city", "cities", "province", "provinces", "bank",
    "banks", "airport", "airports", "airline", "airlines", "product", "products", "sku", "skus", "goods", "item",
    "items", "zip", "postal", "codec", "codecs", "encoding", "charset", "industry", "category", "categories",
    "carrier", "carriers", "operator", "sample", "example", "examples", "source", "zone", "zones", "barcode",
    "subject", "subjects", "store", "stores", "exchange", "exchanges", "segment", "segments", "interval", "intervals",
    "color", "colors", "colour", "colours", "font", "fonts", "keyboard", "button", "buttons", "courier", "couriers",
    "land", "länder", "währung", "währungen", "sprache", "sprachen", "pays", "devise", "devises", "langue", "langues",
    "país", "países", "moneda", "monedas", "bandeira", "bandeiras", "produto", "produtos", "producto", "productos",
    "produit", "produits", "prodotto", "prodotti", "banco", "bancos", "banque", "banques", "idioma", "idiomas",
    "moeda", "paese", "paesi", "valuta", "lingua", "lingue",
];

/// Such headers that are also found beside codes of errors.
pub(crate) const ALSO_OF_ERRORS: &[&str] = &[
    "bandeira", "bandeiras", "category", "categories", "source", "example", "examples", "sample", "item", "items",
    "示例", "サンプル", "샘플",
];

/// Headers of inputs that are sent to see an answer. The codes beside them are samples.
pub(crate) const INPUTS: &[&str] = &[
    "call", "functioncall", "expression", "input", "card", "cardnumber", "cardno", "testcard", "testcardnumber", "pan",
    "númerodocartão", "卡号", "カード番号", "카드번호",
];

/// Those of the words above that are vague in a heading: anything may be below it.
pub(crate) const SAMPLES: &[&str] = &["sample", "example", "examples", "示例", "サンプル", "샘플"];

/// Other things that have codes, in other scripts; a longer header may contain these words.
pub(crate) const OTHERS_WITH_CODES_PARTS: &[&str] = &[
    "国家", "國家", "地区", "地區", "地域", "区域", "區域", "语言", "語言", "语种", "币种", "货币", "貨幣", "幣別",
    "时区", "時區", "城市", "字符编码", "字符編碼", "编码格式", "编码支持", "字符集", "文字コード", "省份", "银行",
    "銀行", "机场", "产品", "產品", "商品", "行业", "类目", "邮编", "邮政", "运营商", "科目", "示例", "源码", "码率",
    "国名", "国コード", "リージョン", "言語", "通貨", "タイムゾーン", "都市", "空港", "製品", "郵便", "サンプル",
    "국가", "지역", "리전", "언어", "통화", "시간대", "도시", "은행", "카드사", "카드코드", "カード会社", "제품",
    "샘플", "ストア", "스토어", "商店", "取引所", "거래소", "交易所", "颜色", "顏色", "按键", "快递", "カラー", "色名",
    "색상", "цвет", "стран", "валют", "язык", "регион", "город", "товар",
];

/// Words before "code" in an identifier that make it the code of something other than a result, besides those of places
/// and goods.
pub(crate) const BEFORE_FOREIGN_CODE: &[&str] = &[
    "country", "region", "area", "language", "lang", "locale", "currency", "city", "province", "state", "bank",
    "airport", "airline", "product", "sku", "item", "zip", "postal", "post", "source", "secret", "promo", "promotion",
    "coupon", "voucher", "discount", "gift", "qr", "bar", "verification", "verify", "auth", "authorization", "invite",
    "invitation", "sample", "byte", "op", "machine", "hs", "tax", "iso", "dial", "dialing", "sort", "swift", "sms",
    "pin", "pass", "access", "unit", "color", "colour", "type", "class", "group", "vendor", "model", "serial", "part",
    "key", "char", "character", "stock", "security", "symbol", "instrument", "order", "account", "user", "customer",
    "station", "store", "shop", "plant", "industry", "category", "department", "project", "course", "subject",
    "function", "shader", "gray", "morse", "time", "hash", "short", "referral",
];

/// Endings of a heading above kinds of things.
pub(crate) const TYPES_ENDS: &[&str] = &[
    "types", "type", "kinds", "categories", "methods", "methodcodes", "modes", "modecodes", "channels", "channelcodes",
    "类型", "類型", "类别", "種別", "種類", "タイプ", "유형", "종류", "타입",
];

/// Words in such a heading, joined.
pub(crate) const TYPES_OF: &[&str] =
    &["typesof", "kindsof", "tiposde", "tipode", "typesde", "typede", "tipidi", "tipodi", "типы"];

/// Parts of a heading above the values of parameters.
pub(crate) const DICTIONARY_PARTS: &[&str] = &["dictionary", "dictionaries", "字典", "辞書", "딕셔너리"];

/// Words of a header above codes that were replaced.
pub(crate) const OLD: &[&str] = &[
    "old", "previous", "former", "formerly", "legacy", "deprecated", "obsolete", "alter", "alte", "altes",
    "bisheriger", "antiguo", "antigo", "ancien", "vecchio", "старый", "прежний", "stary", "eski",
];

/// Words of such a header in other scripts; a longer header may contain them.
pub(crate) const OLD_PARTS: &[&str] =
    &["旧", "舊", "老错误", "老錯誤", "老代码", "老代碼", "이전", "기존", "原错误", "原代码", "原返回"];

/// Words of a header whose codes replace those of another column.
pub(crate) const NEW: &[&str] =
    &["new", "newer", "neu", "neuer", "neue", "neues", "nuevo", "novo", "nouveau", "nuovo", "новый", "nowy", "yeni"];

/// Words in other scripts with which such a header begins.
pub(crate) const NEW_STARTS: &[&str] = &["新", "현재", "신규", "새"];

/// Words for bits and flags.
pub(crate) const BITS: &[&str] = &["bit", "bits", "mask", "masks", "bitmask", "bitmasks", "bitfield", "flag", "flags"];

/// Words for bits and flags in other scripts; a longer header may contain them.
pub(crate) const BITS_PARTS: &[&str] = &["掩码", "标志位", "比特", "ビット", "フラグ", "비트", "플래그"];

/// Last words of a title or heading above records, which may mention codes but do not list them: requirements, tasks.
pub(crate) const OF_RECORDS: &[&str] = &[
    "requirement", "requirements", "task", "tasks", "todo", "todos", "questions", "faq", "plan", "roadmap",
    "milestones", "timeline", "checklist", "rubric", "changelog", "notes", "proposal", "rfc", "postmortem",
    "retrospective", "anforderungen", "aufgaben", "requisitos", "exigences", "требования", "задачи",
];

/// Words of a title or heading above tests or ratings, which only use codes.
pub(crate) const TESTS: &[&str] =
    &["test", "tests", "testing", "fixture", "fixtures", "rubric", "rubrics", "acceptance"];

/// Last words of a heading directly above such records: criteria, fields.
pub(crate) const ABOUT_OTHERS: &[&str] = &[
    "criteria", "criterion", "decision", "decisions", "question", "risk", "risks", "goals", "stories", "assumptions",
    "scoring", "scores", "ratings", "environment", "variables", "configuration", "settings", "parameters", "arguments",
    "fields", "properties", "attributes", "methods", "functions", "metrics", "headers", "steps", "chapters",
    "sections", "commands", "endpoints", "alternatives", "operations", "actions", "logging",
];

/// Endings of a title or heading above records, in scripts that do not separate words.
pub(crate) const OF_RECORDS_ENDS: &[&str] = &["需求", "验收标准", "任务", "更新日志", "要件", "요구사항"];

/// Endings of a heading directly above such records, in scripts that do not separate words.
pub(crate) const ABOUT_OTHERS_ENDS: &[&str] = &["参数", "字段", "パラメータ", "파라미터"];

/// Words of a heading above the rules of an analyzer or a compiler.
pub(crate) const RULES: &[&str] = &["rule", "rules", "diagnostic", "diagnostics", "analyzer", "analyzers", "lints"];

/// What the numbers of requirements, tasks, issues and other records begin with: `FR-001`, `AC1`.
pub(crate) const RECORDS: &[&str] = &[
    "ac", "adr", "br", "bug", "cr", "cve", "cwe", "epic", "fr", "gap", "issue", "nfr", "prd", "q", "req", "rfc",
    "risk", "sc", "story", "task", "tc", "test", "uc", "us",
];

/// Units of an amount: `100 ms`.
pub(crate) const UNITS: &[&str] = &[
    "ms", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "hour", "hours", "day", "days",
    "week", "weeks", "month", "months", "year", "years", "bit", "bits", "byte", "bytes", "kb", "mb", "gb", "tb", "kib",
    "mib", "gib", "px", "mm", "cm", "km", "kg", "hz", "khz", "mhz", "ghz", "eur", "usd", "gbp", "points",
];
