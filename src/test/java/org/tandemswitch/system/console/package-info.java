/**
 * The console in a real browser, as an administrator sees it. What a page shows is compared with what phones and records
 * say; nothing is asked of the inside.
 */
package org.tandemswitch.system.console;
