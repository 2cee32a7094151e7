import org.example.parcel.Event
import org.example.parcel.ReturnCode

fun main() {
    val signature = ReturnCode.fromCode(4001)
    println(signature?.message)
    println(signature?.advice)
    println(ReturnCode.describe(5150)?.message)
    println(ReturnCode.describe(9999)?.message)
    val old = ReturnCode.PARCEL_TOO_OLD
    println("${old.meanings.size} meanings")
    println("retry ${old.retry}, http ${if (old.http == null) "none" else "some"}, attempts ${old.attempts}")
    println("known ${ReturnCode.isKnown(4009)}, unknown ${!ReturnCode.isKnown(9999)}")
    println("success ${ReturnCode.isSuccess(0)} true ${ReturnCode.isSuccess(1)}")
    println(Event.PARCEL_LOST.message)
    println(ReturnCode.fromCode(-5)?.symbol)
    val status = ReturnCode.Status(9999)
    check("$status" == "9999: Ask us." && status.known == null && status == ReturnCode.Status(9999))
    println("sent ${Event.fromCode("parcel.sent") == Event.PARCEL_SENT} ${Event.isKnown("?")}")
    java.io.PrintStream(System.out, true, "UTF-8").println(signature?.messageIn("zh"))
}
