//! How texts of the document are compared with those that a user writes, and scanned. A leaf.

/// A heading or header cell without case, punctuation and repeated space.
pub fn plain(text: &str) -> String {
    let words: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many bytes stand before the first that is an end. All of the document's text passes here, in a macro unoptimised,
/// where an iterator takes six times as long.
pub fn length_until(text: &str, is_end: fn(u8) -> bool) -> usize {
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest
        && !is_end(*byte)
    {
        rest = after;
    }
    text.len() - rest.len()
}

/// `3 code rows`, `1 code row`.
pub fn count(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
