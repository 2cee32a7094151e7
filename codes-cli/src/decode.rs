//! Decodes the bytes of a source to text in UTF-8.

use encoding_rs::{Encoding, UTF_8};

/// The help for a text that is not in the encoding in which it is read.
const NAME_IT: &str = "name its encoding, by `encoding = \"gbk\"` in codes.toml or `--encoding gbk` of `codes add`";

/// The text of a document, decoded by its byte order mark, else by the encoding in its entry, else by the one that the
/// server names, else by the one that a web page names, else as UTF-8. Bytes that are invalid in the encoding are an
/// error.
pub(crate) fn decode(bytes: &[u8], of_entry: Option<&str>, of_server: Option<&str>) -> Result<String, String> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        // The byte order mark of UTF-8 is part of the document, as the vendor publishes it.
        let start = if encoding == UTF_8 { 0 } else { length };
        return read(encoding, bytes.get(start..).unwrap_or_default());
    }
    let known = |label: &str| {
        let unknown = || format!("`{}` is not a known encoding", crate::escape::name(label));
        Encoding::for_label(label.as_bytes()).ok_or_else(unknown)
    };
    if let Some(label) = of_entry {
        return read(known(label)?, bytes);
    }
    match of_server.map(known) {
        Some(Ok(encoding)) => read(encoding, bytes),
        // An encoding that does not exist counts as no encoding.
        Some(Err(_)) | None => read(of_page(bytes).unwrap_or(UTF_8), bytes),
    }
}

/// The encoding in a `<meta charset>` at the beginning of a page.
fn of_page(bytes: &[u8]) -> Option<&'static Encoding> {
    const LOOKED_AT: usize = 1024;
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes).to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let (_, meta) = head.split_once("<meta")?;
    let (_, charset) = meta.split_once("charset=")?;
    let label = charset.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':'))?;
    Encoding::for_label(label.get(..end)?.as_bytes())
}

fn read(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, String> {
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(text.into_owned()),
        None if encoding == UTF_8 => {
            let at = std::str::from_utf8(bytes).err().map_or(0, |error| error.valid_up_to());
            let line = bytes.get(..at).unwrap_or_default().split(|byte| *byte == b'\n').count();
            Err(format!("it is not UTF-8, see line {line}: {NAME_IT}"))
        }
        None => Err(format!("it is not {}: {NAME_IT}", encoding.name())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_before_names_and_names_before_guesses() {
        let utf16 = |swap: bool| -> Vec<u8> {
            let units = "\u{feff}错误".encode_utf16();
            units.flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        for bytes in [utf16(false), utf16(true)] {
            assert_eq!(decode(&bytes, None, Some("utf-8")).as_deref(), Ok("错误"));
        }
        let gbk = b"\xb4\xed\xce\xf3";
        assert_eq!(decode(gbk, Some("gbk"), Some("utf-8")).as_deref(), Ok("错误"));
        assert_eq!(decode(gbk, None, Some("GB2312")).as_deref(), Ok("错误"));
        let page = [&b"<html><meta charset=\"gbk\">"[..], gbk].concat();
        assert!(decode(&page, None, None).unwrap().ends_with("错误"));
        assert_eq!(decode("\u{feff}é".as_bytes(), None, None).as_deref(), Ok("\u{feff}é"));
        assert_eq!(decode("é".as_bytes(), None, Some("no-such")).as_deref(), Ok("é"));
    }

    #[test]
    fn bytes_in_another_encoding_are_an_error_with_a_suggestion() {
        assert!(decode(b"ok\n\xff", None, None).unwrap_err().contains("see line 2: name its encoding"));
        assert!(decode(b"\xff\xff", Some("gbk"), None).unwrap_err().contains("it is not GBK"));
        assert!(decode(b"a", Some("klingon"), None).unwrap_err().contains("not a known encoding"));
    }
}
