package no.jobbsjanse.dev.folkeregister;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the control page from {@code control.html}. */
record ControlHtml(Mode mode, Duration time, Map<Requests.Kind, Long> requests, long latestEvent) {

    String write() {
        return new String(ResourceTable.bytes("control.html"), StandardCharsets.UTF_8)
                .replace("{{now}}", now())
                .replace("{{modes}}", Arrays.stream(Mode.values()).map(this::choice).collect(Collectors.joining()))
                .replace("{{requests}}", requests.entrySet().stream()
                        .map(entry -> row(label(entry.getKey()), entry.getValue().toString()))
                        .collect(Collectors.joining()))
                .replace("{{latest}}", Long.toString(latestEvent))
                .replace("{{events}}", Events.TYPES.stream().map(type -> "<option>" + type + "</option>")
                        .collect(Collectors.joining()))
                .replace("{{numbers}}", TestNumbers.all().stream()
                        .map(number -> row(number.number(), number.description(), outcome(number.number())))
                        .collect(Collectors.joining()));
    }

    private String now() {
        return mode.label() + (mode.takesTime() ? ", " + seconds(time) + " s" : "") + ". " + mode.effect();
    }

    private String choice(Mode choice) {
        String id = choice.name().toLowerCase(Locale.ROOT);
        String seconds = choice.takesTime() ? """
                <div><label for="seconds-%s">Sekunder</label>
                <input id="seconds-%s" name="seconds" inputmode="decimal" autocomplete="off" value="%s"></div>
                """.formatted(id, id, seconds(choice == mode ? time : choice.usualTime())) : "";
        return """
                <li><form method="post" action="/control">
                <button name="mode" value="%s" aria-describedby="effect-%s"%s>%s</button>
                %s<span id="effect-%s">%s</span>
                </form></li>
                """.formatted(choice.name(), id, choice == mode ? " aria-current=\"true\"" : "", choice.label(),
                seconds, id, choice.effect());
    }

    private static String outcome(String text) {
        return SyntheticNumber.parse(text).map(number -> People.find(number).map(ControlHtml::outcome)
                .orElse("Ukjent person: status 404, i bulk «Fant ikke person»"))
                .orElse("Avvises: status 400");
    }

    private static String outcome(SyntheticPerson person) {
        return person.fullName()
                + (person.gender() == Gender.MAN ? ", mann" : ", kvinne")
                + person.diedOn().map(date -> ", død " + date).orElse("")
                + switch (person.protection()) {
                    case NONE -> "";
                    case CONFIDENTIAL -> ", adresse fortrolig (kode 7)";
                    case STRICTLY_CONFIDENTIAL -> ", adresse strengt fortrolig (kode 6)";
                }
                + person.formerNumber().map(former -> ", hadde D-nummer " + former + " før").orElse("");
    }

    private static String label(Requests.Kind kind) {
        return switch (kind) {
            case METADATA -> "Maskinporten: metadata";
            case KEYS -> "Maskinporten: nøkler";
            case TOKEN -> "Maskinporten: token";
            case PERSON -> "Oppslag på én person";
            case BULK -> "Bulkoppslag";
            case FEED -> "Hendelsesliste";
            case LATEST_SEQUENCE_NUMBER -> "Siste sekvensnummer";
        };
    }

    private static String row(String heading, String... cells) {
        return "<tr><th scope=\"row\">" + heading + "</th>"
                + Arrays.stream(cells).map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining()) + "</tr>\n";
    }

    private static String seconds(Duration time) {
        return ControlPage.plainSeconds(time).replace('.', ',');
    }
}
