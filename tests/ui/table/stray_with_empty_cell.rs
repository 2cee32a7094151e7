use codes_core::codes;

#[codes(
    text = "
Code | Message
---- | ---------
4001 | Too late.
4002 | Too soon.

4003 || Too wide.

a || b
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
