import java.io.PrintStream;
import java.util.Optional;

import org.example.parcel.Codes.Event;
import org.example.parcel.Codes.ReturnCode;

final class Main {
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        ReturnCode signature = ReturnCode.fromCode(4001).get();
        System.out.println(signature.message());
        System.out.println(signature.advice().get());
        System.out.println(ReturnCode.describe(5150).get());
        System.out.println(ReturnCode.describe(9999).get());
        ReturnCode old = ReturnCode.PARCEL_TOO_OLD;
        System.out.println(old.meanings().size() + " meanings");
        String http = old.http() == null ? "none" : "some";
        System.out.println("retry " + old.retry() + ", http " + http + ", attempts " + old.attempts());
        System.out.println("known " + ReturnCode.isKnown(4009) + ", unknown " + !ReturnCode.isKnown(9999));
        System.out.println("success " + ReturnCode.isSuccess(0) + " true " + ReturnCode.isSuccess(1));
        System.out.println(Event.PARCEL_LOST.message());
        System.out.println(ReturnCode.fromCode(-5).get().symbol());
        ReturnCode.Status status = new ReturnCode.Status(9999);
        if (!status.toString().equals("9999: Ask us.") || status.known().isPresent() || !status.equals(new ReturnCode.Status(9999))) {
            throw new AssertionError(status);
        }
        Optional<Event> sent = Event.fromCode("parcel.sent");
        System.out.println("sent " + sent.equals(Optional.of(Event.PARCEL_SENT)) + " " + Event.isKnown("?"));
        out.println(signature.messageIn("zh").get());
    }
}
