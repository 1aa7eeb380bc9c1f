/** Debug traces for programs: begin and end them, and fetch what they have recorded. */
package org.tandemswitch.api.traces;
