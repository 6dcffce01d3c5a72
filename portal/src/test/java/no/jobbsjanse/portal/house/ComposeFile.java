package no.jobbsjanse.portal.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.yaml.snakeyaml.Yaml;

/** A compose file as the house rules read it. */
record ComposeFile(String text, Map<String, Service> services) {

    static final Path ROOT = Project.PORTAL.getParent();

    /**
     * One service.
     *
     * @param image       name and tag, or {@code null} if it is built
     * @param dockerfile  from the root of the project, or {@code null} if it is not built
     * @param environment names and values, as they stand in the file
     * @param binds       folders and files of the project it sees
     * @param waitsFor    other services, and the condition each must fulfil
     * @param ends        whether it does its work and is not started again
     */
    record Service(String image, String dockerfile, Map<String, String> environment, List<Map<?, ?>> binds,
            Map<String, String> waitsFor, List<?> ports, List<?> profiles, boolean checked, boolean ends) {
    }

    static ComposeFile read(String name) {
        String text = Project.read(ROOT.resolve(name));
        return new ComposeFile(text, values(parsed(text).get("services"), ComposeFile::service));
    }

    /** JSON is YAML too. */
    static Map<?, ?> parsed(String text) {
        return new Yaml().load(text);
    }

    private static Service service(Object content) {
        Map<?, ?> service = (Map<?, ?>) content;
        Map<?, ?> build = (Map<?, ?>) service.get("build");
        List<Map<?, ?>> binds = list(service.get("volumes")).stream().<Map<?, ?>>map(volume -> (Map<?, ?>) volume)
                .filter(volume -> "bind".equals(volume.get("type"))).toList();
        return new Service((String) service.get("image"), build == null ? null : (String) build.get("dockerfile"),
                values(service.get("environment"), String::valueOf), binds,
                values(service.get("depends_on"), wait -> (String) ((Map<?, ?>) wait).get("condition")),
                list(service.get("ports")), list(service.get("profiles")), service.containsKey("healthcheck"),
                "no".equals(service.get("restart")));
    }

    private static List<?> list(Object content) {
        return content == null ? List.of() : (List<?>) content;
    }

    private static <T> Map<String, T> values(Object content, Function<Object, T> value) {
        Map<String, T> found = new TreeMap<>();
        if (content != null) {
            ((Map<?, ?>) content).forEach((key, one) -> found.put((String) key, value.apply(one)));
        }
        return found;
    }
}
