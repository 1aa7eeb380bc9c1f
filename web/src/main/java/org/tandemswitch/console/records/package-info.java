/**
 * The newest call records, as a table and one by one. Whatever came in by SIP is data here: it is written out escaped
 * and never read as anything else.
 */
package org.tandemswitch.console.records;
