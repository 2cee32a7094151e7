import { Event, EventTable, ReturnCode, ReturnCodeTable } from "./codes";

const signature = ReturnCodeTable.get(4001);
console.log(signature?.meanings[0]?.message);
console.log(signature?.meanings[0]?.advice);
console.log(ReturnCodeTable.describe(5150)?.message);
console.log(ReturnCodeTable.describe(9999)?.message);
console.log(`${ReturnCodeTable.get(4002)?.meanings.length} meanings`);
const old = ReturnCodeTable.get(ReturnCode.ParcelTooOld)?.fields;
console.log(`retry ${old?.retry}, http ${old?.http === null ? "none" : "some"}, attempts ${old?.attempts}`);
console.log(`known ${ReturnCodeTable.isKnown(4009)}, unknown ${!ReturnCodeTable.isKnown(9999)}`);
console.log(`success ${ReturnCodeTable.isSuccess(0)} ${ReturnCodeTable.isSuccess(0n)} ${ReturnCodeTable.isSuccess(1)}`);
console.log(EventTable.describe("parcel.lost")?.message);
console.log(ReturnCodeTable.get(-5)?.symbol);

// The guard narrows a number to the union, over which a `switch` is checked.
function isSent(code: string): boolean {
  if (!EventTable.isKnown(code)) {
    return false;
  }
  const event: Event = code;
  return event === Event.ParcelSent;
}
console.log(`sent ${isSent("parcel.sent")} ${isSent("?")}`);
console.log(ReturnCodeTable.get(4001)?.translations?.["zh"]?.[0]?.message);
