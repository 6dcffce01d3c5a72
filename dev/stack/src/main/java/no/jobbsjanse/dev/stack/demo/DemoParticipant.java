package no.jobbsjanse.dev.stack.demo;

import java.time.LocalDate;
import java.util.Random;

/**
 * What a synthetic participation is about, with dates relative to today.
 *
 * @param age          of the participant
 * @param startedOn    dato for oppstart
 * @param endedOn      sluttdato, or {@code null}
 * @param dischargedOn day of the discharge, or {@code null}
 * @param known        how many of the fields of her background are filled in
 * @param exitKnown    whether everything about the exit is filled in
 */
record DemoParticipant(int age, LocalDate startedOn, LocalDate endedOn, LocalDate dischargedOn, int known,
        boolean exitKnown) {

    static final int ALL = Integer.MAX_VALUE;

    /** Every kind in turn: of ten, two are being registered, five are active, one has ended, two are discharged. */
    static DemoParticipant number(int number, LocalDate today, Random random) {
        int age = 21 + random.nextInt(30);
        return switch (number % 10) {
            case 0, 5 -> new DemoParticipant(age, today.minusDays(3L + random.nextInt(40)), null, null,
                random.nextInt(20), false);
            case 3 -> ended(age, today.minusDays(10L + random.nextInt(60)), null, number % 20 == 3, random);
            case 4, 9 -> {
                LocalDate discharged = today.minusDays(20L + random.nextInt(400));
                yield ended(age, discharged.minusDays(5L + random.nextInt(30)), discharged, true, random);
            }
            // One is about to reach two years, one has passed them.
            case 8 -> new DemoParticipant(age, today.minusDays(number == 8 ? 700 : 760), null, null, ALL, false);
            default -> new DemoParticipant(age, today.minusDays(60L + random.nextInt(580)), null, null, ALL, false);
        };
    }

    private static DemoParticipant ended(int age, LocalDate endedOn, LocalDate dischargedOn, boolean exitKnown,
            Random random) {
        return new DemoParticipant(age, endedOn.minusDays(120L + random.nextInt(560)), endedOn, dischargedOn, ALL,
            exitKnown);
    }
}
