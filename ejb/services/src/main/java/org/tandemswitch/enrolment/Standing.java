package org.tandemswitch.enrolment;

import org.tandemswitch.platform.Enrolment;
import org.tandemswitch.platform.Platform;

/** A platform, and how it stands with our registration there. */
public record Standing(Platform platform, Enrolment enrolment) {}
