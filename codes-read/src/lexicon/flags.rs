//! The cells of columns that say yes or no. This module is a leaf.

/// Yes, in lower case.
pub(crate) const YES: &[&str] = &[
    "true", "yes", "y", "✓", "✔", "✔️", "✅", "√", "○", "是", "はい", "예", "ja", "oui", "sí", "si", "sim", "да",
    "tak", "evet",
];

/// No, in lower case.
pub(crate) const NO: &[&str] = &[
    "false", "no", "n", "✗", "✘", "❌", "✖", "×", "x", "否", "いいえ", "아니오", "nein", "non", "não", "нет", "nie",
    "hayır",
];

/// Other cells of such columns.
pub(crate) const OTHER: &[&str] = &["-", "–", "—", "可"];
