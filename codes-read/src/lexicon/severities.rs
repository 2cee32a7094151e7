//! The cells of columns that say how severe a finding is. This module is a leaf.

/// Severities as linters and compilers write them, in lower case.
pub(crate) const SEVERITIES: &[&str] = &[
    "error", "warning", "warn", "info", "information", "note", "hint", "fatal", "critical", "严重", "错误", "警告",
    "提示", "エラー", "오류", "경고", "fehler", "warnung", "erreur", "avertissement", "aviso", "advertencia", "erro",
    "errore", "avviso", "ошибка", "предупреждение",
];
