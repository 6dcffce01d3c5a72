package no.jobbsjanse.dev.folkeregister;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** Gives each number a name and a country, chosen by a digest of the number from ordinary names of many origins. */
final class InventedNames {

    /** One person in so many has a middle name. */
    private static final int MIDDLE_NAME_EVERY = 6;

    private static final List<Origin> ORIGINS = ResourceTable.rows("names.csv", ";").stream()
            .map(row -> new Origin(row.get(0), words(row.get(1)), words(row.get(2)), words(row.get(3))))
            .toList();

    private InventedNames() {
    }

    static SyntheticPerson person(SyntheticNumber number) {
        byte[] digest = digest(number);
        Origin origin = pick(ORIGINS, digest, 0);
        Gender gender = number.gender();
        String last = pick(origin.family(), digest, 4);
        String other = pick(origin.family(), digest, 8);
        boolean hasMiddleName = Math.floorMod(digest[12], MIDDLE_NAME_EVERY) == 0 && !other.equals(last);
        return new SyntheticPerson(number.digits(), Optional.empty(),
                pick(gender == Gender.WOMAN ? origin.women() : origin.men(), digest, 2),
                hasMiddleName ? Optional.of(other) : Optional.empty(), last,
                number.birthDate(), gender, origin.country(), Protection.NONE, Optional.empty());
    }

    private static <T> T pick(List<T> choices, byte[] digest, int offset) {
        int value = (digest[offset] & 0xff) << 8 | digest[offset + 1] & 0xff;
        return choices.get(value % choices.size());
    }

    private static byte[] digest(SyntheticNumber number) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(number.digits().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" "));
    }

    private record Origin(String country, List<String> women, List<String> men, List<String> family) {
    }
}
