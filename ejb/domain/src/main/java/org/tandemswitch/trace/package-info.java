/**
 * What was said on the wire, and why: which messages somebody wants recorded, what of them nobody may ever see, how the
 * legs of a call stand side by side, and the forms in which they leave the switch. Nothing here listens, stores or draws.
 */
package org.tandemswitch.trace;
