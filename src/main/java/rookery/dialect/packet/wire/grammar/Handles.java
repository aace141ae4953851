package rookery.dialect.packet.wire.grammar;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How a shape's record is made from its values, and taken apart.
///
/// @param maker from `Object[]` to `Object`
/// @param getters from `Object` to `Object`, in the order of the fields
@SuppressWarnings("ArrayRecordComponent") // never leaves its shape, never compared
record Handles(MethodHandle maker, MethodHandle[] getters) {
    private static final MethodType MAKER = MethodType.methodType(Object.class, Object[].class);

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    static Handles of(Class<? extends Record> type, List<Field<?>> fields) {
        RecordComponent[] components = type.getRecordComponents();
        checkNames(type, components, fields);
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        try {
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            MethodHandle maker =
                    lookup.findConstructor(type, MethodType.methodType(void.class, types))
                            .asSpreader(Object[].class, types.length)
                            .asType(MAKER);
            MethodHandle[] getters = new MethodHandle[types.length];
            for (int i = 0; i < types.length; i++) {
                getters[i] = lookup.unreflect(components[i].getAccessor()).asType(GETTER);
            }
            return new Handles(maker, getters);
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalStateException(type + " and its maker must be public", notPublic);
        }
    }

    private static void checkNames(
            Class<?> type, RecordComponent[] components, List<Field<?>> fields) {
        List<String> inRecord =
                Stream.of(components).map(component -> plain(component.getName())).toList();
        List<String> inTable = fields.stream().map(field -> plain(field.name())).toList();
        if (!inRecord.equals(inTable)) {
            throw new IllegalStateException(
                    type + " has the components " + inRecord + ", its table " + inTable);
        }
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
