/**
 * How many calls somebody carries at a time and a second, alone and together with others. Values and sums only: who counts
 * the calls, and what happens to one too many, is decided elsewhere.
 */
package org.tandemswitch.capacity;
