use codes_core::codes;

#[codes(text = "| Error code | Description |\n|---|---|\n")]
#[repr(i32)]
pub enum NoRows {
    NotFound = 5,
}

#[codes(text = "| Error code | Description |\n|---|---|\n| 4-6 | Theirs. |\n")]
#[repr(i32)]
pub enum OnlyRanges {
    NotFound = 5,
}

#[codes(text = "| Error code | Description |\n|---|---|\n| Other | Ours. |\n")]
#[repr(i32)]
pub enum OnlyOthers {
    NotFound = 5,
}

#[codes(text = "| Error code | Description |\n|---|---|\n| 4-6 | Theirs. |\n")]
#[repr(i32)]
pub enum Retired {
    #[codes(retired)]
    NotFound = 5,
}

fn main() {}
