package no.jobbsjanse.portal.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two languages of the portal. Both are complete (språklova § 14). */
public enum Language {
    BOKMAAL("nb"), NYNORSK("nn");

    static final String COOKIE = "language";
    /** By https: the prefix makes browsers refuse the cookie from anything but this host. */
    private static final String SECURE_COOKIE = "__Host-" + COOKIE;

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO code, as in {@code lang}, in the cookie and in {@code ui_locales}. */
    public String code() {
        return code;
    }

    /** For Faces and resource bundles. */
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The other one. */
    public Language other() {
        return this == BOKMAAL ? NYNORSK : BOKMAAL;
    }

    /** The language with a code. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }

    /** What this browser is to remember for a year. @param secure whether the portal is reached by https */
    String remembered(boolean secure) {
        return (secure ? SECURE_COOKIE : COOKIE) + "=" + code + "; Path=/; Max-Age=" + Duration.ofDays(365).toSeconds() + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    /** What is chosen with this request, or was chosen last in this browser; else what the browser prefers; else bokmål. */
    public static Language of(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof Language chosen) {
            return chosen;
        }
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(cookie -> List.of(SECURE_COOKIE, COOKIE).contains(cookie.getName()))
                .flatMap(cookie -> of(cookie.getValue()).stream()).findFirst()
                .orElseGet(() -> preferred(request));
    }

    private static Language preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> of(locale.getLanguage()).stream()).findFirst().orElse(BOKMAAL);
    }
}
