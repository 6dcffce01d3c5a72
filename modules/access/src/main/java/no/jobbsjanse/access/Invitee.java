package no.jobbsjanse.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody to give access to, as typed: name, e-mail and work phone are all an administrator needs to know (FAQ,
 * «Tilgangsstyring»).
 *
 * @param district bydelsnummer, or {@code null} for the whole place of the administrator
 */
public record Invitee(String givenName, String familyName, String email, String phone, Role role, String district)
        implements LogSubject {

    // Enough to catch what cannot be meant; whether it reaches her, the mail server tells.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\.]+(\\.[^\\s@<>\"(),;:\\\\.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{8,15}");
    /** What Keycloak does not take in a name (its validator {@code person-name-prohibited-characters}). */
    private static final String NOT_IN_NAMES = "<>&\"$%!#?§;*~/\\|^=[]{}()";
    private static final int LONGEST = 255;

    /**
     * Tidies what was typed: no spaces around names, the phone number without spaces.
     *
     * @throws BrokenRule {@code access.givenName}, {@code access.familyName}, {@code access.email}, {@code access.phone}
     */
    public Invitee {
        givenName = tidied(givenName, "access.givenName");
        familyName = tidied(familyName, "access.familyName");
        email = checkedEmail(email);
        phone = checkedPhone(phone);
    }

    /** Everything that is wrong with what was typed, in the order of the fields: the keys the constructor throws one of. */
    public static List<String> broken(String givenName, String familyName, String email, String phone) {
        List<String> broken = new ArrayList<>();
        List<Runnable> checks = List.of(() -> tidied(givenName, "access.givenName"),
                () -> tidied(familyName, "access.familyName"), () -> checkedEmail(email), () -> checkedPhone(phone));
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (BrokenRule rule) {
                broken.add(rule.key());
            }
        }
        return broken;
    }

    private static String checkedPhone(String typed) {
        String phone = typed == null ? "" : typed.replaceAll("[\\s-]", "");
        if (!PHONE.matcher(phone).matches()) {
            throw new BrokenRule("access.phone");
        }
        return phone;
    }

    private static String tidied(String typed, String rule) {
        String tidy = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (tidy.isEmpty() || tidy.length() > LONGEST || tidy.chars().anyMatch(letter -> NOT_IN_NAMES.indexOf(letter) >= 0)) {
            throw new BrokenRule(rule);
        }
        return tidy;
    }

    /**
     * An e-mail address without spaces around it, in lower case.
     *
     * @throws BrokenRule {@code access.email} if it cannot be one
     */
    public static String checkedEmail(String typed) {
        String email = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST || !EMAIL.matcher(email).matches()) {
            throw new BrokenRule("access.email");
        }
        return email;
    }

    @Override
    public String loggedDetail() {
        return "role=" + role + (district == null ? "" : " district=" + district);
    }

    /** Both names. */
    public String name() {
        return givenName + " " + familyName;
    }
}
