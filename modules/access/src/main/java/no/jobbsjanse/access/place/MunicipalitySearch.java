package no.jobbsjanse.access.place;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.MunicipalityFound;

/** Finds municipalities by what somebody types of one of their names. */
public final class MunicipalitySearch {

    private static final int MOST = 10;
    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

    /** Best first: begins with what was typed, with its plain letters, has a word that does, or that does with plain letters. */
    private enum Match {
        BEGINNING, PLAIN_BEGINNING, WORD, PLAIN_WORD, NONE
    }

    private record Entry(MunicipalityFound found, List<String> names) {
    }

    private final List<Entry> entries;

    /** A search among these. */
    public MunicipalitySearch(Collection<Municipality> municipalities) {
        Map<String, Long> named = municipalities.stream()
                .collect(Collectors.groupingBy(Municipality::name, Collectors.counting()));
        Collator order = Collator.getInstance(NORWEGIAN);
        entries = municipalities.stream()
                .map(one -> entry(one, named.get(one.name()) > 1 ? one.name() + " (" + one.county() + ")" : one.name()))
                .sorted((one, other) -> order.compare(one.found.label(), other.found.label())).toList();
    }

    private static Entry entry(Municipality one, String label) {
        return new Entry(new MunicipalityFound(one.number(), label, one.officialName(), one.county()),
                Stream.concat(Stream.of(label), Stream.of(one.officialName().split(" - ")))
                        .map(name -> name.toLowerCase(NORWEGIAN)).distinct().toList());
    }

    /** The best first, in the order of their names. */
    public List<MunicipalityFound> find(String typed) {
        String text = tidied(typed);
        return text.isEmpty() ? List.of() : entries.stream()
                .filter(entry -> match(entry, text) != Match.NONE)
                .sorted(Comparator.comparing(entry -> match(entry, text)))
                .limit(MOST).map(Entry::found).toList();
    }

    /** The only one of that name, else the only one that is found. */
    public Optional<MunicipalityFound> meant(String typed) {
        String text = tidied(typed);
        List<MunicipalityFound> named = entries.stream().filter(entry -> entry.names.contains(text)).map(Entry::found)
                .toList();
        List<MunicipalityFound> found = named.isEmpty() ? find(typed) : named;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The one with a kommunenummer. */
    public Optional<MunicipalityFound> numbered(String number) {
        return entries.stream().map(Entry::found).filter(one -> one.number().equals(number)).findFirst();
    }

    private static String tidied(String typed) {
        return typed.strip().toLowerCase(NORWEGIAN).replaceAll("\\s+", " ").replaceAll(" (kommune|herad)$", "");
    }

    private static Match match(Entry entry, String text) {
        return entry.names.stream().map(name -> match(name, text)).min(Comparator.naturalOrder()).orElse(Match.NONE);
    }

    private static Match match(String name, String text) {
        if (name.startsWith(text)) {
            return Match.BEGINNING;
        }
        if (plain(name).startsWith(text)) {
            return Match.PLAIN_BEGINNING;
        }
        return hasWord(name, text) ? Match.WORD : hasWord(plain(name), text) ? Match.PLAIN_WORD : Match.NONE;
    }

    private static boolean hasWord(String name, String text) {
        if (!Character.isLetter(text.charAt(0))) {
            return false;
        }
        for (int at = name.indexOf(text, 1); at > 0; at = name.indexOf(text, at + 1)) {
            // The county in brackets is no name of it.
            if (" -".indexOf(name.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** As typed where the letters of a name are not on the keyboard. */
    private static String plain(String name) {
        return Normalizer.normalize(name.replace('ø', 'o').replace("æ", "ae").replace('đ', 'd').replace('ŋ', 'n')
                .replace('ŧ', 't'), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
