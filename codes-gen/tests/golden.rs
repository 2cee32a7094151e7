//! Expansions as golden files. The test crate of the workspace compiles the same files.
//!
//! `UPDATE_EXPECT=1 cargo test -p codes-gen golden::` writes these files.

use codes_gen::{Caller, Document, code_wrapper, codes, generate};
use expect_test::expect_file;

fn expand(arguments: &str, item: &str) -> String {
    let tokens = codes(arguments.parse().unwrap(), item.parse().unwrap(), &Caller::default());
    prettyplease::unparse(&syn::parse2(tokens).unwrap())
}

#[test]
fn a_document_with_some_of_everything() {
    let arguments = r#"text = "
# Vendor codes

| Code | Message | Name |
|---|---|---|
| 0 | Fine. | OK |
| -5 | Too late. Please [try again](https://example.com/again). | |
| 0x1F | Too `early`. | |
| 7 | Broken:<li>here</li><li>there</li> | |
| 7 | Or not there at all. | |
| Other | Who knows? | |
", success = 0"#;
    let item = "
/// What the vendor says.
#[repr(i32)]
#[derive(Debug)]
pub enum VendorCode {
    /// The time is over.
    Late = -5,
    #[codes(retired)]
    Gone = 12,
}";
    expect_file!["golden/everything.rs"].assert_eq(&expand(arguments, item));
}

#[test]
fn one_enum_of_several_documents() {
    let arguments = r#"doc = ["docs/orders.md", "docs/users.md"], table = "Codes""#.parse().unwrap();
    let item = "#[repr(u16)] pub enum ShopCode { NoUser = 301 }".parse().unwrap();
    let orders = "# Codes\n| Code | Text |\n|---|---|\n| 100 | Malformed. |\n| 202 | Order is empty. |\n";
    let users =
        "# Codes\n| Code | Text |\n|---|---|\n| 202 | `No` orders. |\n| 100 | Malformed. |\n| 301 | No such user. |\n";
    let documents = vec![Document::new("docs/orders.md", orders), Document::new("docs/users.md", users)];
    let tokens = generate(&arguments, &item, &Document::joined(documents), &Caller::default()).unwrap();
    let expansion = prettyplease::unparse(&syn::parse2(tokens).unwrap());
    expect_file!["golden/joined.rs"].assert_eq(&expansion);
}

#[test]
fn the_column_of_a_name_is_that_of_its_own_table() {
    let tables = "# A\n| Code | Name | Text |\n|---|---|---|\n| 1 | LATE | Too late. |\n\
                  # B\n| Code | Symbol | Text |\n|---|---|---|\n| 2 | SOON | Too soon. |\n\
                  # C\n| Code | Text |\n|---|---|\n| 3 (GONE) | It is gone. |\n";
    let expansion = expand(&format!("text = {tables:?}, tables = [\"C\", \"A\", \"B\"]"), "#[repr(u8)] enum E {}");
    for (name, origin) in [
        ("Late", "the name comes from the column \"Name\"."),
        ("Soon", "the name comes from the column \"Symbol\"."),
        ("Gone", "the name is written beside the code"),
    ] {
        let documented = expansion.split(&format!("\n    {name} = ")).next().unwrap();
        let documented = documented.rsplit("\nCode ").next().unwrap();
        assert!(documented.contains(origin), "{name}: {documented}");
    }
}

#[test]
fn a_code_of_a_mapping_is_written_with_the_enum_that_it_wraps() {
    let errors = |item: &str| code_wrapper(item.parse().unwrap()).to_string();
    let of_mapping = errors("#[codes(wraps = api::Hex)] enum N { #[codes(Late)] Low, #[codes(other)] Others }");
    assert!(of_mapping.contains("a code is written with its enum: `api::Hex::Late`"), "{of_mapping}");
    let of_union = errors("enum N { #[codes(Late)] Low(Hex) }");
    assert!(of_union.contains("`ServerCode::Late`"), "{of_union}");
}

#[test]
fn a_mapping_shows_hexadecimal_ranges_as_they_are_written() {
    let item = "#[codes(wraps = Hex)] enum N { #[codes(0x10..=0x1e)] Low, #[codes(0x0020..)] High, #[codes(..8)] Few }";
    let expansion = code_wrapper(item.parse().unwrap()).to_string();
    for range in ["low (0x10..=0x1E)", "high (0x0020..)", "few (..=7)"] {
        assert!(expansion.contains(range), "{range}: {expansion}");
    }
}

#[test]
fn codes_that_are_text() {
    let arguments = r#"text = "
| Error code | Description | Retry |
|---|---|---|
| AuthFailure | Who are you? | no |
| AuthFailure.TokenFailure | The token is wrong. | no |
| DB:0140, DB:0141 | The database is busy. | yes |
| 0012 | Too late. | yes |
| Others | Who knows? | |
", success = "OK", fields(retry: bool = "Retry")"#;
    let item = "pub enum ApiCode { Expired = \"0012\", #[codes(retired)] Gone = \"E1\" }";
    expect_file!["golden/text.rs"].assert_eq(&expand(arguments, item));
}

#[test]
fn ranges_fields_and_joined_tables() {
    let arguments = r#"text = "
# Calls

| Code | Message | HTTP | Hint |
|---|---|---|---|
| 1 | Fine. | 200 (OK) | |
| 4000-4999 | Your fault. | 400 | a |
| | Really. | | |
| 40xx | Your grave fault. | 400 | b |
| 4000, 4001 | Bad. | - | b |

# Callbacks

| Code | Description | HTTP | Hint |
|---|---|---|---|
| -9 (LATE) | | | c |
| >= 5000 | Ours. | | |
", tables = ["Calls", "Callbacks"], fields(http: Option<u16> = "HTTP", hint: str = "Hint")"#;
    expect_file!["golden/ranges.rs"].assert_eq(&expand(arguments, "#[repr(i64)] pub(crate) enum VendorCode {}"));
}

#[test]
fn a_list_with_an_item_for_each_code() {
    let arguments = r#"text = "
# Line errors

- `10001` Line not found.
- **LINE_BUSY (10002)**: Try later, see [here](https://example.com/line).

  Once more in a minute.
- 11 - Either:
  - the drum is full
  - the drum is empty
- `41-44` - Reserved.
- Other: Who knows?
", list = "Line errors""#;
    expect_file!["golden/list.rs"].assert_eq(&expand(arguments, "#[repr(u16)] pub enum LineCode {}"));
}

#[test]
fn a_heading_for_each_code() {
    let arguments = r#"text = "
# Codes

## KITE_OK (0)

It worked.

## KITE_TORN (3)

Type: Warning

The sail is torn.

### Action

Mend it.

## KITE_WET (4)

Type: Note

The sail is wet. Dry it.

### Action

Wait.
", headings, fields(kind: str = "Type")"#;
    expect_file!["golden/headings.rs"].assert_eq(&expand(arguments, "#[repr(i32)] pub enum KiteCode {}"));
}

#[test]
fn a_csv_file() {
    let text = "\u{feff}sep=;\r\nCode;Name;Text;HTTP\r\n0;OK;\"Fine; `really`.\";200\r\n-3;LATE;\"Too late,\r\nor \"\"soon\"\".\";504\r\n\
                40-49;;Reserved.;\r\nOther;;Who knows?;\r\n";
    let arguments = "doc = \"codes.csv\", success = 0, fields(http: Option<u16> = \"HTTP\")".parse().unwrap();
    let item = "#[repr(i32)] pub enum CsvCode { Fine = 0 }".parse().unwrap();
    let tokens = generate(&arguments, &item, &Document::new("codes.csv", text), &Caller::default()).unwrap();
    expect_file!["golden/csv.rs"].assert_eq(&prettyplease::unparse(&syn::parse2(tokens).unwrap()));
}

#[test]
fn a_document_without_codes_leaves_the_pins() {
    let item = "#[repr(u8)] enum VendorCode { Late = 5 }";
    expect_file!["golden/pins_only.rs"].assert_eq(&expand(r#"text = "| Code |\n|---|\n| -1 |""#, item));
}

#[test]
fn an_enum_without_codes_has_all_functions() {
    let expansion =
        expand(r#"text = "| Error Code |\n|---|\n| Other |", success = 0"#, "#[repr(u8)] pub enum VendorCode {}");
    // There is an error beside it, and the other code still compiles.
    let (expansion, error) = expansion.split_once("::core::compile_error!").unwrap();
    assert!(error.contains("this table has no codes"), "{error}");
    expect_file!["golden/empty.rs"].assert_eq(expansion);
}

fn derive(item: &str) -> String {
    prettyplease::unparse(&syn::parse2(code_wrapper(item.parse().unwrap())).unwrap())
}

#[test]
fn a_newtype_around_codes() {
    let item = "#[codes(repr = i32)] pub struct VendorError(pub VendorCode);";
    expect_file!["golden/newtype.rs"].assert_eq(&derive(item));
}

#[test]
fn a_newtype_with_features() {
    let item = "#[codes(serde, miette, repr = i32)] pub struct VendorError { code: Status<VendorCode> }";
    expect_file!["golden/features.rs"].assert_eq(&derive(item));
}

#[test]
fn a_union_of_codes() {
    let item = "#[codes(first_wins, repr = i32)]
        pub enum AnyCode { Vendor(VendorCode), Other { code: OtherCode } }";
    expect_file!["golden/union.rs"].assert_eq(&derive(item));
}

#[test]
fn a_mapping_of_codes() {
    let item = "#[codes(wraps = VendorCode, repr = i32)]
        pub enum Failure<'a, E> {
            #[codes(-5)]
            Late,
            #[codes(7..=30, VendorCode::TooEarly)]
            Broken { code: VendorCode },
            #[codes(skip, display = \"{0:?} of {1}\")]
            Transport(#[codes(source)] E, &'a str),
            #[codes(other, display = \"{code}, {message}\")]
            Other(Status<VendorCode>),
        }";
    expect_file!["golden/mapping.rs"].assert_eq(&derive(item));
}

#[test]
fn a_mapping_of_text_codes_without_others() {
    let item = "#[codes(wraps = ApiCode)]
        enum ApiFailure {
            #[codes(\"AuthFailure\", \"AuthFailure.TokenFailure\")]
            Unauthorized(ApiCode),
            #[codes(\"DB:0140\", \"DB:0141\", \"0012\")]
            Later(ApiCode),
        }";
    expect_file!["golden/text_mapping.rs"].assert_eq(&derive(item));
}

#[test]
fn the_same_document_gives_the_same_tokens() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden.rs")).unwrap();
    let arguments = format!("text = {:?}, table = 1", text.replace("\\n", "\n"));
    assert_eq!(expand(&arguments, "#[repr(i64)] enum E {}"), expand(&arguments, "#[repr(i64)] enum E {}"));
}
