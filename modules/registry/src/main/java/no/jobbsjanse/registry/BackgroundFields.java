package no.jobbsjanse.registry;

import static no.jobbsjanse.registry.Requirement.ACTIVE;
import static no.jobbsjanse.registry.Step.BACKGROUND;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.jobbsjanse.registry.participation.Background;
import no.jobbsjanse.registry.participation.NorwegianLevels;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Skills;

/** «Bakgrunn»: where she comes from, family, education and work, and her Norwegian at the start. */
final class BackgroundFields {

    static final List<Field<?>> ALL = List.of(
            code("targetGroup", "MAALGRUPPE", Background::targetGroup, Background::targetGroup).required(ACTIVE),
            code("recruitedVia", "REKRUTTERT_VIA", Background::recruitedVia, Background::recruitedVia),
            code("birthCountry", "LAND", Background::birthCountry, Background::birthCountry).required(ACTIVE),
            code("citizenship", "LAND", Background::citizenship, Background::citizenship).required(ACTIVE),
            code("motherTongue", "SPRAAK", Background::motherTongue, Background::motherTongue).required(ACTIVE),
            background("settledIn", new FieldType.Month(), Background::settledIn, Background::settledIn)
                    .required(ACTIVE),
            code("immigrationReason", "INNVANDRINGSGRUNN", Background::immigrationReason,
                    Background::immigrationReason).required(ACTIVE),
            code("residenceBasis", "OPPHOLDSGRUNNLAG", Background::residenceBasis, Background::residenceBasis)
                    .required(ACTIVE),
            code("introProgramme", "JA_NEI", Background::introProgramme, Background::introProgramme).required(ACTIVE),
            background("introEndedOn", new FieldType.Day(), Background::introEndedOn, Background::introEndedOn)
                    .required(ACTIVE).when(Participation.class, it -> "JA".equals(it.background().introProgramme()),
                            "p.intro_programme = 'JA'"),
            code("incomeAtStart", "INNTEKTSKILDE", Background::incomeAtStart, Background::incomeAtStart)
                    .required(ACTIVE),
            code("maritalStatus", "SIVILSTAND", Background::maritalStatus, Background::maritalStatus).required(ACTIVE),
            background("children", new FieldType.Count(0, 20), Background::children, Background::children)
                    .required(ACTIVE),
            background("childrenBorn", new FieldType.Years(), Background::childrenBorn, Background::childrenBorn)
                    .required(ACTIVE).when(Participation.class, BackgroundFields::hasChildren, "p.children > 0"),
            code("childcare", "JA_NEI", Background::childcare, Background::childcare)
                    .required(ACTIVE).when(Participation.class, BackgroundFields::hasChildren, "p.children > 0"),
            skill("educationAbroad", "UTDANNINGSNIVAA", Skills::educationAbroad, Skills::educationAbroad),
            skill("recognition", "GODKJENNING", Skills::recognition, Skills::recognition)
                    .when(Participation.class, it -> it.skills().educationAbroad() != null
                            && !"INGEN".equals(it.skills().educationAbroad()), "p.education_abroad <> 'INGEN'"),
            skill("educationNorway", "UTDANNINGSNIVAA", Skills::educationNorway, Skills::educationNorway),
            skill("literacy", "LESE_SKRIVE_MORSMAAL", Skills::literacy, Skills::literacy),
            skill("workAbroad", "ARBEIDSERFARING", Skills::workAbroad, Skills::workAbroad),
            skill("workNorway", "ARBEIDSERFARING", Skills::workNorway, Skills::workNorway),
            level("listeningAtStart", NorwegianLevels::listening, NorwegianLevels::listening),
            level("readingAtStart", NorwegianLevels::reading, NorwegianLevels::reading),
            level("writingAtStart", NorwegianLevels::writing, NorwegianLevels::writing),
            level("speakingAtStart", NorwegianLevels::speaking, NorwegianLevels::speaking));

    private BackgroundFields() {
    }

    private static boolean hasChildren(Participation participation) {
        Integer children = participation.background().children();
        return children != null && children > 0;
    }

    private static Field<String> code(String key, String list, Function<Background, String> reader,
            BiConsumer<Background, String> writer) {
        return background(key, new FieldType.CodeOf(list), reader, writer);
    }

    private static <T> Field<T> background(String key, FieldType<T> type, Function<Background, T> reader,
            BiConsumer<Background, T> writer) {
        return Field.of(Participation.class, key, BACKGROUND, type, from -> reader.apply(from.background()),
                (to, value) -> writer.accept(to.fillBackground(), value));
    }

    private static Field<String> skill(String key, String list, Function<Skills, String> reader,
            BiConsumer<Skills, String> writer) {
        return Field.of(Participation.class, key, BACKGROUND, new FieldType.CodeOf(list),
                from -> reader.apply(from.skills()),
                (to, value) -> writer.accept(to.fillSkills(), value)).required(ACTIVE);
    }

    private static Field<String> level(String key, Function<NorwegianLevels, String> reader,
            BiConsumer<NorwegianLevels, String> writer) {
        return Field.of(Participation.class, key, BACKGROUND, new FieldType.CodeOf("NORSKNIVAA"),
                from -> reader.apply(from.norwegianAtStart()),
                (to, value) -> writer.accept(to.fillNorwegianAtStart(), value)).required(ACTIVE);
    }
}
