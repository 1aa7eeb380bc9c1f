/**
 * The pages of the directory, one for each kind of things in it. List and form are made from the options of the kind; what is
 * right, and who refers to whom, is judged by the services.
 */
package org.tandemswitch.console.directory;
