package gov.nist.javax.sip.header;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of header fields in small letters. The stack's own class keeps every name that anybody ever sends, for ever. */
public final class SIPHeaderNamesCache {
    private static final Map<String, String> KNOWN = known();

    private SIPHeaderNamesCache() {}

    private static Map<String, String> known() {
        Map<String, String> names = new HashMap<>();
        try {
            for (Field field : SIPHeaderNames.class.getFields()) {
                if (field.get(null) instanceof String name) {
                    String small = name.toLowerCase(Locale.ROOT);
                    names.put(name, small);
                    names.put(small, small);
                }
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Map.copyOf(names);
    }

    public static String toLowerCase(String name) {
        String known = KNOWN.get(name);
        return known == null ? name.toLowerCase(Locale.ROOT) : known;
    }
}
