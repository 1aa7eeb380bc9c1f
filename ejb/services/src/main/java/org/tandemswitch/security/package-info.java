/**
 * Who may use the console and the API: users, their passwords, tokens of programs, and who is signed in at this moment.
 * Passwords and tokens are never logged and never kept in the clear longer than the call that brings them; pages and HTTP
 * are not known here.
 */
package org.tandemswitch.security;
