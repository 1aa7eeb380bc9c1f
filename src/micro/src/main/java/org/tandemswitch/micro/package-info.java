/**
 * Measures single decisions in nanoseconds (JMH), where a whole call would hide them. What a call costs altogether is
 * measured by {@code org.tandemswitch.bench}; nothing here is ever shipped.
 */
@NullMarked
package org.tandemswitch.micro;

import org.jspecify.annotations.NullMarked;
