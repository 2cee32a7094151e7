#include <stdio.h>

#include "codes.h"

static const char *word(bool value) { return value ? "true" : "false"; }

int main(void) {
    return_code_t signature = 4001;
    puts(return_code_message(signature));
    puts(return_code_advice(RETURN_CODE_PARCEL_BAD_SIGNATURE));
    puts(return_code_message(5150));
    puts(return_code_message(9999));
    printf("%d meanings\n", (int)return_code_meaning_count(4002));
    bool retry = false;
    int32_t attempts = 0;
    return_code_retry(4002, &retry);
    return_code_attempts(4002, &attempts);
    printf("retry %s, http %s, attempts %d\n", word(retry), return_code_http(4002, &attempts) ? "some" : "none",
           (int)attempts);
    printf("known %s, unknown %s\n", word(return_code_is_known(4009)), word(!return_code_is_known(9999)));
    printf("success %s true %s\n", word(return_code_is_success(0)), word(return_code_is_success(1)));
    puts(event_message("parcel.lost"));
    puts(return_code_symbol(-5));
    if (return_code_meaning(4002, 1) == NULL || return_code_meaning(4002, 2) != NULL) return 1;
    if (return_code_class(4002) != NULL || event_name("?") != NULL) return 1;
    printf("sent %s %s\n", word(strcmp(EVENT_PARCEL_SENT, "parcel.sent") == 0), word(event_is_known("?")));
    puts(return_code_message_in(4001, "zh"));
    return 0;
}
