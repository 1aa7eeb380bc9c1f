/**
 * What neighbours refer to by name: accounts and their agents, groups, lists of numbers, calendars, areas. An entry is a name and
 * its options; the directory is what all entries come to, resolved once for all calls. Nothing here knows who refers to it.
 */
package org.tandemswitch.directory;
