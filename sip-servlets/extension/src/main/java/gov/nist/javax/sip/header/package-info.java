/** A stand-in for one class of the stack; the extension's own classes are found before those of the stack. */
package gov.nist.javax.sip.header;
