/**
 * The registrations for programs: who is registered where, how NATs are kept open, and the taking back of a registration.
 * Nothing is decided here but the shape of the answers.
 */
package org.tandemswitch.api.registrations;
