use codes_core::codes;

#[codes(
    text = "
# Limits

| Limit | Value |
|-------|-------|
| Rows  | 7     |
",
    table = "Limits"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
