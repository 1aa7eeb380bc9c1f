/**
 * Who may use the console: users, their passwords, and who is signed in at this moment. Passwords are never logged and never
 * kept in the clear longer than the call that brings them; pages and HTTP are not known here.
 */
package org.tandemswitch.security;
