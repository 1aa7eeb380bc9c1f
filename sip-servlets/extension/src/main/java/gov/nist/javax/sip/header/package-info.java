/** A stand-in for one class of the stack, found before it because this jar is the first of its module. */
package gov.nist.javax.sip.header;
