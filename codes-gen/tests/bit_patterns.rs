//! Hexadecimal numbers that are bit patterns of a signed type.
#![allow(clippy::disallowed_methods)] // The tests may write chains of iterators.

use codes_gen::{Caller, CodeSet, CodeValue, Document, Notation, preview};

fn read(rows: &str, repr: &str) -> (CodeSet, Vec<String>) {
    let document = Document::new("vendor.md", format!("| Code | Text |\n|-|-|\n{rows}"));
    let item = format!("#[repr({repr})] enum E {{}}").parse().unwrap();
    let preview = preview(&r#"doc = "vendor.md""#.parse().unwrap(), &item, &document, &Caller::default()).unwrap();
    let errors = preview.diagnostics.iter().map(|diagnostic| diagnostic.message.clone()).collect();
    (preview.set, errors)
}

fn codes(set: &CodeSet) -> Vec<i128> {
    let number = |code: &CodeValue| if let CodeValue::Integer(number) = code { *number } else { unreachable!() };
    set.codes.iter().map(|entry| number(&entry.code)).collect()
}

#[test]
fn a_hexadecimal_number_as_wide_as_the_type_is_a_bit_pattern() {
    let (set, errors) = read("| 0x80070005 | No. |\n| 0xBFFF0011 | Gone. |\n| 0x00000001 | Half. |", "i32");
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(codes(&set), [-2_147_024_891, -1_073_807_343, 1]);
    assert_eq!(set.notation, Notation::Hexadecimal { digits: 8, is_uppercase: true, bits: Some(32) });
    assert_eq!(
        set.codes.iter().map(|entry| set.write(&entry.code)).collect::<Vec<_>>()[..2],
        ["0x80070005", "0xBFFF0011"]
    );
    assert_eq!(codes(&read("| 0x8001 | No. |", "i16").0), [-0x7FFF]);
    assert_eq!(codes(&read("| 0x80070005 | No. |", "u32").0), [0x8007_0005]);
    assert_eq!(codes(&read("| 0x80070005 | No. |", "i64").0), [0x8007_0005]);
}

#[test]
fn a_shorter_or_decimal_number_that_does_not_fit_is_an_error() {
    for row in ["2147942405", "0x080070005", "0x180070005"] {
        let (set, errors) = read(&format!("| {row} | No. |"), "i32");
        assert_eq!((codes(&set).len(), errors.len()), (0, 1), "{row}: {errors:?}");
    }
    assert_eq!(read("| 0xFF | No. |", "i8").1.len(), 0);
    assert_eq!(read("| 0x0FF | No. |", "i8").1.len(), 1);
}

#[test]
fn the_ends_of_a_range_are_bit_patterns_too() {
    let (set, errors) = read("| 0x80070000-0x8007FFFF | Windows. |\n| 0x1 | Half. |", "i32");
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!((set.ranges[0].first, set.ranges[0].last), (Some(-0x7FF9_0000), Some(-0x7FF8_0001)));
    assert_eq!(read("| 0x70000000-0x8FFFFFFF | Any. |\n| 0x1 | Half. |", "i32").1.len(), 1);
}

#[test]
fn errors_write_hexadecimal_codes_as_the_document_and_the_pins_do() {
    let rows = "| 0x8001 | Late. |\n| 0x8001 | Soon. |\n| 0x8002 | Lost. |\n| 0x8003 | Bent. |";
    let document = Document::new("vendor.md", format!("| Code | Text |\n|-|-|\n{rows}"));
    let arguments = r#"doc = "vendor.md", duplicates = "error""#.parse().unwrap();
    let item = "#[repr(i16)] enum E { Late = 0x8001, Soon = 0x8001 }".parse().unwrap();
    let preview = preview(&arguments, &item, &document, &Caller::default()).unwrap();
    assert_eq!(preview.diagnostics[0].message, "code `0x8001` is listed twice");
    assert_eq!(preview.errors[0].message, "the code 0x8001 is pinned twice: to `Late` and to `Soon`");
}
