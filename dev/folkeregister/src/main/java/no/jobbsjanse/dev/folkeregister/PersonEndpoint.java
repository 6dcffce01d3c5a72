package no.jobbsjanse.dev.folkeregister;

/** {@code GET personer/{number}}: one person, as much of her as the {@code part} parameters ask for. */
final class PersonEndpoint implements Endpoint {

    private final People people;

    PersonEndpoint(People people) {
        this.people = people;
    }

    @Override
    public Answer answer(Request request) {
        String text = request.path().substring(request.path().lastIndexOf('/') + 1);
        SyntheticNumber number = SyntheticNumber.parse(text).orElseThrow(() -> RegisterErrors.badRequest(
                "Ugyldig fødsels- eller d-nummer. Her finnes bare syntetiske numre (måned + 80)."));
        Part part = Part.of(request.parameters("part"));
        return Answer.json(200, people.document(number, part).orElseThrow(RegisterErrors::notFound));
    }
}
