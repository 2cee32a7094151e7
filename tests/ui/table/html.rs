use codes_core::codes;

#[codes(
    text = "
# Vendor

<table>
<tr><th colspan='2'>Code</th><th>Message</th></tr>
<tr><td colspan='2'>7</td><td>Too late.</td><td>More.</td></tr>
<tr><td colspan='3'>Network</td></tr>
<tr><td>8</td><td>9</td><td>Too soon.</td></tr>
<tr><td colspan='2'>ten</td><td>No.</td></tr>
</table>
"
)]
#[repr(i32)]
pub enum VendorCode {}

fn main() {}
