package no.jobbsjanse.dev.stack.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is filled in about a synthetic participation, by key of the field in the data dictionary. */
final class DemoValues {

    private static final List<String> COUNTRIES =
        List.of("SYR", "SOM", "ERI", "AFG", "UKR", "IRQ", "ETH", "TUR", "THA", "PAK", "SDN", "VNM");
    private static final List<String> LANGUAGES = List.of("ARA", "SOM", "TIR", "PRS", "UKR", "KMR", "TUR", "THA", "URD");
    private static final List<String> EDUCATIONS =
        List.of("INGEN", "BARNETRINN", "UNGDOMSTRINN", "VGS_DEL", "VGS", "HOYERE_KORT");
    private static final List<String> WORK = List.of("INGEN", "INGEN", "UNDER_1", "AAR_1_3", "AAR_4_9");
    private static final List<String> LOW = List.of("UNDER_A1", "A1", "A1", "A2", "A2", "B1");
    private static final List<String> HIGH = List.of("A1", "A2", "A2", "B1", "B1", "B2");
    private static final Map<String, List<String>> SUBREASONS = Map.of(
        "ARBEID", List.of("ARB_FAST_HEL", "ARB_FAST_DEL", "ARB_MIDL_DEL", "ARB_TILKALLING"),
        "UTDANNING", List.of("UTD_GRUNNSKOLE", "UTD_VGS", "UTD_LAERLING"),
        "ANNET_TILTAK", List.of("TIL_NAV", "TIL_NORSK"),
        "PROGRAMTID_UTLOPT", List.of("UTL_ARBEIDSSOKER", "UTL_SOSIALHJELP"),
        "AVBRUTT", List.of("AVB_GRAVIDITET", "AVB_FLYTTET_KOMMUNE", "AVB_HELSE"));
    private static final List<String> REASONS =
        List.of("ARBEID", "ARBEID", "ARBEID", "UTDANNING", "ANNET_TILTAK", "PROGRAMTID_UTLOPT", "AVBRUTT");

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final DemoParticipant participant;
    private final Random random;

    private DemoValues(DemoParticipant participant, Random random) {
        this.participant = participant;
        this.random = random;
    }

    static Map<String, Object> of(DemoParticipant participant, String project, String caseworker, Random random) {
        DemoValues demo = new DemoValues(participant, random);
        demo.background();
        demo.values.keySet().removeAll(demo.values.keySet().stream().skip(participant.known()).toList());
        demo.values.put("startedOn", participant.startedOn());
        demo.values.put("financing", "ORDINAER");
        demo.values.put("project", project);
        demo.values.put("percentage", 100);
        demo.values.put("caseworker", caseworker);
        demo.values.put("plannedEnd", participant.startedOn().plusMonths(24).minusDays(1));
        if (participant.endedOn() != null) {
            demo.values.put("endedOn", participant.endedOn());
        }
        if (participant.exitKnown()) {
            demo.exit();
        }
        return demo.values;
    }

    private String one(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }

    private void background() {
        LocalDate settled = participant.startedOn().minusMonths(40L + random.nextInt(80)).withDayOfMonth(1);
        int children = random.nextInt(5);
        boolean introduction = random.nextInt(3) == 0;
        String education = one(EDUCATIONS);
        values.put("targetGroup", introduction ? "TIDL_INTRO"
            : one(List.of("HJEMMEVAERENDE", "HJEMMEVAERENDE", "OVERGANGSSTONAD", "SOSIALHJELP")));
        values.put("recruitedVia", one(List.of("NAV", "HELSESTASJON", "BEKJENTE", "SELV", "FRIVILLIG")));
        String country = one(COUNTRIES);
        values.put("birthCountry", country);
        values.put("citizenship", random.nextInt(3) == 0 ? "NOR" : country);
        values.put("motherTongue", one(LANGUAGES));
        values.put("settledIn", settled);
        values.put("immigrationReason", one(List.of("FLU", "FLU", "FAM", "FAM", "ARB")));
        values.put("residenceBasis", one(List.of("MIDLERTIDIG", "PERMANENT", "PERMANENT", "NORSK")));
        values.put("introProgramme", introduction ? "JA" : "NEI");
        if (introduction) {
            values.put("introEndedOn", participant.startedOn().minusMonths(26L + random.nextInt(12)));
        }
        values.put("incomeAtStart", one(List.of("FORSORGET", "FORSORGET", "OVERGANGSSTONAD", "SOSIALHJELP",
            "KONTANTSTOTTE", "INGEN")));
        values.put("maritalStatus", one(List.of("GIFT", "GIFT", "UGIFT", "SKILT", "SAMBOER")));
        values.put("children", children);
        if (children > 0) {
            values.put("childrenBorn", String.join(", ",
                List.of("2014", "2016", "2019", "2022").subList(0, children)));
            values.put("childcare", "JA");
        }
        values.put("educationAbroad", education);
        if (!education.equals("INGEN")) {
            values.put("recognition", one(List.of("IKKE_AKTUELT", "IKKE_SOKT", "SOKT", "GODKJENT")));
        }
        values.put("educationNorway", one(List.of("INGEN", "INGEN", "UNGDOMSTRINN")));
        values.put("literacy", one(List.of("JA", "JA", "DELVIS", "NEI")));
        values.put("workAbroad", one(WORK));
        values.put("workNorway", one(WORK.subList(0, 3)));
        levels("AtStart", LOW);
    }

    private void exit() {
        String reason = one(REASONS);
        values.put("exitReason", reason);
        values.put("exitSubreason", one(SUBREASONS.get(reason)));
        if (reason.equals("ARBEID")) {
            values.put("jobSector", one(List.of("HELSE", "BARNEHAGE_SKOLE", "RENHOLD", "BUTIKK")));
            values.put("jobPosition", "DELTID_50");
            values.put("jobPercentage", 50 + 10 * random.nextInt(5));
            values.put("jobStartedOn", participant.endedOn().plusDays(1));
        }
        values.put("goalAttainment", reason.equals("AVBRUTT") ? "IKKE" : one(List.of("OPPNAADD", "DELVIS")));
        values.put("incomeAtEnd", reason.equals("ARBEID") ? "LONN" : "FORSORGET");
        levels("AtEnd", HIGH);
        if ("AVB_GRAVIDITET".equals(values.get("exitSubreason"))) {
            values.put("remindOn", participant.endedOn().plusMonths(12));
        }
    }

    private void levels(String when, List<String> levels) {
        for (String skill : List.of("listening", "reading", "writing", "speaking")) {
            values.put(skill + when, one(levels));
        }
    }
}
