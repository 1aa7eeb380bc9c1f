/**
 * The users and those who are signed in. The pages hand over what was typed; whether it is right, and allowed, is judged by
 * the services. A password that was made is shown once and kept nowhere.
 */
package org.tandemswitch.console.users;
