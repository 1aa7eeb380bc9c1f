/**
 * The classes that have to sit beside the stack because they fill package-private fields of it. Never holds anything
 * else.
 */
package gov.nist.javax.sip.stack;
