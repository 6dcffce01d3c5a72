package no.jobbsjanse.registry;

import static no.jobbsjanse.registry.Requirement.ACTIVE;
import static no.jobbsjanse.registry.Requirement.CREATE;
import static no.jobbsjanse.registry.Step.PERSON;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Plan;

/** «Person og prosjekt»: who, where, from when, in which project, until when. */
final class PersonFields {

    /** Fødselsnummer or D-number. Kept with the person, sealed. */
    static final Field<NationalId> NATIONAL_ID = Field.of(Participation.class, "nationalId", PERSON,
            new FieldType.Number(), (Function<Participation, NationalId>) null, null).required(CREATE);
    /** Kommune; fixed once registered. */
    static final Field<String> MUNICIPALITY = Field.of(Participation.class, "municipality", PERSON,
            new FieldType.PlaceNumber(), participation -> participation.scope().municipality(), null).required(CREATE);
    /** Bydel, where the municipality has districts; fixed once registered. */
    static final Field<String> DISTRICT = Field.of(Participation.class, "district", PERSON,
            new FieldType.PlaceNumber(), participation -> participation.scope().district(), null).required(CREATE);

    /** Saksbehandler who follows her up. */
    static final Field<String> CASEWORKER = plan("caseworker", new FieldType.ColleagueOf(), Plan::caseworker,
            Plan::caseworker).required(ACTIVE);

    private static final String EXTENDED = "p.first_extension_until is not null";

    static final List<Field<?>> ALL = List.of(
            NATIONAL_ID,
            Field.of(Participation.class, "startedOn", PERSON, new FieldType.Day(),
                    Participation::startedOn, Participation::startedOn).required(CREATE),
            MUNICIPALITY,
            DISTRICT,
            plan("project", new FieldType.ProjectOf(), Plan::project, Plan::project).required(ACTIVE),
            Field.of(Participation.class, "financing", PERSON, new FieldType.CodeOf("TYPE_FINANSIERING"),
                    Participation::financing, Participation::financing).required(CREATE),
            plan("percentage", new FieldType.Count(1, 100), Plan::percentage, Plan::percentage).required(ACTIVE),
            CASEWORKER,
            plan("plannedEnd", new FieldType.Day(), Plan::plannedEnd, Plan::plannedEnd),
            plan("firstExtensionUntil", new FieldType.Day(), Plan::firstExtensionUntil, Plan::firstExtensionUntil),
            plan("firstExtensionReason", new FieldType.Text(500), Plan::firstExtensionReason,
                    Plan::firstExtensionReason)
                    .when(Participation.class, it -> it.plan().firstExtensionUntil() != null, EXTENDED),
            plan("secondExtensionUntil", new FieldType.Day(), Plan::secondExtensionUntil, Plan::secondExtensionUntil)
                    .when(Participation.class, it -> it.plan().firstExtensionUntil() != null, EXTENDED),
            plan("secondExtensionReason", new FieldType.Text(500), Plan::secondExtensionReason,
                    Plan::secondExtensionReason)
                    .when(Participation.class, it -> it.plan().firstExtensionUntil() != null
                            && it.plan().secondExtensionUntil() != null, EXTENDED + " and p.second_extension_until is not null"),
            plan("researchReservation", new FieldType.CodeOf("JA_NEI"), Plan::researchReservation,
                    Plan::researchReservation));

    private PersonFields() {
    }

    private static <T> Field<T> plan(String key, FieldType<T> type, Function<Plan, T> reader,
            BiConsumer<Plan, T> writer) {
        return Field.of(Participation.class, key, PERSON, type, from -> reader.apply(from.plan()),
                (to, value) -> writer.accept(to.fillPlan(), value));
    }
}
