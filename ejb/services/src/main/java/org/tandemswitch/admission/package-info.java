/**
 * The door of the switch: a call attempt comes in, a plan or a refusal goes out, from memory alone. The rules are built
 * anew when a gateway was edited and swapped in one write, so no call sees half an edit.
 */
package org.tandemswitch.admission;
