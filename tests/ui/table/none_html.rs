use codes_core::codes;

#[codes(
    text = "
# Vendor

<table>
<tr><th>Code</th><th>Message</th></tr>
<tr><td>7</td><td>Too late.</td></tr>
</table>
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
