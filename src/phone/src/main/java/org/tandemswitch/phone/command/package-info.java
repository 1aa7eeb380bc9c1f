/**
 * The phone on the command line: one call told in plain words, an echo that answers every call, and a caller that keeps
 * a demo moving. Nothing here is needed by tests.
 */
@NullMarked
package org.tandemswitch.phone.command;

import org.jspecify.annotations.NullMarked;
