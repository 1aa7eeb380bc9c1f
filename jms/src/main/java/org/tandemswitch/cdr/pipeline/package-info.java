/**
 * The way of a call record from the call to the database and to accounting systems: a journal on disk, a queue, one
 * writer, a topic. Records keep their order and are never lost here; what they mean is settlement's business, and
 * nothing in this room makes a call wait for a broker or a database.
 */
package org.tandemswitch.cdr.pipeline;
