/**
 * Tables over lists that are in memory already: filter, order, page. It never asks a database.
 */
package org.tandemswitch.console.table;
