/**
 * Call records as the world outside sees them: rows in the database, messages on the topic. Both are read and compared,
 * none is written here.
 */
package org.tandemswitch.system.records;
