/** Our registrations at other platforms, for programs: how it stands with each, and what they are to be. */
package org.tandemswitch.api.platforms;
