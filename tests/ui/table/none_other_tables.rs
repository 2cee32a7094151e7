use codes_core::codes;

#[codes(
    text = "
# Vendor

| Parameter | Type |
|-----------|------|
| late      | bool |

| Status    | Notes |
|-----------|-------|
| in review | soon  |
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
