from typing import Union

from codes import Event, ReturnCode

signature = ReturnCode.from_code(4001)
assert signature is ReturnCode.PARCEL_BAD_SIGNATURE
print(signature.message)
print(signature.advice)
range_ = ReturnCode.describe(5150)
print(range_ and range_.message)
other = ReturnCode.describe(9999)
print(other and other.message)
old = ReturnCode(4002)
print(f"{len(old.meanings)} meanings")
print(f"retry {str(old.retry).lower()}, http {'none' if old.http is None else 'some'}, attempts {old.attempts}")
known, unknown = ReturnCode.is_known(4009), not ReturnCode.is_known(9999)
print(f"known {str(known).lower()}, unknown {str(unknown).lower()}")
print(f"success {str(ReturnCode.OK.is_success).lower()} true {str(signature.is_success).lower()}")
print(Event.PARCEL_LOST.message)
print(ReturnCode(-5).symbol)
kept: Union[ReturnCode, int] = ReturnCode.of(9999)
assert kept == 9999 and ReturnCode.GONE.is_retired and old.class_ is None
print(f"sent {str(Event('parcel.sent') is Event.PARCEL_SENT).lower()} {str(Event.is_known('?')).lower()}")
print(signature.message_in("zh"))
