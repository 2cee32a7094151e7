package main

import (
	"errors"
	"fmt"

	"example.org/parcel/codes"
)

func call(code int16) error {
	return codes.ReturnCode(code).Err()
}

func main() {
	signature := codes.ReturnCode(4001)
	fmt.Println(signature.Message())
	fmt.Println(signature.Advice())
	fmt.Println(codes.ReturnCode(5150).Message())
	fmt.Println(codes.ReturnCode(9999).Message())
	old := codes.ReturnCodeParcelTooOld
	fmt.Printf("%d meanings\n", len(old.Meanings()))
	http := "none"
	if _, ok := old.Http(); ok {
		http = "some"
	}
	fmt.Printf("retry %t, http %s, attempts %d\n", old.Retry(), http, old.Attempts())
	fmt.Printf("known %t, unknown %t\n", codes.ReturnCode(4009).IsKnown(), !codes.ReturnCode(9999).IsKnown())
	var code codes.ReturnCode
	isCode := errors.As(call(1), &code) && code == 1
	fmt.Printf("success %t %t %t\n", codes.ReturnCodeOk.IsSuccess(), call(0) == nil, !isCode)
	fmt.Println(codes.EventParcelLost.Message())
	fmt.Println(codes.ReturnCode(-5).Symbol())
	fmt.Printf("sent %t %t\n", codes.Event("parcel.sent") == codes.EventParcelSent, codes.Event("?").IsKnown())
	fmt.Println(signature.MessageIn("zh") + codes.ReturnCode(9999).MessageIn("zh") + signature.MessageIn("ja"))
}
