/**
 * May this call pass? One immutable set of rules answers with a finished plan or a reason. Nothing here waits, asks a
 * database or remembers a call.
 */
package org.tandemswitch.policy;
