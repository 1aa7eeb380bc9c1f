/**
 * Records what passes on the wire for those who asked for it, and remembers of the newest calls why they went as they did.
 * The call path hands over and goes on: whatever is slow here costs lines of a trace, never a call.
 */
package org.tandemswitch.tracing;
