/**
 * The one class that has to sit beside the stack because it fills package-private fields of it. Never holds anything
 * else.
 */
package gov.nist.javax.sip.stack;
