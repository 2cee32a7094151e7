//! [`Language`]: how a language writes names, and which ones it does not allow.

#[allow(clippy::wildcard_imports)] // Lists of words, by language.
use super::words::*;

/// A language that has a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    TypeScript,
    Python,
    Go,
    Java,
    Kotlin,
    Swift,
    C,
}

/// How the words of a name are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// `UpperCamelCase`
    UpperCamel,
    /// `lowerCamelCase`
    LowerCamel,
    /// `snake_case`
    Snake,
    /// `SHOUTY_SNAKE_CASE`
    ShoutySnake,
}

/// How a language names things.
pub(super) struct Rules {
    pub(super) types: Case,
    pub(super) constants: Case,
    pub(super) fields: Case,
    /// Whether constants are beside types, and so begin with the name of their type.
    pub(super) is_prefixed: bool,
    /// The names that are made from a type's name; `*` stands for it.
    pub(super) derived: &'static [&'static str],
    /// The words that cannot name a type, a constant or a field, as in `words`.
    pub(super) words: &'static str,
    pub(super) reserved_types: &'static str,
    pub(super) reserved_constants: &'static str,
    pub(super) reserved_fields: &'static str,
}

impl Language {
    pub(super) const ALL: [(&'static str, Self); 7] = [
        ("typescript", Self::TypeScript),
        ("python", Self::Python),
        ("go", Self::Go),
        ("java", Self::Java),
        ("kotlin", Self::Kotlin),
        ("swift", Self::Swift),
        ("c", Self::C),
    ];

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, language)| *language)
    }

    pub(super) fn rules(self) -> Rules {
        match self {
            Self::TypeScript => TYPESCRIPT_RULES,
            Self::Python => PYTHON_RULES,
            Self::Go => GO_RULES,
            Self::Java => JAVA_RULES,
            Self::Kotlin => KOTLIN_RULES,
            Self::Swift => SWIFT_RULES,
            Self::C => C_RULES,
        }
    }
}

const RULES: Rules = Rules {
    types: Case::UpperCamel,
    constants: Case::ShoutySnake,
    fields: Case::LowerCamel,
    is_prefixed: false,
    derived: &["*"],
    words: "\
        ",
    reserved_types: "\
        ",
    reserved_constants: "\
        ",
    reserved_fields: "\
        ",
};

const TYPESCRIPT_RULES: Rules = Rules {
    constants: Case::UpperCamel,
    derived: &["*", "*Fields", "*Table"],
    words: TYPESCRIPT,
    reserved_types: TYPESCRIPT_TYPES,
    reserved_constants: "prototype",
    reserved_fields: "constructor prototype",
    ..RULES
};

const PYTHON_RULES: Rules = Rules {
    fields: Case::Snake,
    words: PYTHON,
    reserved_types: PYTHON_TYPES,
    reserved_constants: PYTHON_MEMBERS,
    reserved_fields: PYTHON_MEMBERS,
    ..RULES
};

const GO_RULES: Rules = Rules {
    constants: Case::UpperCamel,
    fields: Case::UpperCamel,
    is_prefixed: true,
    reserved_types: "Meaning",
    reserved_fields: "\
        Advice Details Err Error Describe IsKnown IsRetired IsSuccess Meanings Message MessageIn Name String Symbol \
        Format GoString Is As Unwrap",
    ..RULES
};

const JAVA_RULES: Rules = Rules {
    words: JAVA,
    reserved_types: JAVA_TYPES,
    reserved_constants: "BY_CODE Status",
    reserved_fields: JAVA_MEMBERS,
    ..RULES
};

const KOTLIN_RULES: Rules = Rules {
    words: KOTLIN,
    reserved_types: KOTLIN_TYPES,
    reserved_constants: KOTLIN_ENTRIES,
    reserved_fields: KOTLIN_MEMBERS,
    ..RULES
};

const SWIFT_RULES: Rules = Rules {
    constants: Case::LowerCamel,
    words: SWIFT,
    reserved_types: SWIFT_TYPES,
    reserved_constants: SWIFT_MEMBERS,
    reserved_fields: SWIFT_MEMBERS,
    ..RULES
};

const C_RULES: Rules = Rules {
    types: Case::Snake,
    fields: Case::Snake,
    is_prefixed: true,
    derived: &[
        "*", "*_t", "*_name", "*_symbol", "*_is_known", "*_is_retired", "*_is_success", "*_message", "*_details",
        "*_advice", "*_meaning_count", "*_meaning", "*_message_in",
    ],
    words: C,
    reserved_types: "\
        errno signal stdin stdout stderr assert unix linux main size ssize ptrdiff wchar wint char8 char16 char32 int8 \
        int16 int32 int64 uint8 uint16 uint32 uint64 intptr uintptr intmax uintmax max_align nullptr locale time clock \
        div ldiv lldiv fpos off mbstate sig_atomic va_list",
    reserved_constants: "\
        EXIT_SUCCESS EXIT_FAILURE SIZE_MAX CHAR_BIT CHAR_MAX CHAR_MIN INT_MAX INT_MIN LONG_MAX LONG_MIN EOF NULL \
        CODES_DEPRECATED",
    reserved_fields: "\
        name symbol is_known is_retired is_success message details advice meaning_count meaning message_in t",
    ..RULES
};
