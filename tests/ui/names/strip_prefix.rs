use codes_core::codes;

#[codes(
    text = "| Code | Name | Description |\n|---|---|---|\n| 7 | LOCK_ERR_BUSY | The lock is taken. |\n| 8 | LOCK_ERR_GONE | There is no lock. |",
    strip_prefix = "LOCKERR_"
)]
#[repr(i32)]
enum LockCode {}

#[codes(text = "| Code | Description |\n|---|---|\n| 7 | The lock is taken. |", strip_prefix = "LOCK_ERR_")]
#[repr(i32)]
enum Nameless {}

fn main() {}
