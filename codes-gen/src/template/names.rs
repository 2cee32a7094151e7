//! Checks that each name in a template is in its list. This is done in constants, so that a mistake does not compile.

/// Whether every `#name` outside of string literals and comments is in this list.
pub(crate) const fn are_listed(rust: &str, names: &[&str]) -> bool {
    let rust = rust.as_bytes();
    let mut at = 0;
    while at < rust.len() {
        match rust[at] {
            b'"' => at = end_of_text(rust, at + 1),
            b'r' if raw_hashes(rust, at).is_some() && !is_in_word(rust, at) => at = end_of_raw_text(rust, at),
            // A raw identifier.
            b'r' if byte(rust, at + 1) == b'#' && !is_in_word(rust, at) => at += 2,
            b'/' if byte(rust, at + 1) == b'/' => at = end_of_line(rust, at),
            // A character. A lifetime has no second quotation mark there.
            b'\'' if byte(rust, at + 1) == b'\\' => at += 4,
            b'\'' if byte(rust, at + 2) == b'\'' => at += 3,
            b'#' => {
                let mut start = at + 1;
                while byte(rust, start) == b' ' || byte(rust, start) == b'\n' {
                    start += 1;
                }
                let mut end = start;
                while is_of_word(byte(rust, end)) {
                    end += 1;
                }
                if end > start && !is_one_of(rust, start, end, names) {
                    return false;
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    true
}

const fn byte(bytes: &[u8], at: usize) -> u8 {
    if at < bytes.len() { bytes[at] } else { 0 }
}

const fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

const fn is_in_word(bytes: &[u8], at: usize) -> bool {
    at > 0 && is_of_word(bytes[at - 1]) && bytes[at - 1] != b'b'
}

const fn end_of_line(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && bytes[at] != b'\n' {
        at += 1;
    }
    at
}

/// The index after the closing quotation mark of a string literal whose first byte is at `at`.
const fn end_of_text(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}

/// The number of `#` of a raw string literal, if one begins here.
const fn raw_hashes(bytes: &[u8], at: usize) -> Option<usize> {
    let mut hashes = 0;
    while byte(bytes, at + 1 + hashes) == b'#' {
        hashes += 1;
    }
    if byte(bytes, at + 1 + hashes) == b'"' { Some(hashes) } else { None }
}

const fn end_of_raw_text(bytes: &[u8], at: usize) -> usize {
    let hashes = match raw_hashes(bytes, at) {
        Some(hashes) => hashes,
        None => 0,
    };
    let mut end = at + 2 + hashes;
    while end < bytes.len() {
        if bytes[end] == b'"' {
            let mut found = 0;
            while found < hashes && byte(bytes, end + 1 + found) == b'#' {
                found += 1;
            }
            if found == hashes {
                return end + 1 + hashes;
            }
        }
        end += 1;
    }
    end
}

const fn is_one_of(bytes: &[u8], start: usize, end: usize, names: &[&str]) -> bool {
    let mut index = 0;
    while index < names.len() {
        let name = names[index].as_bytes();
        let mut same = 0;
        while same < name.len() && start + same < end && name[same] == bytes[start + same] {
            same += 1;
        }
        if same == name.len() && start + same == end {
            return true;
        }
        index += 1;
    }
    false
}

#[test]
fn a_name_that_is_not_listed_is_found() {
    assert!(are_listed("impl #name { fn # other() {} #[must_use] fn f<'a>(&'a self) {} }", &["name", "other"]));
    assert!(!are_listed("impl #name { fn # other() {} }", &["name"]));
    assert!(!are_listed("impl #names {}", &["name"]) && !are_listed("impl #name {}", &["names"]));
    assert!(!are_listed("#[doc = #about] #visibility fn f()", &["about"]));
}

#[test]
fn texts_and_comments_have_no_names() {
    assert!(are_listed(
        "/// # Errors\n fn f() { (\"#a \\\" #b\", b\"#c\", r#\"#d \" \"#, '#', '\\'', b'\"') } #e",
        &["e"]
    ));
    assert!(
        !are_listed("/// # Errors\n #a", &[]) && !are_listed("('\"', #a)", &[]) && !are_listed("(r\"#a\", #b)", &[])
    );
}
