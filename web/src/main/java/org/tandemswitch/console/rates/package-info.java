/**
 * The rates of a rate group: a list cut by the database, since there may be a million, a form for one of them, and files for
 * many. What is right in a file is judged here; what becomes of it, by the services.
 */
package org.tandemswitch.console.rates;
