//! How texts of the document are compared with those that a user writes. A leaf.

/// A heading or header cell without case, punctuation and repeated space.
pub(crate) fn plain(text: &str) -> String {
    let words: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `3 code rows`, `1 code row`.
pub(crate) fn count(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
