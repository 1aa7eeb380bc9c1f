/**
 * The users, those who are signed in, and the tokens of programs. The pages hand over what was typed; whether it is right,
 * and allowed, is judged by the services. A password or token that was made is shown once and kept nowhere.
 */
package org.tandemswitch.console.users;
