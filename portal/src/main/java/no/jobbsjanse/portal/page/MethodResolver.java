package no.jobbsjanse.portal.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Calls methods from pages, {@code #{row.born()}} or {@code #{t.get('key')}}, and remembers for each class which method a
 * name means: Expression Language looks through all of them at every call, some hundred times a page. What it would have
 * to choose between, or to convert, is left to it.
 */
public class MethodResolver extends ELResolver {

    private static final ClassValue<Map<String, Optional<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return Modifier.isPublic(type.getModifiers())
                    ? Arrays.stream(type.getMethods()).filter(method -> !method.isBridge())
                            .collect(Collectors.toUnmodifiableMap(Method::getName, Optional::of, (one, other) -> Optional.empty()))
                    : Map.of();
        }
    };

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] values) {
        Optional<Method> method = base == null ? Optional.empty()
                : METHODS.get(base.getClass()).getOrDefault(String.valueOf(name), Optional.empty())
                        .filter(found -> takes(found, values));
        if (method.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, name);
        try {
            return method.get().invoke(base, values);
        } catch (InvocationTargetException failed) {
            throw new ELException(failed.getCause());
        } catch (IllegalAccessException hidden) {
            throw new ELException(hidden);
        }
    }

    private static boolean takes(Method method, Object[] values) {
        Class<?>[] wanted = method.getParameterTypes();
        if (method.isVarArgs() || wanted.length != (values == null ? 0 : values.length)) {
            return false;
        }
        for (int at = 0; at < wanted.length; at++) {
            if (!wanted[at].isInstance(values[at])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Properties are left to others.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
