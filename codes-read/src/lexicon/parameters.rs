//! The words of tables of parameters, settings and fields, and their data types. This module is a leaf.

/// Headers of tables of parameters.
pub(crate) const REQUIRED: &[&str] = &[
    "required", "isrequired", "requiredornot", "whetherrequired", "requiredoptional", "requiredoroptional", "optional",
    "isoptional", "mandatory", "ismandatory", "default", "defaultvalue", "nullable", "必填", "必选", "是否必填",
    "是否必选", "是否必须", "是否必需", "必须", "必需", "默认值", "是否可选", "缺省值", "默认", "必須", "必須かどうか",
    "必須項目", "デフォルト", "デフォルト値", "필수", "필수여부", "필수항목", "기본값",
];

/// Headers of tables of settings, fields or the like, whose other columns hold their values.
pub(crate) const ATTRIBUTES: &[&str] = &[
    "bytes", "requirement", "requirements", "requisito", "requisitos", "anforderung", "требование", "需求", "要件",
    "요구사항", "attribute", "attributes", "attributename", "property", "properties", "propertyname", "parameter",
    "parameters", "parametername", "param", "params", "paramname", "field", "fields", "fieldname", "setting",
    "settings", "option", "options", "argument", "arguments", "metric", "metrics", "参数", "参数名", "参数名称",
    "參數", "參數名稱", "字段", "字段名", "字段名称", "欄位", "属性", "属性名", "属性名称", "配置项", "選項", "选项",
    "項目", "項目名", "パラメータ", "パラメーター", "パラメータ名", "フィールド", "フィールド名", "プロパティ", "속성",
    "속성명", "필드", "필드명", "파라미터", "매개변수", "항목",
];

/// Endings of a heading above such tables.
pub(crate) const ATTRIBUTES_ENDS: &[&str] = &[
    "parameters", "requirements", "arguments", "properties", "attributes", "参数", "参数说明", "參數", "属性",
    "パラメータ", "パラメーター", "プロパティ", "파라미터", "매개변수", "속성",
];

/// Headers beside codes whose cells look like names but are not: they are about the parties involved, not about the
/// result.
pub(crate) const NO_NAMES: &[&str] = &[
    "schema", "model", "format", "格式", "フォーマット", "형식", "api", "apis", "method", "methods", "endpoint",
    "methodname", "function", "functionname", "apisignature", "signature", "interface", "module", "tool", "tools",
    "command", "commands", "program", "script", "handler", "component", "parameter", "field", "接口", "方法", "函数",
    "函数名", "方法名", "事件名", "模块", "参数", "字段", "メソッド", "関数", "インターフェース", "モジュール",
    "スキーマ", "메서드", "함수", "인터페이스", "모듈", "스키마",
];

/// The length of the longest data type, in bytes.
pub(crate) const LONGEST_TYPE: usize = 15;

/// Words that follow a data type.
pub(crate) const BESIDE_TYPES: &[&str] =
    &["of", "or", "and", "id", "enum", "null", "optional", "required", "nullable", "unsigned", "类型"];

/// Data types, without their brackets.
pub(crate) const TYPES: &[&str] = &[
    "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "int8_t", "int16_t",
    "int32_t", "int64_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t", "size_t", "dword", "u8", "u16", "u32", "u64",
    "i8", "i16", "i32", "i64", "integer", "long", "short", "byte", "bytes", "float", "float32", "float64", "double",
    "decimal", "bigdecimal", "bigint", "number", "string", "strings", "str", "bool", "boolean", "array", "object",
    "list", "map", "dict", "jsonobject", "jsonarray", "datetime", "timestamp", "char", "varchar", "void", "nsstring",
    "nsinteger", "nsarray", "nsdictionary", "字符串", "字符型", "整数", "整型", "数组", "对象", "布尔", "布尔值",
    "文字列", "数値", "配列", "문자열", "정수", "배열",
];
