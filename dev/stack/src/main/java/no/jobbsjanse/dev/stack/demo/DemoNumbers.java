package no.jobbsjanse.dev.stack.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import no.jobbsjanse.dev.folkeregister.SyntheticNumber;

/** Makes valid synthetic numbers of women, the same ones every time. */
final class DemoNumbers {

    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private final Random random = new Random(2026);
    private final Set<String> taken;

    /** @param leftFree numbers that are to be tried by hand */
    DemoNumbers(Set<String> leftFree) {
        taken = new HashSet<>(leftFree);
    }

    /** A woman of this age or nearly so. */
    String woman(int age, LocalDate today) {
        while (true) {
            LocalDate born = today.minusYears(age).minusDays(random.nextInt(300));
            int series = born.getYear() < 2000 ? random.nextInt(250) * 2 : 500 + random.nextInt(250) * 2;
            String number = withCheckDigits("%02d%02d%02d%03d".formatted(born.getDayOfMonth(),
                born.getMonthValue() + 80, born.getYear() % 100, series));
            if (number != null && SyntheticNumber.parse(number).isPresent() && taken.add(number)) {
                return number;
            }
        }
    }

    /** Not every nine digits have check digits: {@code null} for those that have none. */
    private static String withCheckDigits(String nine) {
        int first = checkDigit(nine, FIRST_WEIGHTS);
        int second = first == 10 ? 10 : checkDigit(nine + first, SECOND_WEIGHTS);
        return second == 10 ? null : nine + first + second;
    }

    private static int checkDigit(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
