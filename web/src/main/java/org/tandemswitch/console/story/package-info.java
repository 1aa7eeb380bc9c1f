/**
 * One page per call: what became of it and why, with both legs as a ladder; and the traces that record the messages.
 * Whatever came from the wire is text here and never markup.
 */
package org.tandemswitch.console.story;
