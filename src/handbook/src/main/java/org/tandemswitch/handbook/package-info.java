/**
 * What the byte code tells about the parameters: which of them anything reads. Runs while Tandem is built, writes the list
 * the console shows and checks PARAMETERS.md; it is no part of the running switch.
 */
package org.tandemswitch.handbook;
