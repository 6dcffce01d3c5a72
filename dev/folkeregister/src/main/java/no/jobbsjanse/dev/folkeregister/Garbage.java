package no.jobbsjanse.dev.folkeregister;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers with status 200 that nobody can make sense of, one after the other. */
final class Garbage {

    private static final int DEEP = 100_000;
    private static final String JSON = "application/json;charset=UTF-8";

    private static final List<byte[]> BODIES = List.of(
            new byte[] {0, (byte) 0xff, (byte) 0xfe, 0x1f, (byte) 0x8b, 8, 0, 0},
            text("{\"oppslag\":\"mange\"}"),
            text("[1e999999999,\"x\",null,{\"sekvensnummer\":1e999999999}]"),
            text("[".repeat(DEEP)),
            text("{\"oppslag\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}"),
            text("{\"oppslag\":[{\"foedselsEllerDNummer\":null},{\"foedselsEllerDNummer\":1e999999999},[],7]}"),
            text(""));

    private Garbage() {
    }

    static Answer number(int index) {
        return Answer.of(200, JSON, BODIES.get(index % BODIES.size()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
