/**
 * What is done once although it is asked for again: what was created is remembered by who asked and the key they gave.
 * What it is that was created is not known here.
 */
package org.tandemswitch.retry;
