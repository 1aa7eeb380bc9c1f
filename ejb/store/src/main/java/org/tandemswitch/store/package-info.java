/**
 * What is remembered on disk: rows, the repositories that turn them into domain values and back, and the migrations of
 * the schema. Rows never leave this room, and nothing here decides anything.
 */
package org.tandemswitch.store;
