package no.jobbsjanse.portal.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.LogEntry;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Codebook;

/**
 * A row of the access log in words.
 *
 * @param number its technical key
 * @param at when
 * @param who name
 * @param bySame address of everything she has done
 * @param roles her roles then
 * @param place where she worked
 * @param act what she did
 * @param what which of several such things; empty for nothing more to tell
 * @param keys what it was about by its keys, such as the year; empty for none
 * @param purpose why; empty for none
 * @param hits how many were shown or changed; empty for what is about none
 * @param marks what is special about her
 * @param participation reference of the participation; empty for none
 * @param sameOne address of everything that has been done with that participation; {@code null} for none
 */
public record LogLine(String number, String at, String who, String bySame, String roles, String place, String act, String what, String keys,
        String purpose, String hits, List<String> marks, String participation, String sameOne) {

    private static final Pattern UUID_END = Pattern.compile("(?<=^[0-9a-f]{8})(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    /** A row. */
    public static LogLine of(LogEntry entry, Texts texts, Places places, Codebook codebook) {
        String participation = entry.participation() == null ? "" : entry.participation().toString();
        return new LogLine(String.valueOf(entry.id()), DateText.day(entry.at().toLocalDate()) + " " + DateText.timeToTheSecond(entry.at()),
                entry.actorName(), LogFilter.doneBy(entry.actor()), roles(entry, texts), place(entry.place(), texts, places),
                texts.get("log.act." + entry.act()), what(entry, texts), keys(entry, texts),
                PurposeText.of(entry, texts, codebook),
                entry.hits() == null ? "" : texts.count("log.hits", entry.hits()),
                Stream.of(entry.isProtected() ? texts.get("log.protected") : "", entry.isOthers() ? texts.get("log.others") : "")
                        .filter(mark -> !mark.isEmpty()).toList(),
                participation, participation.isEmpty() ? null : LogFilter.aboutOne(participation));
    }

    /** Where somebody worked; IMDi works nowhere. */
    static String place(Scope place, Texts texts, Places places) {
        return place == null ? "IMDi" : PlaceText.of(texts, places, place);
    }

    private static String roles(LogEntry entry, Texts texts) {
        return texts.list(Arrays.stream(entry.roles().split(",")).flatMap(code -> Role.of(code).stream())
                .map(role -> texts.get("role." + role.code())).toList());
    }

    /** Fields by their labels, the others by words of their own. */
    private static String what(LogEntry entry, Texts texts) {
        return texts.list(tokens(entry).filter(token -> !token.contains("=")).map(token -> {
            String words = texts.optional("log.what." + token);
            String label = words.isEmpty() ? texts.optional("field." + token) : words;
            return label.isEmpty() ? token : label;
        }).toList());
    }

    private static String keys(LogEntry entry, Texts texts) {
        return tokens(entry).filter(token -> token.contains("=")).map(token -> token.split("=", 2))
                .map(key -> texts.format("log.key." + key[0], value(key[0], key[1], texts))).collect(Collectors.joining(" · "));
    }

    /** In words where there are any, and of a technical key no more than is needed to tell it from others. */
    private static String value(String key, String value, Texts texts) {
        String words = switch (key) {
            case "sees", "writes" -> texts.get("log.value." + value);
            case "source" -> texts.optional("history.source." + value);
            case "validTo" -> DateText.day(LocalDate.parse(value));
            case "act" -> texts.optional("log.act." + value);
            case "role" -> texts.optional("role." + value);
            case "whom" -> texts.optional("log.whom." + value);
            case "warning" -> texts.optional("ready.warning." + value);
            case "todo" -> texts.optional("todo." + value);
            case "status" -> texts.list(Arrays.stream(value.split(",")).map(one -> texts.optional("status." + one)).toList());
            case "days" -> Arrays.stream(value.split("/", 2)).map(day -> day.equals("null") ? "…"
                    : DateText.day(LocalDate.parse(day))).collect(Collectors.joining(" – "));
            default -> "";
        };
        return words.isEmpty() ? UUID_END.matcher(value).replaceAll("") : words;
    }

    private static Stream<String> tokens(LogEntry entry) {
        return entry.detail() == null ? Stream.empty() : Arrays.stream(entry.detail().split(" "));
    }
}
