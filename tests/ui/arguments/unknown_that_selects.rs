//! Two tables, of which the misspelt argument names one: nothing is said of the other.

use codes_core::codes;

#[codes(text = "# A\n\n| Code | Text |\n|---|---|\n| 7 | Late. |\n\n# B\n\n| Code | Text |\n|---|---|\n| 8 | Soon. |", tabel = "A")]
#[repr(i32)]
pub enum TwoTables {}

#[codes(text = "| Key | Text |\n|---|---|\n| a | Late. |", colums(code = "Key"))]
#[repr(i32)]
pub enum OtherColumn {}

fn main() {}
