/**
 * Who may use the console: passwords are checked, changed and made here. They are never logged, never kept in the clear
 * longer than the call that brings them, and sessions and pages are not known here.
 */
package org.tandemswitch.security;
