package org.tandemswitch.api.parameters;

import java.util.List;

/**
 * Another installation's file beside this installation.
 *
 * @param unknown the names only the file knows
 * @param missing the names the file does not tell
 */
public record Comparison(List<Difference> differences, List<String> unknown, List<String> missing) {
    /** @param line the line of the file, counted from 1 */
    public record Difference(long line, String name, String here, String there) {}
}
