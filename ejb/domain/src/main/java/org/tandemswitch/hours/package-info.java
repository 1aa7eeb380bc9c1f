/**
 * When something holds: hours of a week, calendars with special days, and values that change with the hour. Values that are
 * asked with a clock in the hand; nothing here looks at one by itself.
 */
package org.tandemswitch.hours;
