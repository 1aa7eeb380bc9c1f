package org.apache.log4j;

/** The one level the engine asks for by name. */
public enum Priority {
    WARN
}
