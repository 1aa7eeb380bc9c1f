/**
 * Telephone numbers as the trade writes them. Values only: they check their own form and compare; they never look
 * anything up.
 */
package org.tandemswitch.number;
